import { z } from 'zod'
import { claimName } from '#domain/names.ts'

/** One place of the map: a circle as wide as its precision, never a dot for a district. */
export const placeView = z.strictObject({
  name: z.string(),
  precision: z.string(),
  lat: z.number(),
  lon: z.number(),
  radiusKm: z.number(),
  events: z.int(),
  corroborated: z.int(),
  singleOrigin: z.int(),
  contested: z.int(),
  /** One of its events. */
  id: claimName,
})
export type PlaceView = z.infer<typeof placeView>
export const mapView = z.strictObject({
  stream: z.string(),
  /** All that pass the filter: those of the places, the others and those without a place. */
  events: z.int(),
  places: z.array(placeView),
  others: z.int(),
  withoutPlace: z.int(),
})
export type MapView = z.infer<typeof mapView>

/** What the filter by country has to choose from. */
export const countriesView = z.strictObject({
  stream: z.string(),
  countries: z.array(
    z.strictObject({
      /** ISO 3166-1 alpha-2. */
      country: z.string(),
      events: z.int(),
    }),
  ),
})
export type CountriesView = z.infer<typeof countriesView>

export const daysView = z.strictObject({
  stream: z.string(),
  unit: z.enum(['day', 'month', 'year']),
  bars: z.array(z.strictObject({ from: z.string(), events: z.int(), contested: z.int() })),
  wider: z.int(),
  outside: z.int(),
  undated: z.int(),
})
export type DaysView = z.infer<typeof daysView>
