import { dayFromWords } from '#collect/read-published.ts'
import { parseEdtf } from '#domain/edtf.ts'
import { Refusal } from '#domain/refusal.ts'

/** A day as stated, and the instant when hour and zone are stated too. */
export type FeedDate = { readonly published: string; readonly instant?: string | undefined }

const ZONE = /(?:Z|\b(?:GMT|UTC?|[ECMP][SD]T)|[+-]\d\d:?\d\d)\s*$/
const DAY_MS = 86_400_000

/**
 * The day that a feed states, in the feed's own time zone: RFC 3339, RFC 822, W3CDTF, or a date in words.
 *
 * "2015-09" and "2015" stay as coarse as they are. An hour without a zone tells no instant.
 *
 * @returns null when no day can be read
 */
export function feedDate(stated: string): FeedDate | null {
  const text = stated.trim().slice(0, 100)
  const iso = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T ])/.exec(text)?.[0]
  const published = iso ?? shortYear(text) ?? dayFromWords(text)?.value
  if (published === undefined || !isDay(published)) return null
  const instant = ZONE.test(text) && /\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN
  return {
    published,
    ...(Number.isNaN(instant) ? {} : { instant: new Date(instant).toISOString() }),
  }
}

/** Whether a date lies more than a day after `now`; a clock that is a little fast is no reason to doubt a feed. */
export function isAhead(date: FeedDate, now: string): boolean {
  const limit = new Date(Date.parse(`${now.slice(0, 23)}Z`) + DAY_MS).toISOString()
  return date.instant === undefined
    ? date.published > limit.slice(0, date.published.length)
    : date.instant > limit
}

/** RFC 822 allowed years of two digits: "30 Sep 15". */
function shortYear(text: string): string | undefined {
  const found = /^(?:\p{L}{2,9},?\s{1,3})?(\d{1,2}\s\p{L}{3,9})\s(\d\d)\s\d\d?:/u.exec(text)
  if (!found) return undefined
  const century = Number(found[2]) < 70 ? '20' : '19'
  return dayFromWords(`${found[1]} ${century}${found[2]}`)?.value
}

function isDay(text: string): boolean {
  try {
    parseEdtf(text)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
