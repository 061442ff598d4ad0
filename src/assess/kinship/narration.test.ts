import { describe, expect, test } from 'vitest'
import { NARRATION_WORDS_MAX, narrationOf } from './narration.ts'

/** The writer's own words of a text, as they stand in it. */
function own(text: string): readonly string[] {
  const { starts, ends, isOwn } = narrationOf(text)
  return [...starts].flatMap((start, at) => (isOwn[at] ? [text.slice(start, ends[at])] : []))
}

describe("which words are the writer's own", () => {
  test.each([
    ['names and numbers are not', 'Mira Dol saw 40 lorries near Oster.', ['saw', 'lorries', 'near']],
    ['what others said is not', 'She said “the road is shut” and left.', ['said', 'and', 'left']],
    ['straight marks', 'He said "no bridge is left" today.', ['said', 'today']],
    ['marks of a treebank, apart from words', 'He said , " no . " It rained .', ['said', 'no', 'rained']],
    ['two apostrophes', "''we wait'' said the mayor", ['said', 'the', 'mayor']],
    ['guillemets', 'Он сказал «моста нет» сегодня', ['сказал', 'сегодня']],
    ['low marks', 'sie sagte „die Brücke fehlt“ heute', ['sie', 'sagte', 'heute']],
    ['single marks', 'they told ‘nobody came’ again', ['they', 'told', 'again']],
    ['an apostrophe within a word is no mark', 'it’s what the mayor’s aides wrote', ['it’s', 'what', 'the', 'mayor’s', 'aides', 'wrote']],
    ['a quotation of two paragraphs', 'so it ran: “one ends\n\n“two ends” he wrote', ['so', 'it', 'ran', 'he', 'wrote']],
    ['a mark that is never closed', 'the “road is shut', ['the', 'road', 'is', 'shut']],
    ['Arabic: names count, as nothing tells them', 'وصلت القافلة', ['وصلت', 'القافلة']],
    ['no words', ' — ', []],
  ])('%s', (_, text, words) => {
    expect(own(text)).toEqual(words)
  }) // biome-ignore format: one row a rule

  test('what stands between marks for longer than 60 words is no quotation', () => {
    const within = (count: number) => own(`“${'word '.repeat(count)}”`).length
    expect([within(60), within(61)]).toEqual([0, 61])
  })
})

test('words that fold alike have one number', () => {
  const [a, b, c] = narrationOf('Café CAFE cafes').words
  expect(a).toBe(b)
  expect(a).not.toBe(c)
  const [own, bare] = narrationOf('Oster’s Oster').words
  expect(own).toBe(bare)
})

test('a longer text is read up to a bound', () => {
  const { words, ownCount } = narrationOf('word '.repeat(NARRATION_WORDS_MAX + 5))
  expect([words.length, ownCount]).toEqual([NARRATION_WORDS_MAX, NARRATION_WORDS_MAX])
})
