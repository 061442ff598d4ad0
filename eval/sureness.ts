import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codedClaims } from './events/events-of-claims.ts'
import { codedTextsFrom } from './events/gold-records.ts'
import { makeClaimReader, type ReadClaims } from './events/read-claims.ts'
import { readMucCorpus } from './muc-corpus.ts'
import { makeMucReader } from './muc-telling.ts'
import { tallyCounts } from './sureness/count-rules.ts'
import { readKeyedTexts, tallyKeyed } from './sureness/key-rules.ts'
import { tallyRules } from './sureness/record-rules.ts'
import { type RuleTallies, sureOf } from './sureness/rule-tallies.ts'
import { tallyVoices } from './sureness/voice-rules.ts'
import type { Task } from './task.ts'
import { readArticles } from './voice-texts.ts'

/**
 * How often each rule was right: numbers for model/english/sureness.json.
 *
 * Actions and parties by records of PLOVER, voices by articles whose attributions are marked, counts by the keys of MUC-4,
 * tallies and limits by the key of a worked example (examples/exercise, as split "." of `examples`).
 */
export const measureSureness: Task = ({ gold, split }) => {
  let read: ReadClaims | null = null
  return async (corpus) => {
    const folder = join(gold, corpus, split)
    const tallies: RuleTallies = new Map()
    const reader = () => {
      read ??= makeClaimReader()
      return read
    }
    await tallyRecords(folder, reader, tallies)
    await tallyArticles(folder, reader, tallies)
    await tallyKeys(folder, tallies)
    await tallyExample(folder, reader, tallies)
    if (tallies.size === 0) return null

    const rules = [...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return {
      scores: Object.fromEntries(rules.map(([rule, tally]) => [rule, sureOf(tally)])),
      notes: rules.map(([rule, { seen, right }]) => `${rule}: ${right} of ${seen}`),
    }
  }
}

type Reader = () => ReadClaims

async function tallyRecords(folder: string, reader: Reader, tallies: RuleTallies): Promise<void> {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : []
  const files = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  for (const file of files.filter((text) => text.includes('"eventText"')))
    for (const { text, published, records } of codedTextsFrom(file).texts)
      tallyRules(records, codedClaims(await reader()(text, published)), tallies)
}

async function tallyArticles(folder: string, reader: Reader, tallies: RuleTallies): Promise<void> {
  for (const article of readArticles(folder))
    tallyVoices(article, await reader()(article.text, ''), tallies)
}

async function tallyKeys(folder: string, tallies: RuleTallies): Promise<void> {
  const corpus = readMucCorpus(folder)
  if (corpus.length === 0) return
  const reader = makeMucReader()
  for (const { article, keys } of corpus)
    tallyCounts(keys, (await reader.tellingOf(article)).claims, tallies)
}

async function tallyExample(folder: string, reader: Reader, tallies: RuleTallies): Promise<void> {
  for (const keyed of readKeyedTexts(folder))
    tallyKeyed(keyed, await reader()(keyed.text, keyed.published), tallies)
}
