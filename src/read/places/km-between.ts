type Point = { readonly lat?: number | undefined; readonly lon?: number | undefined }

/** Great-circle distance in kilometres; 0 when either has no coordinates. */
export function kmBetween(a: Point, b: Point): number {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined)
    return 0
  const rad = Math.PI / 180
  const [x, y] = [Math.sin(((b.lat - a.lat) * rad) / 2), Math.sin(((b.lon - a.lon) * rad) / 2)]
  const chord = x * x + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * y * y
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(chord)))
}
