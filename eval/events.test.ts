import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evalOf } from '#make/eval-of.ts'

const record = (event: string, text: string, source: string, target: string) => ({
  event,
  text,
  eventText: 'words',
  date: '2000-01-01',
  source: [{ actorText: source }],
  target: [{ actorText: target }],
})
const RECORDS = [
  record('FIGHT', 'Sweden bombed Peru on Monday.', 'Sweden', 'Peru'),
  record('AID', 'It rained in Chile all week.', 'Chile', 'Peru'),
  record('INVESTIGATE', 'Sweden looked into it.', 'Sweden', 'Peru'),
  { event: 'DOCUMENT', eventText: 'a note' },
]
const XML = `<Sentences><Sentence date="20080804" id="a"/>
<EventCoding eventcode="190" sourcecode="SWE" targetcode="OST" />
<Text>Sweden bombed the Osterlings on Monday.</Text></Sentence></Sentences>`

let gold = ''
beforeAll(() => {
  gold = mkdtempSync(join(tmpdir(), 'parley-events-'))
  for (const folder of ['own/dev', 'own/docs/words', 'far/dev', 'letters/dev'])
    mkdirSync(join(gold, folder), { recursive: true })
  writeFileSync(join(gold, 'own/dev/records.json'), JSON.stringify(RECORDS))
  writeFileSync(join(gold, 'own/dev/triples.xml'), XML)
  writeFileSync(join(gold, 'own/docs/words/own.actors.txt'), 'OSTERLING [OST]\n')
  writeFileSync(join(gold, 'far/dev/triples.xml'), XML)
  writeFileSync(join(gold, 'letters/dev/other.json'), '[]')
})
afterAll(() => rmSync(gold, { recursive: true, force: true }))

const run = (split: string, json: boolean) => evalOf('events', { gold, split, json })

test('scores records and triples, by the actors that the corpus lists', async () => {
  const { code, out, err } = await run('dev', true)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    own: { typeF1: 2 / 3, actorF1: 2 / 3, targetF1: 2 / 3, triplePoints: 1 },
    far: { triplePoints: 2 / 3 },
  })
  expect(err).toContain('letters')
}, 60_000)

test('says for people what was left out and how each type fared', async () => {
  const { out } = await run('dev', false)
  expect(out).toContain('2 texts with records, 2 records left out')
  expect(out).toContain('ASSAULT: 1 coded, 1 found, 1 right')
  expect(out).toContain('3 of 3 points, 1 of 1 triples whole')
}, 60_000)

test('a split that is not there', async () => {
  const { code, out } = await run('none', true)
  expect([code, out]).toEqual([4, ''])
})
