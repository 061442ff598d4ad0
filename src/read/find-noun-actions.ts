import {
  EXERCISED, type Frame, findNounFrame, findState, MEANS, MEASURES, mayEndAction, singular,
} from './action-lexicon.ts' // biome-ignore format: one thought
import type { NounUnit } from './chunk-units.ts'
import type { Complement } from './clause.ts'
import { AUTHORITIES, COLLECTIVES } from './english-words.ts'
import { complementsAt, isOf } from './noun-lists.ts'
import type { Parsed } from './parse-sentence.ts'

/** An action that a noun phrase names: "the shelling of Oster by the rebels". */
export type NounAction = {
  readonly at: number
  readonly frame: Frame
  /** Token range of the naming words, without article and owner. */
  readonly from: number
  readonly to: number
  readonly actors: readonly number[]
  readonly targets: readonly number[]
  /** A name before the head, as in "Norland airstrikes", that stands for the actor. */
  readonly modifier: { readonly from: number; readonly to: number } | null
  readonly isState: boolean
}

const WORDS_MAX = 3

/** The action that a noun unit names, with who and whom its own phrases tell; null for other nouns. */
export function findNounAction(parsed: Parsed, at: number): NounAction | null {
  const unit = parsed.units[at]
  if (unit?.kind !== 'noun' || unit.isPronoun) return null
  const named = frameOf(parsed, unit) ?? exercised(parsed, at, unit)
  if (!named) return null
  const complements = complementsAt(parsed, at)
  if (isFigure(parsed, at, complements[0])) return null
  const onto = named.frame.type === 'AID' ? TO_WHOM : ONTO
  const on = complements.find((one) => onto.has(one.word) && isNear(one.at, at, one.word))
  return {
    at,
    ...named,
    to: unit.to,
    actors: partiesOf(parsed, complements) ?? (named.isUse ? (on?.nouns ?? []) : []),
    targets: named.isState || named.isUse || isOfDisaster(named, on) ? [] : (on?.nouns ?? []),
    modifier: modifierOf(parsed, unit, named.from),
  }
}

const PICTURES = /^(?:floods?|avalanche|deluge|storm|tsunami|earthquake|drought|famine)$/
const MATTER = /^(?:water|rain|mud|snow|rocks?|stones?|debris|ice|sewage|magnitude)$/

/** "a flood of money": what is no water is a figure of speech; names and years say which flood it was. */
function isFigure(parsed: Parsed, at: number, of: Complement | undefined): boolean {
  const unit = parsed.units[at]
  const thing = parsed.units[of?.nouns[0] ?? -1]
  if (unit?.kind !== 'noun' || thing?.kind !== 'noun' || of?.word !== 'of' || of.at !== at + 1)
    return false
  const { tag = 'NAME', lower = '' } = parsed.tokens[thing.head] ?? {}
  const isPicture = PICTURES.test(parsed.tokens[unit.head]?.lower ?? '')
  return isPicture && tag === 'NOUN' && !MATTER.test(lower)
}

/** "an earthquake of magnitude 5", "an outbreak of cholera": what stands behind "of" is no harm that it did. */
const isOfDisaster = ({ frame }: Framed, on: Complement | undefined) =>
  frame.type === 'DISASTER' && on?.word === 'of'

/** Who did it, "by" or "between" them; null when no phrase tells. */
function partiesOf(parsed: Parsed, complements: readonly Complement[]): readonly number[] | null {
  const by = doersOf(parsed, complements)
  return by.length > 0 ? by : (complements.find((one) => one.word === 'between')?.nouns ?? null)
}

const ONTO = new Set(['of', 'against', 'on', 'with'])
const TO_WHOM = new Set(['to', 'for'])

/** "of" and "on" count right after the noun only; "against" may follow a place or a date. */
function isNear(prepositionAt: number, nounAt: number, word: string): boolean {
  return word === 'against' || prepositionAt === nounAt + 1
}

type Framed = { frame: Frame; from: number; isState: boolean; isUse?: boolean }

function frameOf(parsed: Parsed, unit: NounUnit): Framed | null {
  const head = parsed.tokens[unit.head]?.lower ?? ''
  if (!mayEndAction(head) && head !== 'fire') return null
  for (let size = WORDS_MAX; size > 0; size -= 1) {
    const from = unit.head + 1 - size
    if (from < unit.from) continue
    const words = hyphened(parsed, from, unit.head)
    const type = findState(words)
    if (type) return { frame: { type }, from, isState: true }
    const frame = findNounFrame(words)
    if (frame) return { frame, from, isState: false }
  }
  return fireOf(parsed, unit.head)
}

function hyphened({ tokens }: Parsed, from: number, last: number): string {
  let words = ''
  for (let at = last; at >= from; at -= 1) {
    const word = tokens[at]?.lower ?? ''
    if (word !== '-') words = words === '' ? word : `${word}-${words}`
  }
  return words
}

