import { cleanName } from '#domain/clean-name.ts'
import { parseEdtf } from '#domain/edtf.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Arrival, Report } from '#domain/report.ts'
import { REPORT_TEXT_MAX } from '#domain/report.ts'
import { cleanText } from './clean-text.ts'
import type { Given } from './read-article.ts'
import { readArticleFields } from './read-article.ts'

/** A BCP 47 language of a text, or "und". */
export type DetectLanguage = (text: string) => string

/** Enough text to tell a language by; more costs time and tells nothing new. */
const LANGUAGE_SAMPLE = 20_000

export type TextIntake = {
  /** Decoded, less a byte order mark. */
  readonly text: string
  /** Of the original bytes, in hex. */
  readonly sha256: string
  readonly arrival: Arrival
  readonly given?: Given
  readonly detectLanguage: DetectLanguage
}

/**
 * A report from plain text: pasted, decoded from a file, or taken from a page.
 *
 * The text is kept as it is, line ends included; only NUL and lone surrogates are replaced, unit for unit.
 *
 * @throws {Refusal} `too_large` over 2,000,000 UTF-16 units, `report_empty`, `date_invalid` for a given day that is
 *   not EDTF
 * @cost linear
 */
export function reportFromText(intake: TextIntake): Report {
  if (intake.text.length > REPORT_TEXT_MAX)
    throw new Refusal('too_large', {
      size: `${intake.text.length} characters`,
      most: `${REPORT_TEXT_MAX} characters`,
    })
  const { text } = cleanText(intake.text)
  const given = intake.given ?? {}
  if (given.published !== undefined) parseEdtf(given.published)
  const language = given.language ?? intake.detectLanguage(text.slice(0, LANGUAGE_SAMPLE))

  return {
    ...readArticleFields(text, { ...given, language }),
    text,
    sha256: intake.sha256,
    arrival: cleanArrival(intake.arrival),
  }
}

/** The arrival with its file name or address cleaned of direction marks. */
export function cleanArrival(arrival: Arrival): Arrival {
  const { from, ...others } = arrival
  return from === undefined ? others : { ...others, from: cleanName(from).text.slice(0, 2000) }
}
