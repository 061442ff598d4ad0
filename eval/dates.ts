import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findTimes } from '#read/dates/find-times.ts'
import { countTimes, NO_COUNTS, scoresOf, sumOf } from './score-dates.ts'
import type { Task } from './task.ts'
import { documentFromTimeml, type TimeDocument } from './timeml.ts'

/** Time expressions of TimeML articles, found in the bare text and told from its document creation time. */
export const scoreDates: Task =
  ({ gold, split }) =>
  (corpus) => {
    const files = timemlFilesIn(join(gold, corpus, split))
    if (files.length === 0) return null
    const counts = files
      .map((file) => countsOf(documentFromTimeml(readFileSync(file, 'utf8'))))
      .reduce(sumOf, NO_COUNTS)
    return { scores: { ...scoresOf(counts) }, notes: notesOf(files.length, counts) }
  }

type Counts = ReturnType<typeof countTimes>

function countsOf({ text, published, times }: TimeDocument): Counts {
  return countTimes(times, findTimes(text, published === '' ? {} : { published }).times)
}

const notesOf = (files: number, { gold, found, strict, relaxed, valued }: Counts) => [
  `${files} articles, ${gold} time expressions, ${found} found: ${strict} with the same words, ` +
    `${relaxed} overlapping, ${valued} of these with the right value`,
]

/** The TimeML files of a folder and its folders, in the order of their names; none when there is no such folder. */
function timemlFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tml'))
    .toSorted()
    .map((name) => join(folder, name))
}
