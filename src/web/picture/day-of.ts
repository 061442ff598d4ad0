/** Arabic and Persian digits, by their value: keyboards of those languages type them. */
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g
const latin = (digit: string) => String((digit.codePointAt(0) ?? 0) & 0xf)

/**
 * The day that somebody typed, as ISO 8601; a month or a year alone is its first day, or its last for `to`.
 *
 * @returns null when it is no day of the calendar
 */
export function dayOf(typed: string, end: 'from' | 'to'): string | null {
  const text = typed
    .trim()
    .replace(DIGIT, latin)
    .replace(/[./\s]+/g, '-')
  const found = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text)
  if (!found) return null
  const [, year = '', month = end === 'from' ? '1' : '12', day] = found
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const chosen = Number(day ?? (end === 'from' ? 1 : last))
  if (Number(month) < 1 || Number(month) > 12 || chosen < 1 || chosen > last) return null
  return [year, twoDigits(Number(month)), twoDigits(chosen)].join('-')
}

const twoDigits = (part: number) => String(part).padStart(2, '0')
