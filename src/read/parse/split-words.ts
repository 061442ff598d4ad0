import split from '#model/english/split.json' with { type: 'json' }

/** A stretch of text: `start` and `end` are UTF-16 offsets. */
type Word = { readonly text: string; readonly start: number; readonly end: number }

const PREFIXES = new Set(split.prefixes.split(' '))
const CLITICS = new Map(Object.entries(split.clitics))
const MARK = /[-–—/$£€%]/gu
const LETTER = /[\p{L}\p{N}]/u
/** Addresses, names of files and hosts, days and hours: one word, whatever marks stand in it. */
const WHOLE =
  /^(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w.-]+\w|[\p{L}\p{N}_-]+(?:\.[\p{Ll}\p{N}_-]*\p{Ll}[\p{Ll}\p{N}_-]*)+|\d{1,4}(?:[/:.]\d{1,4}){1,2})$/u
const TAIL = /[.,;:!?)\]"”'’]+$/u
/** Letters of the longest run without a space that is looked at for an address. */
const WHOLE_MAX = 300
const PREFIX_MAX = 12

/**
 * The words that the trees speak of, from the words that the rules read: "three-day" is three of them, "cannot" two,
 * "..." and "some.page.org" one.
 *
 * A hyphen after a prefix such as "anti" holds. No letter is lost and none is added.
 * @cost O(letters)
 */
export function splitWords(tokens: readonly Word[]): Word[] {
  const words: Word[] = []
  for (let from = 0; from < tokens.length; ) {
    const to = runEnd(tokens, from)
    const run = tokens.slice(from, to)
    const whole = wholeIn(run)
    if (whole > 0) words.push(joined(run.slice(0, whole)))
    for (const word of withRunsOfMarks(run.slice(whole)).flatMap(partsOf)) words.push(word)
    from = to
  }
  return words
}

/** The end of a run of tokens without spaces between them; one that begins with a mark holds nothing but that mark. */
function runEnd(tokens: readonly Word[], from: number): number {
  const { text } = tokens[from] as Word
  const isMark = !LETTER.test(text)
  let to = from + 1
  while (to < tokens.length && tokens[to]?.start === tokens[to - 1]?.end) {
    if (isMark && tokens[to]?.text !== text) break
    to++
  }
  return to
}

/** How many tokens at the beginning of a run make one address, day or hour; 0 for none. */
function wholeIn(run: readonly Word[]): number {
  if (run.length === 1) return 0
  const { text, end } = joined(run)
  if (text.length > WHOLE_MAX) return 0
  const bare = text.replace(TAIL, '')
  if (!isWhole(bare)) return 0
  const wholeEnd = end - (text.length - bare.length)
  const last = run.findIndex((token) => token.end === wholeEnd)
  return last + 1
}

const isWhole = (text: string) => text.length <= WHOLE_MAX && WHOLE.test(text)

const joined = (run: readonly Word[]): Word => ({
  text: run.map(({ text }) => text).join(''),
  start: run[0]?.start ?? 0,
  end: run.at(-1)?.end ?? 0,
})

/** Joins a mark that is repeated, as in "..." or "--", to one word. */
function withRunsOfMarks(run: readonly Word[]): Word[] {
  const words: Word[] = []
  for (let from = 0; from < run.length; ) {
    const { text } = run[from] as Word
    let to = from + 1
    if (text.length === 1 && !LETTER.test(text)) while (run[to]?.text === text) to++
    words.push(joined(run.slice(from, to)))
    from = to
  }
  return words
}

/** The words within one token. */
function partsOf(token: Word): Word[] {
  const clitic = CLITICS.get(token.text.toLowerCase())
  if (clitic !== undefined) return cutAt(token, [clitic])
  if (!LETTER.test(token.text) || isWhole(token.text)) return [token]
  return cutAt(token, cutsOf(token.text))
}

/** Where a word with marks inside falls apart. */
function cutsOf(text: string): number[] {
  const cuts: number[] = []
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const isPrefix =
      mark === '-' && index <= PREFIX_MAX && PREFIXES.has(text.slice(0, index).toLowerCase())
    if (!isPrefix) cuts.push(index, index + mark.length)
  }
  return cuts
}

function cutAt(token: Word, cuts: readonly number[]): Word[] {
  const ends = [...cuts.filter((cut) => cut < token.text.length), token.text.length]
  const words: Word[] = []
  let from = 0
  for (const end of ends) {
    if (end > from)
      words.push({
        text: token.text.slice(from, end),
        start: token.start + from,
        end: token.start + end,
      })
    from = end
  }
  return words
}
