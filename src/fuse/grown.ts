/** Up to here a list is copied when it grows: an engine makes room for 16 more, and most lists here stay at two or three. */
const COPIED_MAX = 32

/** The list with one more item at a place: a copy of exact size while it is short, itself once it is long. */
export function grown<T>(list: T[], item: T, at = list.length): T[] {
  if (list.length < COPIED_MAX) return list.toSpliced(at, 0, item)
  list.splice(at, 0, item)
  return list
}
