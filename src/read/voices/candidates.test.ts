import { describe, expect, test } from 'vitest'
import { candidatesIn, LIKELIHOOD_MIN } from './candidates.ts'
import { ChainPaths } from './chain-paths.ts'
import { STEPS } from './label-steps.ts'
import { BORDER, LABEL_COUNT, mayFollow, segmentsFrom } from './voice-labels.ts'

/** Numbers that look like chance. */
const noise = (seed: number) => (Math.imul(seed + 1, 2654435761) >>> 8) / 2 ** 24 - 0.5

const SIZE = 3
const steps = Float64Array.from({ length: STEPS * STEPS }, (_, at) => noise(at))

/** What every way to label the words weighs, as a factor, by trying each. */
function allWays(scores: Float64Array): { labels: Uint8Array; weight: number }[] {
  const ways: { labels: Uint8Array; weight: number }[] = []
  const go = (labels: number[], score: number) => {
    const last = labels.at(-1) ?? BORDER
    if (labels.length === SIZE) {
      if (!mayFollow(last, BORDER)) return
      const weight = Math.exp(score + (steps[last * STEPS + BORDER] as number))
      ways.push({ labels: Uint8Array.from(labels), weight })
      return
    }
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (!mayFollow(last, label)) continue
      const step = steps[last * STEPS + label] as number
      go([...labels, label], score + step + (scores[labels.length * LABEL_COUNT + label] as number))
    }
  }
  go([], 0)
  return ways
}

describe.each([1, 2, 3, 4])('scores %i', (seed) => {
  const scores = Float64Array.from(
    { length: SIZE * LABEL_COUNT },
    (_, at) => 4 * noise(seed * 1000 + at),
  )
  const ways = allWays(scores)
  const all = ways.reduce((sum, { weight }) => sum + weight, 0)
  const paths = new ChainPaths()
  paths.weighSteps(steps)
  const log = paths.take(scores, SIZE)

  test('all paths together, and each label of each word', () => {
    expect(log).toBeCloseTo(Math.log(all))
    for (let word = 0; word < SIZE; word++)
      for (let label = 0; label < LABEL_COUNT; label++) {
        const own = ways.filter(({ labels }) => labels[word] === label)
        const share = own.reduce((sum, { weight }) => sum + weight, 0) / all
        expect(paths.likelihood(word, label)).toBeCloseTo(share)
      }
  })

  test('the spans that are likely enough, and how likely', () => {
    const shares = new Map<string, number>()
    for (const { labels, weight } of ways)
      for (const { role, start, end } of segmentsFrom(labels, SIZE)) {
        const key = `${role} ${start} ${end}`
        shares.set(key, (shares.get(key) ?? 0) + weight / all)
      }
    const wanted = [...shares].filter(([, share]) => share >= LIKELIHOOD_MIN)
    const found = candidatesIn(paths).map(
      ({ role, start, end, likelihood }) => [`${role} ${start} ${end}`, likelihood] as const,
    )
    expect(found.map(([key]) => key).toSorted()).toEqual(wanted.map(([key]) => key).toSorted())
    for (const [key, likelihood] of found) expect(likelihood).toBeCloseTo(shares.get(key) ?? 0)
  })
})
