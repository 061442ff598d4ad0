import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { incidentView } from '#contract/incident-view.ts'
import { parley } from '#make/parley-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-incidents-'))
const TEXT = 'Guerrillas murdered two peasants in Abrantes on 3 May 2031, the police said.\n'
beforeAll(() => {
  writeFileSync(join(folder, 'news.txt'), TEXT)
  writeFileSync(join(folder, 'calm.txt'), 'The minister said that the harvest was good.\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const linesOf = async (words: readonly string[]) => {
  const { code, out } = await parley(['read', 'news.txt', 'calm.txt', '--json', ...words], {
    cwd: folder,
  })
  expect(code).toBe(0)
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('incidents are printed where they are asked for, none for a report that tells of none', async () => {
  const [news, calm] = await linesOf(['--incidents', '--lang', 'en'])
  expect(incidentView.array().parse(news.incidents)).toMatchObject([
    {
      type: 'attack',
      when: { edtf: '2031-05-03' },
      where: [{ name: 'Abrantes' }],
      individuals: [{ words: 'Guerrillas' }],
      persons: [{ role: 'two peasants', effect: 'killed', count: { least: 2, most: 2 } }],
      claims: [news.claims[0].id],
    },
  ])
  expect(calm.incidents).toEqual([])
})

test('nobody who does not ask for them gets them, nor anybody in another language', async () => {
  for (const words of [[], ['--incidents', '--lang', 'de']])
    for (const line of await linesOf(words)) expect(line).not.toHaveProperty('incidents')
})

test('who asks for them gets JSON without asking for that too', async () => {
  const { code, out } = await parley(['read', 'news.txt', '--incidents', '--lang', 'en'], {
    cwd: folder,
  })
  expect(code).toBe(0)
  expect(JSON.parse(out).incidents).toHaveLength(1)
})
