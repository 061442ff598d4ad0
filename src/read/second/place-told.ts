import type { Actor, Claim, Count, Limit, Voice } from '#domain/claim.ts'
import type { Span } from '#domain/span.ts'
import prompt from '#model/second-reader/prompt.json' with { type: 'json' }
import { mayTell } from './number-in-words.ts'
import { isWithin, nearestTo, type PieceWords } from './piece-words.ts'
import type { ToldClaim, ToldCount, ToldParty, ToldVoice } from './told-claim.ts'

/**
 * Why a told claim is not taken, and at which of its words.
 *
 * Thrown and caught within this folder alone, so that one word that is nowhere ends its whole claim; outside it is an issue.
 */
export class Untrue extends Error {
  override readonly name = 'Untrue'
  readonly code: string
  readonly words: string

  constructor(code: string, words: string) {
    super(code)
    this.code = code
    this.words = words
  }
}

const COUNTED: ReadonlySet<string> = new Set(prompt.counted)

/** A told claim at its place in the text: what of it needs no calendar and no gazetteer. */
export type Placed = {
  readonly told: ToldClaim
  readonly quote: Span
  readonly action: Span | null
  readonly actors: Actor[]
  readonly targets: Actor[]
  readonly when: Span | null
  readonly where: readonly (Span & { role: 'at' | 'from' | 'to' })[]
  readonly counts: Count[]
  readonly limits: Limit[]
  readonly voices: Voice[]
}

/**
 * Finds every run of words that a claim quotes.
 *
 * The same quote and act told twice alike take the next place where they stand, and are refused when there is none.
 *
 * @param used what claims before it took; this one's is added
 * @throws {Untrue} `words_not_in_text`, `count_not_in_words`, `claim_repeated`, `claim_malformed`
 */
export function placeTold(told: ToldClaim, piece: PieceWords, used: Set<string>): Placed {
  const { quote, action, key } = anchorsOf(told, piece, used)
  const near = (words: string) => placeNear(piece, quote, words)
  const placed = {
    told,
    quote,
    action,
    actors: partiesOf(told.actors, piece, quote),
    targets: partiesOf(told.targets, piece, quote),
    when: told.when === null ? null : near(told.when),
    where: told.where.map(({ words, role }) => ({ ...near(words), role })),
    counts: told.counts.map((count) => countOf(count, piece, quote)),
    limits: told.limits.map(({ kind, words }) => ({ kind, ...placeInside(piece, quote, words) })),
    voices: told.voices.map((voice, place) => voiceOf(voice, { piece, quote, place })),
  }
  used.add(key)
  return placed
}

function anchorsOf(
  told: ToldClaim,
  piece: PieceWords,
  used: ReadonlySet<string>,
): { quote: Span; action: Span | null; key: string } {
  const quotes = piece.find(told.quote)
  if (quotes.length === 0) throw new Untrue('words_not_in_text', told.quote)
  const acts = told.action ? piece.find(told.action.words) : [null]
  const pairs = quotes.flatMap((quote) =>
    acts.flatMap((action) => {
      if (action && !isWithin(action, quote)) return []
      return [{ quote, action, key: keyOfTold(told, action ?? quote) }]
    }),
  )
  if (pairs.length === 0) throw new Untrue('words_not_in_text', told.action?.words ?? '')
  const free = pairs.find(({ key }) => !used.has(key))
  if (!free) throw new Untrue('claim_repeated', told.quote)
  return free
}

/** One voice denies what another says with the same words: two claims. Alike in all of this, they are one. */
function keyOfTold(told: ToldClaim, at: Span): string {
  const { kind, polarity, modality, action, voices } = told
  const names = (parties: readonly ToldParty[]) => parties.map((one) => [one.words, one.name])
  return JSON.stringify([
    at.start,
    at.end,
    kind,
    polarity,
    modality,
    action?.type,
    names(told.actors),
    names(told.targets),
    voices[0]?.words,
  ])
}

function placeInside(piece: PieceWords, quote: Span, words: string): Span {
  const found = piece.find(words).find((one) => isWithin(one, quote))
  if (!found) throw new Untrue('words_not_in_text', words)
  return found
}

/** Inside the quote where they stand there, else nearest to it. */
function placeNear(piece: PieceWords, quote: Span, words: string): Span {
  const found = nearestTo(piece.find(words), quote)
  if (!found) throw new Untrue('words_not_in_text', words)
  return found
}

/** Parties of one list that are named alike stand at different places, as long as there are some. */
function partiesOf(told: readonly ToldParty[], piece: PieceWords, quote: Span): Actor[] {
  const taken = new Set<number>()
  return told.map(({ words, name }) => {
    const free = piece.find(words).filter((one) => isWithin(one, quote) && !taken.has(one.start))
    const at = free[0] ?? placeNear(piece, quote, words)
    taken.add(at.start)
    return { ...nameOf({ at, name }, piece), ...at }
  })
}

/** What the words stand for: themselves without their article, or a fuller name that stands elsewhere in the text. */
function nameOf(
  { at, name }: { at: Span; name: string | null },
  piece: PieceWords,
): Pick<Actor, 'name' | 'refersTo'> {
  const own = oneLine(at.words).replace(/^the /i, '') || oneLine(at.words)
  if (name === null || oneLine(name) === own || oneLine(name) === oneLine(at.words))
    return { name: own }
  const meant = placeNear(piece, at, name)
  if (isWithin(meant, at)) return { name: oneLine(meant.words) }
  return { name: oneLine(meant.words), refersTo: { start: meant.start, end: meant.end } }
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim()

function countOf(told: ToldCount, piece: PieceWords, quote: Span): Count {
  const at = placeInside(piece, quote, told.words)
  const { least, most } = told
  checkNumbers(told, at.words)
  const what = COUNTED.has(told.what) ? told.what : placeInside(piece, quote, told.what).words
  return {
    what: oneLine(what),
    ...(told.of === null ? {} : { of: oneLine(placeInside(piece, quote, told.of).words) }),
    ...(least === null ? {} : { least }),
    ...(most === null ? {} : { most }),
    ...(told.approx ? { approx: true } : {}),
    ...at,
  }
}

/** @throws {Untrue} `claim_malformed` for no number or a range upside down, `count_not_in_words` for another number */
function checkNumbers({ least, most }: ToldCount, words: string): void {
  const values = [least, most].filter((value) => value !== null)
  if (values.length === 0 || (least ?? 0) > (most ?? Infinity))
    throw new Untrue('claim_malformed', words)
  if (!values.every((value) => mayTell(words, value))) throw new Untrue('count_not_in_words', words)
}

/** Only the nearest voice can know of its own; whoever stands around it passes on. */
function voiceOf(
  told: ToldVoice,
  where: { piece: PieceWords; quote: Span; place: number },
): Claim['attribution'][number] {
  const at = placeNear(where.piece, where.quote, told.words)
  const { name } = nameOf({ at, name: told.name }, where.piece)
  return {
    voice: name,
    role: 'speaker',
    kind: told.kind,
    knowledge: where.place === 0 ? told.knowledge : 'told',
    stance: told.stance,
    ...(told.mode === null ? {} : { mode: told.mode }),
    ...(told.cue === null ? {} : { cue: placeNear(where.piece, where.quote, told.cue).words }),
    start: at.start,
    end: at.end,
  }
}
