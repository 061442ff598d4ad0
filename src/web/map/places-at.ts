import type { Map as Canvas, PointLike } from 'maplibre-gl'
import type { MARK_LAYERS } from './style-of.ts'

/** A finger or a shaky hand is so many pixels off; dots that lie this close hide each other. */
const REACH_PX = 12
/** More places in one list help nobody: zooming in does. */
const PLACES_MAX = 12

/**
 * The places that a press meets, by their index: dots go before the areas that they lie in.
 *
 * All that lie under it are told, so that no mark hides another: towns of one name, a town within its district.
 */
export function placesAt(canvas: Canvas, { x, y }: { x: number; y: number }): readonly number[] {
  const around: [PointLike, PointLike] = [
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX],
  ]
  const found = (id: (typeof MARK_LAYERS)[number], where: PointLike | [PointLike, PointLike]) =>
    canvas.getLayer(id) ? canvas.queryRenderedFeatures(where, { layers: [id] }) : []
  const dots = found('middle', around)
  const met = dots.length > 0 ? dots : found('area', [x, y])
  const indices = met.map(({ properties }) => Number(properties['index']))
  return [...new Set(indices)].slice(0, PLACES_MAX)
}
