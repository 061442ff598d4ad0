import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Likeness } from './likeness.ts'
import { type Report, reportOf } from './report.ts'
import { sketchFrom } from './sketch.ts'

/** Stems that share places of the table, 0 among them. */
const anyReport = fc
  .uniqueArray(fc.tuple(fc.nat(90).map((stem) => stem * 128), fc.integer({ min: 1, max: 9 })), {
    selector: ([stem]) => stem,
    minLength: 1,
    maxLength: 60,
  })
  .map((weighed) => reportOf('', sketchFrom(weighed))) // biome-ignore format: one arbitrary

/** The cosine as books have it. */
function cosine({ sketch: a, length }: Report, { sketch: b, length: other }: Report): number {
  const products = Array.from(a.stems, (stem, rank) => {
    const at = b.stems.indexOf(stem)
    return at < 0 ? 0 : (a.weights[rank] as number) * (b.weights[at] as number)
  })
  return products.reduce((sum, one) => sum + one, 0) / (length * other)
}

test('likeness is the cosine, to the last bit, from either side and whoever was asked of before', () => {
  const likeness = new Likeness()
  fc.assert(
    fc.property(anyReport, anyReport, (one, other) => {
      expect(likeness.between(one, other)).toBe(cosine(one, other))
      expect(likeness.between(other, one)).toBe(likeness.between(one, other))
    }),
  )
})
