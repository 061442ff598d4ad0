import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evalOf } from '#make/eval-of.ts'

/** A made document: its sentences, and words of the second that tell of an event. */
function xmlOf(sentences: readonly string[], events: Readonly<Record<string, string>>): string {
  let id = 0
  const numbers = new Map<string, number>()
  const tokens = sentences.flatMap((sentence, at) =>
    sentence.split(' ').map((word, number) => {
      id += 1
      if (at === 1) numbers.set(word, id)
      return `<token t_id="${id}" sentence="${at}" number="${number}">${word}</token>`
    }),
  )
  const marks = Object.keys(events).map(
    (word, at) =>
      `<ACTION_OCCURRENCE m_id="${at}"  ><token_anchor t_id="${numbers.get(word)}"/></ACTION_OCCURRENCE>`,
  )
  const relations = Object.values(events).map(
    (event, at) =>
      `<CROSS_DOC_COREF r_id="${at}" note="${event}" ><source m_id="${at}" /><target m_id="9" /></CROSS_DOC_COREF>`,
  )
  return `<Document>${[...tokens, ...marks, ...relations].join('\n')}</Document>`
}

const FERRY = 'The ferry Astara Star off Oster quay on Lake Tarn with Captain Mira Dol'
const MILL = 'Millers of Norland Vale met mayor Ilse Berg about Tebir granary'
const DOCUMENTS = {
  '1_1ecb': xmlOf([`${FERRY} .`, 'Divers say it sank quickly .'], { sank: 'E1' }),
  '1_2ecb': xmlOf([`Again : ${FERRY} .`, 'Rescuers saw how it sank .'], { sank: 'E1', saw: 'E2' }),
  '1_1ecbplus': xmlOf([`${MILL} .`, 'The price sank quickly .'], { sank: 'E3' }),
  '1_2ecbplus': xmlOf([`${MILL} yesterday .`, 'Their hopes sank .'], { sank: 'E3' }),
}

let gold = ''
beforeAll(() => {
  gold = mkdtempSync(join(tmpdir(), 'parley-fusion-'))
  mkdirSync(join(gold, 'own/dev/1'), { recursive: true })
  mkdirSync(join(gold, 'letters/dev'), { recursive: true })
  for (const [name, xml] of Object.entries(DOCUMENTS))
    writeFileSync(join(gold, `own/dev/1/${name}.xml`), xml)
  const rows = Object.keys(DOCUMENTS).map((name) => `${name.replace('_', ',')},1`)
  const list = ['Topic,File,Sentence Number', ...rows].join('\n')
  writeFileSync(join(gold, 'own/ECBplus_coreference_sentences.csv'), list)
})
afterAll(() => rmSync(gold, { recursive: true, force: true }))

test('one deed in reports alike is one event, in other reports another', async () => {
  const { code, out, err } = await evalOf('fusion', { gold, split: 'dev', json: true })
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({ docB3: 1, conllF1: 1 })
  expect(err).toContain('letters')
}, 60_000)

test('says for people how many events were found, and what the key scores against itself', async () => {
  const { out } = await evalOf('fusion', { gold, split: 'dev' })
  expect(out).toContain('own: 4 documents of 2 stories, 5 mentions of 3 events; 3 events found')
  expect(out).toContain('own: the key against itself: 1.0000; each mention alone: ')
}, 60_000)
