import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scoreDates } from './dates.ts'

/** An article of our own: its value of "yesterday" is wrong on purpose. */
const ARTICLE = `<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2021-06-16">today</TIMEX3></DCT><TEXT>
The ferry sank <TIMEX3 tid="t1" type="DATE" value="2021-06-14">yesterday</TIMEX3>. The search took
<TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3> and ends <TIMEX3 tid="t3" type="DATE" value="x">in the reeds</TIMEX3>.
</TEXT></TimeML>`

let gold = ''
beforeAll(() => {
  gold = mkdtempSync(join(tmpdir(), 'parley-dates-'))
  for (const folder of ['own/dev/deeper', 'own/test', 'trees/dev'])
    mkdirSync(join(gold, folder), { recursive: true })
  writeFileSync(join(gold, 'own/dev/deeper/ferry.tml'), ARTICLE)
  writeFileSync(join(gold, 'own/test/ferry.tml'), ARTICLE)
  writeFileSync(join(gold, 'trees/dev/own.conllu'), 'no article')
})
afterAll(() => rmSync(gold, { recursive: true, force: true }))

describe('scoreDates', () => {
  test.each(['dev', 'test'])('scores the articles of a %s split, in folders too', async (split) => {
    const scored = await scoreDates({ gold, split })('own')
    expect(scored?.scores).toEqual({ strictF1: 4 / 5, relaxedF1: 4 / 5, valueF1: 2 / 5 })
    expect(scored?.notes[0]).toContain('1 articles, 3 time expressions, 2 found')
  })

  test.each([
    ['without the split', 'own', 'train'],
    ['of another kind', 'trees', 'dev'],
  ])('a corpus %s is none', async (_, corpus, split) =>
    expect(await scoreDates({ gold, split })(corpus)).toBeNull(),
  )
})
