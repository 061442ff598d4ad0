import type { Issue } from '#domain/reading.ts'
import vocabulary from '#model/collect/replies.json' with { type: 'json' }

type Stretch = { start: number; end: number }

const REPLIES_MAX = 100
const WORDS_MAX = 2000
/** "On ... wrote:" is broken over two lines at most, and never longer. */
const INTRODUCTION_MAX = 300
const either = (words: readonly string[]) =>
  words.map((word) => word.replace(/[()]/g, '\\$&')).join('|')
const INTRODUCTION = new RegExp(
  `(?<!\\p{L})(?:${either(vocabulary.wrote)})(?!\\p{L})[^\\n]{0,80}:\\s*$`,
  'iu',
)
const DIVIDER = new RegExp(`^-{2,}\\s{0,3}(?:${either(vocabulary.dividers)})\\s{0,3}-{2,}$`, 'iu')

/**
 * The words of an e-mail that are not its author's own: lines marked ">", with the "On ... wrote:" before them, and what
 * stands below a line such as "-----Original Message-----".
 *
 * They stay in the text; whoever reads it is told that somebody else said them.
 *
 * @returns an issue `quoted_reply` for each stretch, at most 100; its words are the first 2,000 units
 * @cost linear
 */
export function quotedReplies(text: string): Issue[] {
  const found: Stretch[] = []
  let before: Stretch[] = []
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end).trim()
    const last = found.at(-1)
    if (DIVIDER.test(words)) {
      found.push({ start: line.start, end: text.trimEnd().length })
      break
    }
    if (words.startsWith('>')) {
      const isNext = last !== undefined && text.slice(last.end, line.start).trim() === ''
      if (isNext) last.end = line.end
      else found.push({ start: introductionStart(text, before) ?? line.start, end: line.end })
    }
    if (words !== '') before = [...before.slice(-1), line]
  }
  return found.slice(0, REPLIES_MAX).map((stretch) => quotedIssue(text, stretch))
}

/** Says that a stretch of an e-mail is another e-mail's words. */
export function quotedIssue(text: string, { start, end }: Stretch): Issue {
  const words = text.slice(start, Math.min(end, start + WORDS_MAX)).toWellFormed()
  return { code: 'quoted_reply', words, start, end }
}

/** Where the line that introduces a quotation begins: the last one, or the one above it that it goes on from. */
function introductionStart(text: string, before: readonly Stretch[]): number | null {
  const [above, last] = before.length === 2 ? before : [undefined, before[0]]
  if (last === undefined || last.end - last.start > INTRODUCTION_MAX) return null
  if (!INTRODUCTION.test(text.slice(last.start, last.end).trimEnd())) return null
  const isOneLine = /\p{N}/u.test(text.slice(last.start, last.end)) || above === undefined
  const isJoined =
    above !== undefined &&
    text.slice(above.end, last.start).trim() === '' &&
    text.slice(above.end, last.start).split('\n').length === 2
  return isOneLine || !isJoined ? last.start : above.start
}

function* linesOf(text: string): Generator<Stretch> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    yield { start, end }
    start = end + 1
  }
}
