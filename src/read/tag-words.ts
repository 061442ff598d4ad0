import type { Tag, Token, VerbForm } from './tokenise.ts'
import { findVerb, isNounToo, type VerbReading } from './verb-forms.ts'
import { BE, findClass, HAVE, isPreposition, PLURALS } from './word-classes.ts'

/** Offsets of words that another finder has settled, such as a date, in the order of the text. */
export type Settled = readonly { readonly start: number; readonly end: number }[]

/**
 * Gives every token of one sentence a word class and every verb its dictionary form.
 *
 * Closed lists first, then the verb lexicon judged by the neighbours, then endings. A guess, not a parse:
 * what it cannot tell it calls a noun, which makes later rules find less rather than more.
 *
 * @param tokens changed in place
 * @param dates spans of date mentions: their words are one class of their own
 */
export function tagWords(tokens: Token[], dates: Settled): void {
  const isTitleCase = hasTitleCase(tokens)
  for (const [place, token] of tokens.entries()) {
    const first = firstGuess(token, { isTitleCase, isFirst: isFirstWord(tokens, place) })
    token.tag = first
  }
  markDates(tokens, dates)
  for (const place of tokens.keys()) settle(tokens, place)
  markBounds(tokens)
}

const BOUNDS = /^(?:at least|at most|more than|less than|fewer than|up to|as many|many as)$/

/** "at least 12" and "as many as 40" belong to the number, not to a phrase of their own. */
function markBounds(tokens: Token[]): void {
  for (let place = tokens.length - 1; place > 1; place -= 1) {
    const isNumber = tokens[place]?.tag === 'NUM' || tokens[place]?.tag === 'ADJ'
    const [first, second] = [tokens[place - 2], tokens[place - 1]]
    if (!isNumber || !first || !second || !BOUNDS.test(`${first.lower} ${second.lower}`)) continue
    if (tokens[place]?.tag === 'ADJ' && tokens[place]?.lower !== 'as') continue
    first.tag = 'ADJ'
    second.tag = 'ADJ'
  }
}

/** Named even where nothing could say which one: a weekday takes no part in anything. */
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

function markDates(tokens: Token[], dates: Settled): void {
  let at = 0
  for (const token of tokens) {
    if (WEEKDAY.test(token.text)) token.tag = 'DATE'
    while ((dates[at]?.end ?? Infinity) <= token.start) at += 1
    const date = dates[at]
    if (date && token.start >= date.start && !isFunction(token)) token.tag = 'DATE'
  }
  for (const place of tokens.keys()) markYear(tokens, place)
}

/** "the 2003 invasion", "Tuesday's raid": a date that a noun phrase goes on after belongs to it. */
function markYear(tokens: Token[], place: number): void {
  const token = tokens[place]
  const before = tokens[place - 1]?.tag
  if (token?.tag !== 'DATE' || (before !== 'DET' && before !== 'ADJ' && before !== 'PREP')) return
  let after = place
  while (tokens[after]?.tag === 'DATE') after += 1
  const next = tokens[after]
  const isOwner = next?.tag === 'POSS'
  const isInside = before !== 'PREP' && (next?.tag === 'NOUN' || next?.tag === 'ADJ')
  if (!isOwner && !isInside) return
  for (let at = place; at < after; at += 1) (tokens[at] as Token).tag = 'ADJ'
}

/** Date words may begin with a preposition ("since March"), which stays one. */
function isFunction(token: Token): boolean {
  return token.tag === 'PREP' || token.tag === 'SUB' || token.tag === 'CONJ'
}

type Look = { isTitleCase: boolean; isFirst: boolean }

function firstGuess(token: Token, look: Look): Tag {
  const mark = markOf(token)
  if (mark) return mark
  if (/^(?:al|el|ul|ar|as|at)-\p{Lu}/u.test(token.text)) return 'NAME'
  const known = findClass(token.lower)
  const isCapital = /^\p{Lu}/u.test(token.text)
  if (isCapital && !(known && token.text !== token.text.toUpperCase()) && token.lower !== 'i') {
    if (token.text.length > 1 && token.text === token.text.toUpperCase() && !look.isTitleCase)
      return token.lower === 'a' ? 'DET' : 'NAME'
    if (!known) return isLikelyName(token, look) ? 'NAME' : guessOpen(token)
  }
  if (isCapital && known && !look.isFirst && !look.isTitleCase && isOpen(known)) return 'NAME'
  return known ?? guessOpen(token)
}

