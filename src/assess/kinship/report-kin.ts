import type { LiveClaim } from '#domain/event.ts'
import { type Kinship, kinshipOf } from './kinship-of.ts'
import { type Narration, narrationOf } from './narration.ts'

type Pair = { readonly reports: readonly [string, string]; readonly kinship: Kinship | null }

/** What is kept of texts and of pairs of them, the oldest dropped first. It changes no answer, only how fast it comes. */
const NARRATIONS_MAX = 1000
const PAIRS_MAX = 20_000
/** A claim is in a passage if so much of its words is: a passage may begin a word or two into a sentence. */
const WITHIN_SHARE = 0.7

/**
 * The texts of one stream's reports, asked which of them are kin.
 *
 * Answers follow from the texts that are held alone, in whatever order they came. What is dropped leaves nothing behind.
 */
export class ReportKin {
  readonly #texts = new Map<string, string>()
  readonly #narrations = new Map<string, Narration>()
  readonly #pairs = new Map<string, Pair>()

  /**
   * Holds the text of a report, by its handle.
   *
   * @param text null when the report no longer stands, or stands without its text
   * @returns whether it was another one before
   */
  hold(report: string, text: string | null): boolean {
    const before = this.#texts.get(report) ?? null
    if (before === text) return false
    if (before !== null) this.#forget(report)
    if (text === null) this.#texts.delete(report)
    else this.#texts.set(report, text)
    return true
  }

  /** Whether the words of a claim lie in a passage that its report has from the other's, or both from a third. */
  repeats(claim: LiveClaim, other: LiveClaim): boolean {
    const { start, end } = claim.claim
    const places = this.#sharedIn(claim.report, other.report)
    const within = places.reduce(
      (sum, place) => sum + Math.max(0, Math.min(end, place.end) - Math.max(start, place.start)),
      0,
    )
    return within > 0 && within >= WITHIN_SHARE * (end - start)
  }

  /** Whether the text of a report has the name of an outlet in it, letter for letter. */
  credits(report: string, outlet: string): boolean {
    const text = this.#texts.get(report) ?? ''
    for (let at = text.indexOf(outlet); at >= 0; at = text.indexOf(outlet, at + 1))
      if (!isInWord(text, at, at + outlet.length)) return true
    return false
  }

  /** Where in a report's text the passages lie that another report has too; they never overlap. */
  #sharedIn(report: string, other: string) {
    if (report === other) return []
    const isFirst = report < other
    const [a, b] = isFirst ? [report, other] : [other, report]
    const { kinship } = kept(this.#pairs, PAIRS_MAX, `${a} ${b}`, () => this.#pairOf(a, b))
    return kinship?.passages.map(([one, another]) => (isFirst ? one : another)) ?? []
  }

  #pairOf(a: string, b: string): Pair {
    const [one, other] = [this.#narrationOf(a), this.#narrationOf(b)]
    return { reports: [a, b], kinship: one && other ? kinshipOf(one, other) : null }
  }

  #narrationOf(report: string): Narration | null {
    const text = this.#texts.get(report)
    if (text === undefined) return null
    return kept(this.#narrations, NARRATIONS_MAX, report, () => narrationOf(text))
  }

  #forget(report: string): void {
    this.#narrations.delete(report)
    for (const [key, { reports }] of this.#pairs)
      if (reports.includes(report)) this.#pairs.delete(key)
  }
}

const LETTER = /[\p{L}\p{N}]/u
const isInWord = (text: string, start: number, end: number) =>
  LETTER.test(text.charAt(start - 1)) || LETTER.test(text.charAt(end))

/** What is held under a key, else what is made and held from now on. */
function kept<Made>(held: Map<string, Made>, most: number, key: string, make: () => Made): Made {
  const before = held.get(key)
  if (before !== undefined) return before
  const made = make()
  for (const oldest of held.keys()) {
    if (held.size < most) break
    held.delete(oldest)
  }
  held.set(key, made)
  return made
}