/** "Norland fire": what somebody fires, and nothing that burns. */
function fireOf(parsed: Parsed, at: number): Framed | null {
  const isFired = parsed.tokens[at]?.lower === 'fire' && isDoer(parsed, at - 1)
  return isFired ? { frame: { type: 'ASSAULT', mode: 'firearms' }, from: at, isState: false } : null
}

/** "the use of armed forces" is a deployment. */
function exercised(parsed: Parsed, at: number, unit: NounUnit): Framed | null {
  if (!/^(?:use|sending|dispatch)$/.test(parsed.tokens[unit.head]?.lower ?? '')) return null
  const of = complementsAt(parsed, at)[0]
  if (of?.word !== 'of' || of.at !== at + 1) return null
  const head = headOf(parsed, of.nouns[0] ?? -1)
  return EXERCISED.has(head)
    ? { frame: { type: 'MOBILIZE', mode: 'troops' }, from: unit.head, isState: false, isUse: true }
    : null
}

/** Who stands behind "by"; "by radio" tells the means, and nobody. */
export function doersOf(parsed: Parsed, complements: readonly Complement[]): readonly number[] {
  const by = complements.find((one) => one.word === 'by')?.nouns ?? []
  return by.filter((at) => {
    const unit = parsed.units[at]
    const isBare = unit !== undefined && unit.to - unit.from === 1
    return !(isBare && MEANS.has(headOf(parsed, at)))
  })
}

/** The noun that a measure is of: "gunfire" in "two bursts of gunfire", "lorries" in "13 of the lorries"; else the noun itself. */
export function measured(parsed: Parsed, at: number): number {
  const unit = parsed.units[at]
  const isNumber = unit?.kind === 'noun' && parsed.tokens[unit.head]?.tag === 'NUM'
  const isMeasure = isNumber || MEASURES.has(headOf(parsed, at))
  const isOfNoun = isOf(parsed.units[at + 1]) && parsed.units[at + 2]?.kind === 'noun'
  return isMeasure && isOfNoun ? at + 2 : at
}

const PERSONS = /^(?:he|she|they|we|i|him|her|them|us|those|many|some|others)$/

/** Dictionary form of a noun unit's head; "somebody" for words that stand for persons. */
export function headOf(parsed: Parsed, at: number): string {
  const unit = parsed.units[at]
  const head = unit?.kind === 'noun' ? parsed.tokens[unit.head] : undefined
  // "three were wounded": a number that stands alone counts people.
  return head?.tag === 'NUM' || PERSONS.test(head?.lower ?? '')
    ? 'somebody'
    : singular(head?.lower ?? '')
}

/** Who stands before the naming words as whoever does it: "Norland airstrikes", "Norland army shelling", "a rebel attack", "Oster's raid". */
export function modifierOf(parsed: Parsed, unit: NounUnit, from: number): NounAction['modifier'] {
  if (unit.owner) return unit.owner
  let end = from
  while (end > unit.from && !isDoer(parsed, end - 1)) end -= 1
  let start = end
  while (start > unit.from && isDoer(parsed, start - 1)) start -= 1
  return start < end ? { from: start, to: end } : null
}

/** A name, a people, or a body that acts. */
function isDoer(parsed: Parsed, at: number): boolean {
  const token = parsed.tokens[at]
  if (token?.tag === 'NAME') return true
  if (token?.tag === 'NOUN') return COLLECTIVES.has(token.lower) || AUTHORITIES.has(token.lower)
  const isCapital = token?.tag === 'ADJ' && /^\p{Lu}/u.test(token.text)
  return isCapital && parsed.places.some((place) => place.isDemonym && place.start === token.start)
}

/** True when a noun that no verb carries tells by itself who did it and to whom, where or when; in a headline a place is enough. */
export function standsAlone(parsed: Parsed, noun: NounAction): boolean {
  if (isHeadline(parsed, noun)) return true
  const hasActor = noun.actors.length > 0
  const hasTarget = noun.targets.length > 0
  const start = parsed.tokens[noun.from]?.start ?? 0
  const hasDate = parsed.dates.some((date) => Math.abs(date.start - start) < 40)
  return (
    noun.frame.type === 'ASSAULT' &&
    ((hasActor && (hasTarget || hasDate)) || (hasTarget && hasDate && noun.modifier !== null))
  )
}

/** "Shots on Oster bridge", "Earthquake in Norland". */
function isHeadline({ span, places }: Parsed, noun: NounAction): boolean {
  if (span.part !== 'headline' || noun.at !== 0 || noun.isState) return false
  return /^(?:ASSAULT|DISASTER)$/.test(noun.frame.type) && places.some((place) => !place.isDemonym)
}
