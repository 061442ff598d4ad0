import parts from '#model/english/parts.json' with { type: 'json' }

/** The word classes that the shallow parser tells apart. */
export type Tag =
  | 'DET' | 'PRON' | 'POSS' | 'ADJ' | 'ADV' | 'NOUN' | 'NAME' | 'NUM' | 'DATE' | 'VERB' | 'AUX' | 'MODAL'
  | 'PREP' | 'CONJ' | 'SUB' | 'REL' | 'TO' | 'NOT' | 'QUOTE' | 'COMMA' | 'PUNCT' // biome-ignore format: one block

export type VerbForm = 'base' | 's' | 'past' | 'part' | 'ing'

/** One word or mark of a sentence. `start` and `end` are UTF-16 offsets into the report's text. */
export type Token = {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  tag: Tag
  /** Dictionary form of a verb; otherwise the lower-case word. */
  lemma: string
  form?: VerbForm
}

const ABBREVIATIONS = new Set(parts.abbreviations.split(' '))

/** True when a full stop after `word` belongs to the word: a title, a month, an initial, "U.S". */
export function isAbbreviation(word: string): boolean {
  return (
    ABBREVIATIONS.has(word.toLowerCase()) ||
    /^\p{Lu}$/u.test(word) ||
    /^(?:\p{L}\.)+\p{L}$/u.test(word)
  )
}

// One alternative a kind, tried in order: reference marks, dotted initials, numbers, words, marks.
const WORD =
  /\[\d{1,4}\]|(?:\p{L}\.){2,}|[$£€]?\d[\d,.]*\d%?(?![\p{L}\d-])|[$£€]?\d%?(?![\p{L}\d-])|[\p{L}\p{M}\d]+(?:[-–'’][\p{L}\p{M}\d]+)*|["“”„«»]+|[^\s]/gu
const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu

/** The words and marks between two offsets, untagged, in order. Reference marks such as [3] are left out. */
export function tokenise(text: string, span: { start: number; end: number }): Token[] {
  const tokens: Token[] = []
  const slice = text.slice(span.start, span.end)
  for (const match of slice.matchAll(WORD)) {
    if (/^\[\d/.test(match[0])) continue
    const start = span.start + match.index
    const split = CLITIC.exec(match[0])
    if (split?.[1] && split[2]) {
      tokens.push(tokenOf(split[1], start), tokenOf(split[2], start + split[1].length))
    } else tokens.push(tokenOf(match[0], start))
  }
  return withDots(tokens, text)
}

function tokenOf(text: string, start: number): Token {
  const lower = text.toLowerCase().replaceAll('’', "'").replaceAll('–', '-')
  return { text, lower, start, end: start + text.length, tag: 'NOUN', lemma: lower }
}

/** Joins the dot of an abbreviation to its word, so that "Gen. Orlov" is one run of names. */
function withDots(tokens: Token[], text: string): Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const before = joined.at(-1)
    const isDot = token.text === '.' && before?.end === token.start
    const isLast = token === tokens.at(-1)
    if (isDot && !isLast && isAbbreviation(before.text))
      joined[joined.length - 1] = tokenOf(text.slice(before.start, token.end), before.start)
    else joined.push(token)
  }
  return joined
}
