import type { Span } from '#domain/span.ts'
import type { Piece } from './cut-pieces.ts'

/** Places that one run of words is looked for; what stands oftener tells nothing by its place. */
const FOUND_MAX = 200
/** Scripts that part words with blanks: half a word of theirs is another word. */
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u

/**
 * Where words stand in a piece of a text, letter for letter; only runs of blanks and line breaks count as equal.
 *
 * What it gives are the text's own words and offsets, never those that were asked for.
 */
export class PieceWords {
  private readonly text: string
  private readonly squeezed: string
  /** For each unit of `squeezed` its place in the text. */
  private readonly places: readonly number[]

  constructor(text: string, piece: Piece) {
    this.text = text
    const { squeezed, places } = squeeze(text.slice(piece.start, piece.end))
    this.squeezed = squeezed
    this.places = places.map((place) => place + piece.start)
  }

  /** Every place of the words in the order of the text, at most 200; empty for words without a letter or digit. */
  find(words: string): readonly Span[] {
    const wanted = squeeze(words).squeezed.trim()
    if (!/[\p{L}\p{N}]/u.test(wanted) || !wanted.isWellFormed()) return []
    const found: Span[] = []
    let at = this.squeezed.indexOf(wanted)
    while (at >= 0 && found.length < FOUND_MAX) {
      if (!this.isCut(at) && !this.isCut(at + wanted.length)) found.push(this.spanAt(at, wanted))
      at = this.squeezed.indexOf(wanted, at + 1)
    }
    return found
  }

  private spanAt(at: number, wanted: string): Span {
    const start = this.places[at] ?? 0
    const end = (this.places[at + wanted.length - 1] ?? start) + 1
    return { words: this.text.slice(start, end), start, end }
  }

  /** Whether a border before this unit would part a word. */
  private isCut(at: number): boolean {
    const [before, after] = [this.squeezed[at - 1], this.squeezed[at]]
    return before !== undefined && after !== undefined && LETTER.test(before) && LETTER.test(after)
  }
}

function squeeze(text: string): { squeezed: string; places: number[] } {
  const kept: string[] = []
  const places: number[] = []
  let isAfterBlank = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? ''
    const isBlank = /\s/.test(unit)
    if (!(isBlank && isAfterBlank)) {
      kept.push(isBlank ? ' ' : unit)
      places.push(at)
    }
    isAfterBlank = isBlank
  }
  return { squeezed: kept.join(''), places }
}

export const isWithin = (inner: Piece, outer: Piece): boolean =>
  inner.start >= outer.start && inner.end <= outer.end

/** The one of several places that is nearest to a stretch; null for none. */
export function nearestTo(places: readonly Span[], to: Piece): Span | null {
  const distance = (one: Span) => Math.max(to.start - one.end, one.start - to.end, 0)
  return places.reduce<Span | null>(
    (best, one) => (best === null || distance(one) < distance(best) ? one : best),
    null,
  )
}