function markOf(token: Token): Tag | null {
  if (/^\p{N}|^[$£€]\d/u.test(token.text))
    return /^\d+(?:st|nd|rd|th)$/.test(token.lower) ? 'ADJ' : 'NUM'
  if (/[\p{L}]/u.test(token.text)) return token.lower === "'s" ? 'POSS' : null
  if (token.text === ',') return 'COMMA'
  if (/^["“”„«»]/u.test(token.text)) return 'QUOTE'
  return token.lower === "'" || token.text === '’' ? 'POSS' : 'PUNCT'
}

function isOpen(tag: Tag): boolean {
  return tag === 'ADJ' || tag === 'ADV' || tag === 'NUM'
}

function isLikelyName(token: Token, look: Look): boolean {
  if (!look.isFirst && !look.isTitleCase) return true
  return findVerb(token.lower) === null && !/(?:ly|ing|ers|ists|ants|ents|ians?)$/.test(token.lower)
}

function guessOpen(token: Token): Tag {
  const word = token.lower
  if (findVerb(word)) return 'VERB'
  if (/ly$/.test(word) && word.length > 4) return 'ADV'
  if (/(?:ous|ful|ive|able|ible|less|ical|ary|ic|ish|ese)$/.test(word)) return 'ADJ'
  if (/-(?:based|backed|led|held|controlled|run|linked|made|old|year|term|scale)$/.test(word))
    return 'ADJ'
  if (/[^aeiou]ed$/.test(word) && word.length > 5) return 'ADJ'
  return 'NOUN'
}

function hasTitleCase(tokens: Token[]): boolean {
  const words = tokens.filter((token) => /^\p{L}{4,}/u.test(token.text))
  const capitals = words.filter((token) => /^\p{Lu}/u.test(token.text))
  return words.length > 3 && capitals.length * 3 > words.length * 2
}

function isFirstWord(tokens: Token[], place: number): boolean {
  const before = tokens[place - 1]
  return !before || before.tag === 'QUOTE' || before.text === ':' || /^[.!?…]/.test(before.text)
}

/** Second look: the same spelling is a verb or a noun by what stands around it. */
function settle(tokens: Token[], place: number): void {
  const token = tokens[place]
  if (!token) return
  if (token.tag === 'POSS') settleApostrophe(tokens, place)
  if (token.tag === 'AUX') settleAuxiliary(tokens, place)
  if (token.tag === 'SUB' || token.tag === 'REL') settleThat(tokens, place)
  if (
    token.tag === 'NAME' &&
    tokens[place - 1]?.tag === 'AUX' &&
    findVerb(token.lower)?.forms.includes('ing')
  )
    token.tag = 'VERB'
  if (token.tag === 'DET') settleDeterminer(tokens, place)
  if (token.tag !== 'VERB') return
  const reading = findVerb(token.lower)
  if (!reading) return
  const form = formAt(tokens, place, reading)
  if (form === 'NOUN' || form === 'ADJ') {
    token.tag = form
    return
  }
  token.form = form
  token.lemma = reading.lemma
}

function settleApostrophe(tokens: Token[], place: number): void {
  const token = tokens[place]
  const before = tokens[place - 1]
  if (!token || !before) return
  if (token.lower === "'s") {
    const after = tokens[place + 1]
    const isVerb =
      before.tag === 'PRON' || before.tag === 'REL' || after?.tag === 'NOT' || after?.tag === 'DET'
    if (isVerb) token.tag = 'AUX'
    return
  }
  if (before.end !== token.start || !/s$/i.test(before.text)) token.tag = 'PUNCT'
}

function settleAuxiliary(tokens: Token[], place: number): void {
  const token = tokens[place]
  if (!token) return
  const isVerbAhead = tokens
    .slice(place + 1, place + 5)
    .some((after) => after.tag === 'VERB' || after.tag === 'AUX')
  if (BE.has(token.lower)) token.lemma = 'be'
  else token.lemma = HAVE.has(token.lower) ? 'have' : 'do'
  if (token.lemma !== 'be' && !isVerbAhead) token.tag = 'VERB'
  token.form = formOfAuxiliary(token.lower)
}

function formOfAuxiliary(word: string): VerbForm {
  if (word.endsWith('ing')) return 'ing'
  if (word === 'been' || word === 'done') return 'part'
  return /^(?:was|were|had|did)$/.test(word) ? 'past' : 's'
}

/** "that" is a relative after a noun and before a verb, a determiner before a noun, else opens a clause. */
function settleThat(tokens: Token[], place: number): void {
  const token = tokens[place]
  const before = tokens[place - 1]
  const after = tokens[place + 1]
  if (token && PREP_TOO.test(token.lower)) settleOpener(tokens, place)
  if (!token || token.lower !== 'that') return
  const isAfterNoun = before?.tag === 'NOUN' || before?.tag === 'NAME' || before?.tag === 'PRON'
  const isVerbNext = after?.tag === 'VERB' || after?.tag === 'AUX' || after?.tag === 'MODAL'
  token.tag = isAfterNoun && isVerbNext ? 'REL' : 'SUB'
  if (!before && isVerbNext) token.tag = 'PRON'
}

const PREP_TOO = /^(?:after|before|since|until|as)$/

/** "after the raid" is a phrase, "after the army left" a clause: a verb must follow before the next mark. */
function settleOpener(tokens: Token[], place: number): void {
  const token = tokens[place]
  for (let at = place + 1; at < Math.min(tokens.length, place + 14); at += 1) {
    const tag = tokens[at]?.tag ?? 'PUNCT'
    if (tag === 'VERB' || tag === 'AUX' || tag === 'MODAL') {
      if (at === place + 1 && token) token.tag = 'PREP'
      return
    }
    if (tag === 'COMMA' || tag === 'PUNCT' || tag === 'SUB' || tag === 'CONJ') break
  }
  if (token) token.tag = 'PREP'
}

/** "this" and "her" stand alone before anything that cannot continue a noun phrase. */
function settleDeterminer(tokens: Token[], place: number): void {
  const token = tokens[place]
  const after = tokens[place + 1]
  const isAlone =
    !after || !['NOUN', 'NAME', 'ADJ', 'NUM', 'VERB', 'DET', 'ADV', 'DATE'].includes(after.tag)
  if (token && isAlone && !/^(?:the|a|an|its|my|our|your|their)$/.test(token.lower))
    token.tag = 'PRON'
}

function formAt(tokens: Token[], place: number, reading: VerbReading): VerbForm | 'NOUN' | 'ADJ' {
  const before = beforeAt(tokens, place)
  if (reading.forms.includes('ing')) return ingAt(tokens, place, before)
  const isPast = reading.forms.includes('past') || reading.forms.includes('part')
  if (isPast && !reading.forms.includes('base')) return pastAt(tokens, place, before)
  if (isPast && before?.tag === 'AUX' && before.lemma !== 'do') return 'part'
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
  const isCompound =
    (before?.tag === 'NOUN' || before?.tag === 'NAME') && tokens[place - 1] === before
  if (isCompound && !isNounTag(after?.tag) && after?.tag !== 'DET' && after?.tag !== 'PREP')
    return 'NOUN'
  if (isCompound && before.tag === 'NAME' && isNounTag(after?.tag)) return 'NOUN'
  return 'ing'
}

function pastAt(
  tokens: Token[],
  place: number,
  before: Token | undefined,
): VerbForm | 'NOUN' | 'ADJ' {
  const after = tokens[place + 1]
  if (before?.tag === 'AUX') return before.lemma === 'do' ? 'past' : 'part'
  if (before && (OPENS_NOUN.includes(before.tag) || before.tag === 'PREP')) {
    if (before.tag === 'NUM' && !isNounTag(after?.tag)) return 'part'
    if (isNounTag(after?.tag) || after?.tag === 'ADJ') return 'ADJ'
    return before.tag === 'DET' ? 'NOUN' : 'past'
  }
  return 'past'
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
  if (before?.tag === 'MODAL' || before?.tag === 'AUX')
    return before.lemma === 'be' ? 'NOUN' : 'base'
  if (before?.tag === 'TO') return toAt(tokens, place, reading)
  if (!before) return isNounToo(reading.lemma) ? 'NOUN' : form
  if (OPENS_NOUN.includes(before.tag) || before.tag === 'PREP') return 'NOUN'
  if (before.tag === 'PRON' || before.tag === 'REL') return form
  if (!isNounToo(reading.lemma)) return form
  return nounOrVerb(tokens, place, { before, form })
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
  const isObjectNext = after !== undefined && STARTS_OBJECT.includes(after.tag)
  if (form === 's') return isNounTag(before.tag) && isObjectNext ? 's' : 'NOUN'
  const isPlural =
    before.tag === 'NOUN' && (/[^s]s$/.test(before.lower) || PLURALS.has(before.lower))
  if (before.tag === 'CONJ') return isObjectNext && hasVerbBefore(tokens, place) ? 'base' : 'NOUN'
  return isPlural && isObjectNext ? 'base' : 'NOUN'
}

function hasVerbBefore(tokens: Token[], place: number): boolean {
  return tokens.slice(0, place).some((token) => token.tag === 'VERB' && token.form !== undefined)
}
