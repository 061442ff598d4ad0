import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evalOf } from '#make/eval-of.ts'

const IOB = `# newdoc id = one
# text = Yesterday Maria Ostwald flew to Paris.
1	Yesterday	O	-	-
2	Maria	B-PER	-	-
3	Ostwald	I-PER	-	-
4	flew	O	-	-
5	to	O	-	-
6	Paris	B-ORG	-	-
7	.	O	-	-
`
const TEXT = 'Yesterday Maria Ostwald flew to France with five French friends. She had a drone.'
const DOCUMENT = JSON.stringify({ _id: 'd', text: TEXT })
const entity = (type: string, words: string) => {
  const begin = TEXT.indexOf(words)
  return JSON.stringify({ documentId: 'd', type, begin, end: begin + words.length, value: words })
}
const ENTITIES = [
  entity('Person', 'Maria Ostwald'), entity('Location', 'France'), entity('Nationality', 'French'),
  entity('Quantity', 'five'), entity('Temporal', 'Yesterday'), entity('Person', 'She'), entity('Weapon', 'a drone'),
  entity('Person', 'She'), entity('Organisation', 'French friends'),
].join('\n') // biome-ignore format: one row an entity

let gold = ''
beforeAll(() => {
  gold = mkdtempSync(join(tmpdir(), 'parley-entities-'))
  for (const folder of ['own/dev', 'reports/dev/Norland Office', 'letters/dev'])
    mkdirSync(join(gold, folder), { recursive: true })
  writeFileSync(join(gold, 'own/dev/own.iob2'), IOB)
  writeFileSync(join(gold, 'reports/dev/Norland Office/documents.json'), DOCUMENT)
  writeFileSync(join(gold, 'reports/dev/Norland Office/entities.json'), ENTITIES)
  writeFileSync(join(gold, 'letters/dev/own.txt'), 'nothing')
})
afterAll(() => rmSync(gold, { recursive: true, force: true }))

const run = (json: boolean) => evalOf('entities', { gold, split: 'dev', json })

test('exact F1 a corpus: same span, same type', async () => {
  const { code, out, err } = await run(true)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({ own: { exactF1: 0.5 }, reports: { exactF1: 12 / 13 } })
  expect(err).toContain('letters')
}, 60_000)

test('says for people how each type fared and what was left out', async () => {
  const { out } = await run(false)
  expect(out).toContain('own: PER: 1 marked, 1 found, 1 right, F1 1.0000')
  expect(out).toContain('own: LOC: 0 marked, 1 found, 0 right, F1 0.0000')
  expect(out).toContain('reports: Person: 2 marked, 2 found, 2 right')
  expect(out).toContain('reports: 1 entities of other types left out')
}, 60_000)
