import { findNounFrame } from './action-lexicon.ts'
import type { Tag, Token, VerbForm } from './tokenise.ts'
import { isNounToo, type VerbReading } from './verb-forms.ts'
import { isPreposition, PLURALS } from './word-classes.ts'

/** The form of a word that may be a verb, judged by its neighbours; or the class that it is instead. */
export function formAt(
  tokens: Token[],
  place: number,
  reading: VerbReading,
): VerbForm | 'NOUN' | 'ADJ' {
  const { forms } = reading
  const before = beforeAt(tokens, place)
  if (before?.lower === 'one' && tokens[place]?.lower === 'shot') return 'NOUN'
  if (forms.includes('ing')) return ingAt(tokens, place, before)
  const isPast = forms.includes('past') || forms.includes('part')
  if (isPast && !forms.includes('base')) return pastAt(tokens, place, before)
  if (isPast && isBeOrHave(before)) return 'part'
  return plainAt(tokens, place, { before, reading })
}

/** The nearest token before that is no adverb; an adverb may stand anywhere in a verb group. */
function beforeAt(tokens: Token[], place: number): Token | undefined {
  let at = place - 1
  while (tokens[at]?.tag === 'ADV' || tokens[at]?.tag === 'NOT') at -= 1
  return tokens[at]
}

const OPENS_NOUN: readonly Tag[] = ['DET', 'ADJ', 'NUM', 'POSS']

function ingAt(
  tokens: Token[],
  place: number,
  before: Token | undefined,
): VerbForm | 'NOUN' | 'ADJ' {
  const after = tokens[place + 1]
  if (before?.tag === 'AUX') return 'ing'
  if (before && OPENS_NOUN.includes(before.tag))
    return isNounTag(after?.tag) && !isNounToo(tokens[place]?.lemma ?? '') ? 'ADJ' : 'NOUN'
  const isCompound = isNounTag(before?.tag) && tokens[place - 1] === before
  if (isCompound && findNounFrame(tokens[place]?.lower ?? '') !== null) return 'NOUN'
  return 'ing'
}

function pastAt(
  tokens: Token[],
  place: number,
  before: Token | undefined,
): VerbForm | 'NOUN' | 'ADJ' {
  if (before?.tag === 'AUX') return before.lemma === 'do' ? 'past' : 'part'
  const opens = before !== undefined && (OPENS_NOUN.includes(before.tag) || before.tag === 'PREP')
  return opens ? participleAt(tokens[place + 1]?.tag, before.tag) : 'past'
}

/** A past form where a noun phrase is open: "the wounded men", "12 killed", "the wounded". */
function participleAt(after: Tag | undefined, before: Tag): VerbForm | 'NOUN' | 'ADJ' {
  if (before === 'NUM' && !isNounTag(after)) return 'part'
  if (isNounTag(after) || after === 'ADJ') return 'ADJ'
  return before === 'DET' ? 'NOUN' : 'past'
}

function isBeOrHave(token: Token | undefined): boolean {
  return token?.tag === 'AUX' && token.lemma !== 'do'
}

function isNounTag(tag: Tag | undefined): boolean {
  return tag === 'NOUN' || tag === 'NAME'
}

const STARTS_OBJECT: readonly Tag[] = [
  'ADJ',
  'DET',
  'PRON',
  'NAME',
  'NUM',
  'SUB',
  'TO',
  'QUOTE',
  'ADV',
]

/** Base and -s forms, where most spellings are nouns too. */
function plainAt(
  tokens: Token[],
  place: number,
  known: { before: Token | undefined; reading: VerbReading },
): VerbForm | 'NOUN' {
  const { before, reading } = known
  const form: VerbForm = reading.forms[0] ?? 'base'
  const settled = before ? plainAfter(before, form) : null
  if (settled) return settled
  if (before?.tag === 'TO') return toAt(tokens, place, reading)
  if (!isNounToo(reading.lemma)) return form
  return before ? nounOrVerb(tokens, place, { before, form }) : 'NOUN'
}

/** What the word before settles by itself; null when it does not. */
function plainAfter(before: Token, form: VerbForm): VerbForm | 'NOUN' | null {
  if (before.tag === 'MODAL') return 'base'
  if (before.tag === 'AUX') return before.lemma === 'be' ? 'NOUN' : 'base'
  if (OPENS_NOUN.includes(before.tag) || before.tag === 'PREP') return 'NOUN'
  return before.tag === 'PRON' || before.tag === 'REL' ? form : null
}

function toAt(tokens: Token[], place: number, reading: VerbReading): VerbForm | 'NOUN' {
  if (reading.forms[0] === 's') return 'NOUN'
  const after = tokens[place + 1]
  const isNoun =
    isNounToo(reading.lemma) &&
    after !== undefined &&
    isPreposition(after.lower) &&
    /^(?:from|of)$/.test(after.lower)
  return isNoun ? 'NOUN' : 'base'
}

function nounOrVerb(
  tokens: Token[],
  place: number,
  known: { before: Token; form: VerbForm },
): VerbForm | 'NOUN' {
  const after = tokens[place + 1]
  const { before, form } = known
  if (!after || !STARTS_OBJECT.includes(after.tag)) return 'NOUN'
  if (form === 's') return isNounTag(before.tag) ? 's' : 'NOUN'
  if (before.tag === 'CONJ') return hasVerbBefore(tokens, place) ? 'base' : 'NOUN'
  return isPluralNoun(before) ? 'base' : 'NOUN'
}

function isPluralNoun(token: Token): boolean {
  return token.tag === 'NOUN' && (/[^s]s$/.test(token.lower) || PLURALS.has(token.lower))
}

function hasVerbBefore(tokens: Token[], place: number): boolean {
  return tokens.slice(0, place).some((token) => token.tag === 'VERB' && token.form !== undefined)
}
