import { firstGuess, hasTitleCase, isFirstWord } from './first-guess.ts'
import type { Tag, Token, VerbForm } from './tokenise.ts'
import { formAt } from './verb-form-at.ts'
import { findVerb } from './verb-forms.ts'
import { BE, HAVE } from './word-classes.ts'

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
    if (tokens[place]?.tag === 'NUM') markAbout(tokens, place)
    const [first, second] = [tokens[place - 2], tokens[place - 1]]
    if (!isNumber || !first || !second || !BOUNDS.test(`${first.lower} ${second.lower}`)) continue
    if (tokens[place]?.tag === 'ADJ' && tokens[place]?.lower !== 'as') continue
    first.tag = 'ADJ'
    second.tag = 'ADJ'
  }
}

/** "displaced about 3 million": the preposition belongs to the number. */
function markAbout(tokens: Token[], place: number): void {
  const token = tokens[place - 1]
  const isFree = tokens[place - 2]?.tag === 'VERB' || tokens[place - 2] === undefined
  if (token && isFree && /^(?:about|around|over|nearly|almost)$/.test(token.lower))
    token.tag = 'ADJ'
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
  if (token?.tag !== 'DATE') return
  const before = tokens[place - 1]?.tag
  let after = place
  while (tokens[after]?.tag === 'DATE') after += 1
  const next = tokens[after]?.tag
  const isInside = (before === 'DET' || before === 'ADJ') && (next === 'NOUN' || next === 'ADJ')
  if (next !== 'POSS' && !isInside) return
  for (let at = place; at < after; at += 1) (tokens[at] as Token).tag = 'ADJ'
}

/** Date words may begin with a preposition ("since March"), which stays one. */
function isFunction(token: Token): boolean {
  return token.tag === 'PREP' || token.tag === 'SUB' || token.tag === 'CONJ'
}

/** Second look: the same spelling is a verb or a noun by what stands around it. */
function settle(tokens: Token[], place: number): void {
  const token = tokens[place]
  if (!token) return
  SETTLERS[token.tag]?.(tokens, place)
  if (token.tag === 'VERB') settleVerb(tokens, place)
}

const SETTLERS: Partial<Record<Tag, (tokens: Token[], place: number) => void>> = {
  POSS: settleApostrophe,
  AUX: settleAuxiliary,
  SUB: settleThat,
  REL: settleThat,
  NAME: settleName,
  ADJ: settleAdjective,
  DET: settleDeterminer,
}

function settleVerb(tokens: Token[], place: number): void {
  const token = tokens[place]
  const reading = token && findVerb(token.lower)
  if (!token || !reading) return
  const form = formAt(tokens, place, reading)
  if (form === 'NOUN' || form === 'ADJ') {
    token.tag = form
    return
  }
  token.form = form
  token.lemma = reading.lemma
}

/** "has been Shelling": a headline's capital behind an auxiliary. */
function settleName(tokens: Token[], place: number): void {
  const token = tokens[place]
  const isIng = token && findVerb(token.lower)?.forms.includes('ing')
  if (isIng && tokens[place - 1]?.tag === 'AUX') token.tag = 'VERB'
}

function settleAdjective(tokens: Token[], place: number): void {
  const token = tokens[place]
  if (token && tokens[place - 1]?.lemma === 'have' && isParticiple(tokens, place))
    token.tag = 'VERB'
}

/** "armed" in "has armed the rebels": a listed adjective that is a verb's form, with no noun to describe. */
function isParticiple(tokens: Token[], place: number): boolean {
  const after = tokens[place + 1]?.tag
  const isDescribing = after === 'NOUN' || after === 'NAME' || after === 'ADJ'
  return !isDescribing && findVerb(tokens[place]?.lower ?? '') !== null
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
    .some(
      (after, ahead) =>
        VERBAL.includes(after.tag) ||
        (ahead === 0 && after.tag === 'ADJ' && isParticiple(tokens, place + 1)),
    )
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

/** "that" is a relative after a noun and before a verb, a pronoun at the start, else opens a clause. */
function settleThat(tokens: Token[], place: number): void {
  const token = tokens[place]
  if (token && PREP_TOO.test(token.lower)) settleOpener(tokens, place)
  if (token?.lower !== 'that') return
  const before = tokens[place - 1]?.tag
  const isVerbNext = VERBAL.includes(tokens[place + 1]?.tag ?? 'PUNCT')
  const isAfterNoun = before === 'NOUN' || before === 'NAME' || before === 'PRON'
  if (before === undefined && isVerbNext) token.tag = 'PRON'
  else token.tag = isAfterNoun && isVerbNext ? 'REL' : 'SUB'
}

const VERBAL: readonly Tag[] = ['VERB', 'AUX', 'MODAL']
const BREAKS: readonly Tag[] = ['COMMA', 'PUNCT', 'SUB', 'CONJ']
const PREP_TOO = /^(?:after|before|since|until|as)$/

/** "after the raid" is a phrase, "after the army left" a clause: a verb must follow before the next mark. */
function settleOpener(tokens: Token[], place: number): void {
  const token = tokens[place]
  const ahead = tokens.slice(place + 1, place + 14).map((one) => one.tag)
  const verb = ahead.findIndex((tag) => VERBAL.includes(tag))
  const stop = ahead.findIndex((tag) => BREAKS.includes(tag))
  const isClause = verb > 0 && (stop < 0 || verb < stop)
  if (token && !isClause) token.tag = 'PREP'
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
