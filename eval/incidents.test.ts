import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evalOf } from '#make/eval-of.ts'

const ARTICLES = `DEV-MUC3-9001 (OWN)

   BOGOTA, 3 MAY 90 -- [TEXT] GUERRILLAS OF THE NATIONAL LIBERATION ARMY
MURDERED TWO PEASANTS YESTERDAY.


DEV-MUC3-9002 (OWN)

   BOGOTA, 4 MAY 90 -- [TEXT] THE TWO GOVERNMENTS SIGNED A TREATY ON FISHING.
`
const SLOTS = [
  '0.  MESSAGE: ID                     DEV-MUC3-9001 (OWN)',
  '1.  MESSAGE: TEMPLATE               1',
  '2.  INCIDENT: DATE                  02 MAY 90',
  '3.  INCIDENT: LOCATION              COLOMBIA',
  '4.  INCIDENT: TYPE                  ATTACK',
  '5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED',
  '8.  PERP: INCIDENT CATEGORY         TERRORIST ACT',
  '19. HUM TGT: DESCRIPTION            "PEASANTS"',
  '20. HUM TGT: TYPE                   CIVILIAN: "PEASANTS"',
  '21. HUM TGT: NUMBER                 2: "PEASANTS"',
  '',
  '0.  MESSAGE: ID                     DEV-MUC3-9002 (OWN)',
  '1.  MESSAGE: TEMPLATE               *',
]

let gold = ''
beforeAll(() => {
  gold = mkdtempSync(join(tmpdir(), 'parley-gold-'))
  for (const folder of ['own/dev/tst9', 'own/docs', 'letters/dev'])
    mkdirSync(join(gold, folder), { recursive: true })
  writeFileSync(join(gold, 'own/dev/tst9/dev-muc3-9001'), ARTICLES)
  writeFileSync(join(gold, 'own/dev/tst9/key-own.v1'), SLOTS.join('\n'))
})
afterAll(() => rmSync(gold, { recursive: true, force: true }))

const run = (options: { split: string; json?: boolean }) =>
  evalOf('incidents', { gold, ...options })

describe('runEval incidents', () => {
  test('scores recall, precision and F over all templates', async () => {
    const { code, out, err } = await run({ split: 'dev', json: true })
    expect(code).toBe(0)
    const own = JSON.parse(out)
    expect(Object.keys(own)).toEqual(['recall', 'precision', 'f'])
    expect(own.recall).toBeGreaterThan(0.7)
    expect(own.f).toBeLessThanOrEqual(1)
    expect(err).toContain('letters')
  })

  test('tells each slot, and the keys against themselves', async () => {
    const { out } = await run({ split: 'dev' })
    expect(out).toContain('2 articles, 1 templates, 1 found, 1 of these in the keys')
    expect(out).toMatch(/type: COR 1 PAR 0 INC 0 SPU 0 MIS 0/)
    expect(out).toMatch(
      /happenings: of \d+ pairs of claims on one template \d+ joined, 0 others; recall/,
    )
    expect(out).toContain('as they are: recall 1.0000, precision 1.0000')
  })

  test('a split that is not there is left out', async () => {
    expect(await run({ split: 'none' })).toMatchObject({ code: 4, out: '' })
  })
})
