import type { Claim } from '#domain/claim.ts'
import parts from '#model/english/parts.json' with { type: 'json' }
import { isAbbreviation } from './abbreviations.ts'

/** A sentence of the report, with the paragraph it stands in and the part of the text. */
export type SentenceSpan = {
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly part: Claim['part']
  /** Longer than the reader parses: kept for its place, not read. */
  readonly isTooLong: boolean
}

/** UTF-16 units of the longest sentence that is parsed; a claim's quote may hold no more. */
export const SENTENCE_MAX = 2000

const END = /[.!?…]+["”’»')\]]*(?=\s|$)|[.!?]["”»]+(?=\s|$)/gu
const LABELS: readonly string[] = parts.boilerplate
const HEADINGS: readonly string[] = parts.heading
/** A paragraph at least this long is the article's own. */
const BODY_MIN = 60
const BACKGROUND = new Set(parts.background)

/**
 * Splits a text into paragraphs at line breaks and those into sentences.
 *
 * The first paragraph is the headline when it is the report's title, or is short and lacks a full stop.
 * A credit or date line above the article is boilerplate by itself; below it, what follows is too.
 *
 * @cost O(n) in the text
 */
export function splitSentences(text: string, title: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = []
  let paragraph = -1
  let isBackground = false
  const isAsideNext = asides()
  for (const line of linesOf(text)) {
    paragraph += 1
    const words = text.slice(line.start, line.end)
    isBackground ||= BACKGROUND.has(words.toLowerCase().replace(/:$/, ''))
    const isFirst = paragraph === 0
    const part = partOf(words, { isFirst, isAside: isAsideNext(words), isBackground, title })
    for (const span of sentencesOf(text, line))
      sentences.push({ ...span, paragraph, part, isTooLong: span.end - span.start > SENTENCE_MAX })
  }
  return sentences
}

/** Tells line after line what is no part of the article; until its first body line a heading closes nothing. */
function asides(): (words: string) => boolean {
  let isHead = true
  let isClosing = false
  return (words) => {
    if (isHead && startsWithAny(words, HEADINGS)) return true
    isHead &&= !isBody(words)
    isClosing = isLabelled(words) || (isClosing && !isLongBody(words))
    return isClosing
  }
}

function isBody(words: string): boolean {
  return words.length >= BODY_MIN && !isHeadline(words, '')
}

type Where = { isFirst: boolean; isAside: boolean; isBackground: boolean; title: string }

function partOf(words: string, where: Where): Claim['part'] {
  if (where.isAside) return 'boilerplate'
  if (where.isFirst && isHeadline(words, where.title)) return 'headline'
  return where.isBackground ? 'background' : 'body'
}

function isHeadline(words: string, title: string): boolean {
  if (title !== '' && words.trim() === title.trim()) return true
  return words.length < 160 && !/[.:;,]["”]?$/.test(words)
}

/** Credit, disclaimer and contact lines name themselves in their first words. */
function isLabelled(words: string): boolean {
  return startsWithAny(words, LABELS) || /^\W*(?:©|https?:|www\.)/i.test(words.slice(0, 60))
}

function startsWithAny(words: string, labels: readonly string[]): boolean {
  const opening = words.slice(0, 60).toLowerCase()
  return labels.some((label) => opening.startsWith(label))
}

/** After a labelled line only a long paragraph without legal words can be the article again. */
function isLongBody(words: string): boolean {
  return words.length > 200 && !/copyright|disclaimer|permission|rights reserved/i.test(words)
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  const LINE = /[^\n\r]+/g
  for (const match of text.matchAll(LINE)) {
    const lead = match[0].length - match[0].trimStart().length
    const words = match[0].trim()
    if (words !== '') yield { start: match.index + lead, end: match.index + lead + words.length }
  }
}

function* sentencesOf(text: string, line: { start: number; end: number }) {
  const words = text.slice(line.start, line.end)
  let start = 0
  for (const match of words.matchAll(END)) {
    const end = match.index + match[0].length
    if (!endsSentence(words, match.index, end)) continue
    yield { start: line.start + start, end: line.start + end }
    start = end + (/^\s*/.exec(words.slice(end, end + 8))?.[0].length ?? 0)
  }
  if (start < words.length) yield { start: line.start + start, end: line.end }
}

function endsSentence(words: string, dot: number, end: number): boolean {
  const next = /^\s*["“”'‘«(]*(\S?)/u.exec(words.slice(end, end + 12))?.[1] ?? ''
  if (next !== '' && /\p{Ll}/u.test(next)) return false
  if (words[dot] !== '.' || end - dot > 1) return true
  const word = /[\p{L}.]+$/u.exec(words.slice(Math.max(0, dot - 12), dot))?.[0] ?? ''
  return next === '' || !isAbbreviation(word)
}
