import type { Tag, Token } from './tokenise.ts'
import { findVerb } from './verb-forms.ts'
import { findClass } from './word-classes.ts'

/** What is known of a word's surroundings before any word has a class. */
export type Look = { isTitleCase: boolean; isFirst: boolean }

/** "rebel-held", "Norland-backed": what describes, however it begins. */
const COMPOUND = /-(?:based|backed|led|held|controlled|run|linked|made|old|year|term|scale)$/

/** The class that a word's own spelling suggests, before its neighbours are asked. */
export function firstGuess(token: Token, look: Look): Tag {
  const mark = markOf(token)
  if (mark) return mark
  if (/^(?:al|el|ul|ar|as|at)-\p{Lu}/u.test(token.text)) return 'NAME'
  if (COMPOUND.test(token.lower)) return 'ADJ'
  const known = findClass(token.lower)
  if (!/^\p{Lu}/u.test(token.text) || token.lower === 'i') return known ?? guessOpen(token)
  return capitalGuess(token, look, known)
}

/** A capitalised word: an acronym, a name, or a known word where a capital is due. */
function capitalGuess(token: Token, look: Look, known: Tag | null): Tag {
  const isAllCapitals = token.text.length > 1 && token.text === token.text.toUpperCase()
  if (isAllCapitals && !look.isTitleCase) return 'NAME'
  if (!known) return isLikelyName(token, look) ? 'NAME' : guessOpen(token)
  const isDue = look.isFirst || look.isTitleCase
  return !isDue && isOpen(known) ? 'NAME' : known
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
  if (/[^aeiou]ed$/.test(word) && word.length > 5) return 'ADJ'
  return 'NOUN'
}

/** True for a headline that capitalises most of its words: capitals tell nothing there. */
export function hasTitleCase(tokens: Token[]): boolean {
  const words = tokens.filter((token) => /^\p{L}{4,}/u.test(token.text))
  const capitals = words.filter((token) => /^\p{Lu}/u.test(token.text))
  return words.length > 3 && capitals.length * 3 > words.length * 2
}

/** True where a capital is due anyway: at the start of a sentence or quotation. */
export function isFirstWord(tokens: Token[], place: number): boolean {
  const before = tokens[place - 1]
  return !before || before.tag === 'QUOTE' || before.text === ':' || /^[.!?…]/.test(before.text)
}
