import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evalOf } from '#make/eval-of.ts'

type Marked = readonly [words: string, lat: number, lon: number]
const articleOf = (text: string, marked: readonly Marked[]) => {
  const places = marked.map(([words, lat, lon]) => {
    const start = text.indexOf(words)
    return `<toponym><start>${start}</start><end>${start + words.length}</end><phrase>${words}</phrase><gaztag><lat>${lat}</lat><lon>${lon}</lon></gaztag></toponym>`
  })
  return `<article><text>${text}</text><toponyms>${places.join('')}</toponyms></article>`
}

/** Our own: a town that the largest of its name would hide, and one that lies elsewhere than anybody could know. */
const XML = `<articles>${articleOf('The mill in Paris, Texas, was sold.', [
  ['Paris', 33.7, -95.6],
  ['Texas', 31.4, -99.2],
])}${articleOf('A bridge in Berlin was closed.', [['Berlin', -33, 151]])}</articles>`

let gold = ''
beforeAll(() => {
  gold = mkdtempSync(join(tmpdir(), 'parley-places-'))
  for (const folder of ['dev', 'places/test']) mkdirSync(join(gold, folder), { recursive: true })
  for (const name of ['dev/own.xml', 'dev/note.txt', 'places/test/far.xml', 'dev/empty.xml'])
    writeFileSync(join(gold, name), name.includes('empty') ? '<articles/>' : XML)
})
afterAll(() => rmSync(gold, { recursive: true, force: true }))

const run = (split: string, json = true) => evalOf('places', { gold, split, json })

describe('runEval places', () => {
  test.each([
    ['dev', 'own.xml'],
    ['test', 'far.xml'],
  ])(
    'scores every file of the %s split',
    async (split, file) => {
      const { code, out } = await run(split)
      expect(code).toBe(0)
      const scores = JSON.parse(out)
      expect(Object.keys(scores)).toEqual([file])
      expect(scores[file]).toMatchObject({ spanF1: 1, acc161: 2 / 3, acc161Gold: 2 / 3, places: 3 })
      expect(scores[file].wordsPerSecond).toBeGreaterThan(0)
    },
    60_000,
  )

  test('prints a table, and names the file in which nothing is marked', async () => {
    const { out, err } = await run('dev', false)
    expect(out).toMatch(/^ +own\.xml\nspanF1 +1\.0000\nacc161 +0\.6667\n/)
    expect(err).toContain('empty.xml')
  }, 60_000)

  test('a split that is not there', async () => {
    const { code, out } = await run('none')
    expect([code, out]).toEqual([4, ''])
  }, 60_000)
})
