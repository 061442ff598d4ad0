import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { foldWord } from '#domain/search-tokens.ts'

/**
 * Writes how telling English stems are: `node train/common-words.ts --texts DIR --out FILE`.
 *
 * A stem's level is the logarithm of how few of the texts in the folder have it, in steps of a half; one that fewer than
 * four have is not listed and counts as most telling.
 */
const STEM = 6
const FEWEST = 4
const WORD = /\p{L}[\p{L}\p{N}]*|\p{N}+/gu

const { values } = parseArgs({ options: { texts: { type: 'string' }, out: { type: 'string' } } })
if (!values.texts || !values.out) throw new Error('--texts and --out are needed')

const texts = readdirSync(values.texts).toSorted()
const counts = new Map<string, number>()
for (const name of texts) {
  const words = readFileSync(join(values.texts, name), 'utf8').match(WORD) ?? []
  for (const stem of new Set(words.map((word) => foldWord(word).slice(0, STEM))))
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
}
const levelOf = (count: number) => Math.round(2 * Math.log((texts.length + 1) / (count + 1))) / 2
const levels = new Map<number, string[]>()
for (const [stem, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  if (count < FEWEST) continue
  const level = levelOf(count)
  levels.set(level, [...(levels.get(level) ?? []), stem])
}
const table = {
  about: `How telling English stems of ${STEM} letters are: the logarithm of how few of ${texts.length} news articles have each. Made by train/common-words.ts.`,
  most: levelOf(1),
  levels: Object.fromEntries(
    [...levels]
      .toSorted(([a], [b]) => a - b)
      .map(([level, stems]) => [level.toFixed(1), stems.join(' ')]),
  ),
}
writeFileSync(values.out, `${JSON.stringify(table, null, 2)}\n`)
