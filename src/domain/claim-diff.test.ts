import { describe, expect, test } from 'vitest'
import type { ReleasedClaim } from './claim.ts'
import { claimDiff } from './claim-diff.ts'

const span = { words: '', start: 0, end: 0 }
const claim: ReleasedClaim = {
  part: 'body',
  quote: 'Shells fell on the mill.',
  start: 0,
  end: 24,
  status: 'asserted',
  polarity: 'affirmed',
  modality: 'actual',
  kind: 'event',
  attribution: [
    { voice: 'Ana Reis', role: 'speaker', kind: 'person', knowledge: 'own', stance: 'says' },
  ],
  action: { type: 'ASSAULT', ...span },
  actors: [{ name: 'gunmen', ...span }],
  targets: [{ name: 'the mill', ...span }],
  when: { edtf: '2031-05-04', ...span },
  where: { name: 'Qalun', precision: 'city', ...span },
  counts: [{ what: 'killed', of: 'people', least: 3, most: 5, ...span }],
}

describe('claimDiff', () => {
  test.each<[string, Partial<ReleasedClaim>, string[]]>([
    ['nothing', {}, []],
    ['another day', { when: { edtf: '2031-05-05', ...span } }, ['when: 2031-05-04 > 2031-05-05']],
    ['no place any more', { where: undefined }, ['where: Qalun > ']],
    ['a denial', { status: 'denied' }, ['what: ASSAULT asserted > ASSAULT denied']],
    ['other parties', { actors: [], targets: [{ name: 'the ford', ...span }] }, ['who: gunmen > ', 'toWhom: the mill > the ford']],
    ['at least so many', { counts: [{ what: 'killed', of: 'people', least: 4, ...span }] }, ['howMany: 3–5 killed people > 4– killed people']],
    ['other words', { quote: 'Shells fell.' }, ['words: Shells fell on the mill. > Shells fell.']],
    ['only another span of the same words', { start: 5, end: 29 }, []],
  ])('%s', (_, change, told) => {
    const diff = claimDiff(claim, { ...claim, ...change })
    expect(diff.map(({ field, before, after }) => `${field}: ${before} > ${after}`)).toEqual(told)
  }) // biome-ignore format: one row a case

  test('told backwards it is the same fields, turned round', () => {
    const other = { ...claim, when: { edtf: '2031-06', ...span }, actors: [] }
    expect(claimDiff(other, claim)).toEqual(
      claimDiff(claim, other).map(({ field, before, after }) => ({
        field,
        before: after,
        after: before,
      })),
    )
  })
})
