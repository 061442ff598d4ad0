import { describe, expect, test } from 'vitest'
import { makeClaim } from '#make/shown-claims.ts'
import { explainedLines } from './explained-lines.ts'

const at = { start: 1, end: 5 }

describe('explainedLines', () => {
  test('gives a line a field: value, words, rule, sentence, how sure', () => {
    const [voice] = makeClaim().attribution
    const lines = explainedLines(
      makeClaim({
        attribution: voice ? [{ ...voice, by: 'saying', sure: 0.83 }] : [],
        action: { type: 'RETREAT', mode: 'flight', words: 'left\n  port', ...at, by: 'verb', sure: 0.704 },
        when: { edtf: '2026-11-20', words: 'at dawn', ...at, by: 'date', sure: 0.5 },
        where: { name: 'Oster', precision: 'city', words: '', ...at },
        counts: [{ what: 'killed', least: 3, words: 'three', ...at, by: 'strange', sure: 1 }],
      }),
    ) // biome-ignore format: a line a field
    expect(lines).toEqual([
      'speaker: Harbour office · voice.saying: A verb of saying, or words such as “according to”, name who says it. · right in about 83 of 100',
      'action: RETREAT/flight “left port” · action.verb: A verb of the sentence tells the action by itself. · right in about 70 of 100',
      'when: 2026-11-20 “at dawn” · when.date: Words for a date in or near the sentence, placed by the day of publication or by dates told before. · not measured',
      'where: Oster · nothing is on record',
      'counts: killed 3 “three” · count.strange: · right in about 100 of 100',
    ])
  })
})
