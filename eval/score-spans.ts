import { wordsIn } from '#read/parse/words-in.ts'
import { splitSentences } from '#read/split-sentences.ts'
import type { GoldSentence } from './conllu.ts'

/** Offsets in letters without spaces, so that spaces decide nothing; the end exclusive. */
type Span = { readonly start: number; readonly end: number }
type Spans = { readonly words: Span[]; readonly sentences: Span[] }
/** Gold words in a row, how we cut the same letters, and how often. */
type Difference = { gold: string; ours: string; count: number }

/** F1 of words and of sentences found in raw text, and the differences that come most often. */
type SpanScores = { tokensF1: number; sentencesF1: number; differences: Difference[] }

const DIFFERENCES_MAX = 10

/** The text of a treebank: sentences in a row with a space between, a blank line between paragraphs. */
export function rawTextOf(gold: readonly GoldSentence[]): string {
  const texts = gold.map(({ text, startsParagraph }) =>
    startsParagraph ? `\n\n${text}` : ` ${text}`,
  )
  return texts.join('').trimStart()
}

/** Compares our words and sentences with gold ones. @source the evaluation of the CoNLL 2018 shared task */
export function scoreSpans(gold: readonly GoldSentence[]): SpanScores {
  const wanted = goldSpans(gold)
  const ours = ourSpans(rawTextOf(gold))
  const letters = gold.map(({ tokens }) => bare(tokens.map(({ form }) => form).join(''))).join('')
  return {
    tokensF1: f1(wanted.words, ours.words),
    sentencesF1: f1(wanted.sentences, ours.sentences),
    differences: differencesIn(wanted.words, ours.words, letters),
  }
}

const bare = (text: string) => text.replace(/\s+/gu, '')

/** Words that spell their token together have spans of their own; otherwise they share the token's. */
function goldSpans(gold: readonly GoldSentence[]): Spans {
  const spans: Spans = { words: [], sentences: [] }
  let at = 0
  for (const { tokens, words } of gold) {
    const start = at
    let word = 0
    for (const token of tokens) {
      const form = bare(token.form)
      const parts = words.slice(word, word + token.words).map((one) => bare(one.form))
      const isSpelt = parts.join('') === form
      for (const part of isSpelt ? parts : [form]) {
        spans.words.push({ start: at, end: at + part.length })
        at += part.length
      }
      word += token.words
    }
    spans.sentences.push({ start, end: at })
  }
  return spans
}

function ourSpans(text: string): Spans {
  const places = new Int32Array(text.length + 1)
  for (let at = 0; at < text.length; at++)
    places[at + 1] = (places[at] as number) + (/\s/u.test(text[at] as string) ? 0 : 1)
  const bareSpan = ({ start, end }: Span) => ({
    start: places[start] as number,
    end: places[end] as number,
  })
  const sentences = splitSentences(text, '')
  const words = sentences.flatMap((sentence) => wordsIn(text, sentence))
  return { words: words.map(bareSpan), sentences: sentences.map(bareSpan) }
}

function f1(gold: readonly Span[], ours: readonly Span[]): number {
  const wanted = new Set(gold.map(({ start, end }) => `${start}-${end}`))
  const right = ours.filter(({ start, end }) => wanted.has(`${start}-${end}`)).length
  return gold.length + ours.length === 0 ? 0 : (2 * right) / (gold.length + ours.length)
}

/** Stretches between borders that both have, in which they differ; letters' case does not count. */
function differencesIn(
  gold: readonly Span[],
  ours: readonly Span[],
  letters: string,
): Difference[] {
  const shared = new Set(ours.map(({ end }) => end))
  const borders = gold.map(({ end }) => end).filter((end) => shared.has(end))
  const inOurs = byBorder(ours, borders)
  const counts = new Map<string, number>()
  byBorder(gold, borders).forEach((spans, index) => {
    const [wanted, found] = [spans, inOurs[index] ?? []].map((some) =>
      some.map(({ start, end }) => letters.slice(start, end).toLowerCase()).join(' '),
    )
    if (wanted === found) return
    const key = `${wanted}\n${found}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return ranked.slice(0, DIFFERENCES_MAX).map(([key, count]) => {
    const [wanted = '', found = ''] = key.split('\n')
    return { gold: wanted, ours: found, count }
  })
}

/** The spans that end at each border or before it, after the border before. */
function byBorder(spans: readonly Span[], borders: readonly number[]): Span[][] {
  let next = 0
  return borders.map((border) => {
    const from = next
    while (next < spans.length && (spans[next] as Span).end <= border) next++
    return spans.slice(from, next)
  })
}
