import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readMucCorpus } from '#eval/muc-corpus.ts'
import { makeMucReader } from '#eval/muc-telling.ts'
import { toldReport } from '#read/incidents/told-report.ts'
import { type Lesson, learnIncidents, lessonOf } from './learn-incidents.ts'

const USAGE =
  'node train/incidents.ts --gold DIR --out FILE [--most N]: learns incidents from DIR/muc4/train, the first N articles\n'

/** `node train/incidents.ts`: reads the train share of MUC-4, learns, writes the model. The same call gives the same bytes. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { gold: { type: 'string' }, out: { type: 'string' }, most: { type: 'string' } },
  })
  const { gold, out, most } = values
  if (!gold || !out) {
    process.stderr.write(USAGE)
    return 2
  }
  const corpus = readMucCorpus(join(gold, 'muc4', 'train')).slice(
    0,
    most ? Number(most) : undefined,
  )
  if (corpus.length === 0) {
    process.stderr.write('no articles to learn from\n')
    return 4
  }
  const reader = makeMucReader()
  const lessons: Lesson[] = []
  for (const { article, keys } of corpus)
    lessons.push(lessonOf(toldReport(await reader.tellingOf(article), reader), keys))
  const file = learnIncidents(lessons)
  writeFileSync(out, file)
  process.stderr.write(`${lessons.length} articles; ${out}: ${file.length} bytes\n`)
  return 0
}

process.exitCode = await main()
