import { z } from 'zod'
import { spanShape } from './span.ts'

/** How exactly a place is known, from finest to coarsest. */
export const PRECISIONS = ['point', 'city', 'district', 'province', 'country', 'region'] as const
export type Precision = (typeof PRECISIONS)[number]

/** A place in the world. Latitude and longitude carry no more digits than the precision allows. */
export const place = z.strictObject({
  name: z.string().min(1).max(200),
  /** GeoNames id; left out for regions of our own table. */
  geonames: z.int().positive().optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  /** Within how many kilometres of the point it lies. */
  radiusKm: z.number().min(0).max(20_000).optional(),
  precision: z.enum(PRECISIONS),
  /** ISO 3166-1 alpha-2 of the country, where it has one. */
  country: z.string().length(2).optional(),
  /** ISO 3166-2 of the province, where known, such as `SY-HI`. */
  province: z.string().max(10).optional(),
})
export type Place = Readonly<z.infer<typeof place>>

/** A place that a typed name may mean, with the name of its province, which tells it from its namesakes. */
export const placeChoice = place.extend({ provinceName: z.string().min(1).max(200).optional() })
export type PlaceChoice = Readonly<z.infer<typeof placeChoice>>
/** Places offered for one typed name at most. */
export const PLACE_CHOICES_MAX = 10

/** A place as some words of a report name it. */
export const namedPlace = place.extend({ words: z.string().max(2000), ...spanShape })
export type NamedPlace = Readonly<z.infer<typeof namedPlace>>

/** Decimal digits of a degree that each precision may show; a degree is about 111 km. */
const DIGITS: Readonly<Record<Precision, number>> = {
  point: 4,
  city: 2,
  district: 1,
  province: 1,
  country: 0,
  region: 0,
}

/** The same place with no more digits than its precision allows. */
export function roundedPlace<P extends Place>(exact: P): P {
  const digits = DIGITS[exact.precision]
  const round = (degrees: number) => Number(degrees.toFixed(digits))
  return {
    ...exact,
    ...(exact.lat === undefined ? {} : { lat: round(exact.lat) }),
    ...(exact.lon === undefined ? {} : { lon: round(exact.lon) }),
  }
}
