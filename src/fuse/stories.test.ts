import { test as law } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from './limits.ts'
import { NO_SKETCH, type Sketch, sketchFrom, sketchOf } from './sketch.ts'
import { Stories } from './stories.ts'

type Live = ReadonlyMap<string, Sketch>

/** Stories by the names of their reports, each sorted and in one word. */
function storiesOf(stories: Stories, names: Iterable<string>): string[] {
  const told = Map.groupBy(
    [...names].filter((name) => stories.of(name) !== ''),
    (name) => stories.of(name),
  )
  return [...told.values()].map((story) => story.sort().join('')).sort()
}

function fromScratch(live: Live, metMax: number = LIMITS.metMax): Stories {
  const stories = new Stories(metMax)
  for (const [name, sketch] of live) stories.hold(name, sketch)
  return stories
}

const read = (texts: Readonly<Record<string, string>>): Live =>
  new Map(Object.entries(texts).map(([name, text]) => [name, sketchOf({ text, language: 'en' })]))

test('two quakes on one island are two stories, for all the words that they share', () => {
  const quake = (rest: string) => `A quake shook Sarvan Island off the Orlan coast. ${rest}`
  const live = read({
    a: quake(
      'It measured 5.6 near Dargan. Governor Mira Dol said five were hurt by walls in Koohi.',
    ),
    b: quake('Mira Dol told of five hurt in Koohi, east of Dargan, after the 5.6 tremor.'),
    c: quake('Koohi lost walls and Dargan its lamps in the 5.6 tremor, said Governor Mira Dol.'),
    x: quake('Ten died at Tebir harbour; the 6.1 shock was felt in Qalun, said Hamid Oster.'),
    y: quake(
      'Hamid Oster counted ten dead in Tebir harbour after 6.1 on the scale; Qalun felt it.',
    ),
    z: quake(
      'The 6.1 shock killed ten in Tebir harbour and swayed towers in Qalun, Hamid Oster said.',
    ),
  })
  expect(storiesOf(fromScratch(live), live.keys())).toEqual(['abc', 'xyz'])
})

test('two reports alone are of one story only where they share much', () => {
  const told = (own: number[]) => sketchFrom([1, 2, 3, ...own].map((stem) => [stem, 1]))
  const much = new Map([['a', told([4])], ['b', told([5])]])
  expect(storiesOf(fromScratch(much), ['a', 'b'])).toEqual(['ab'])
  const little = new Map([['a', told([4, 5, 6, 7, 8, 9, 10, 11])], ['b', told([21, 22, 23, 24, 25, 26, 27, 28])]])
  expect(storiesOf(fromScratch(little), ['a', 'b'])).toEqual(['a', 'b'])
}) // biome-ignore format: one thought

test('a report about nothing known has no story', () => {
  expect(fromScratch(new Map([['a', NO_SKETCH]])).of('a')).toBe('')
})

test('of a crowd with one telling stem the longest take part, and who left them comes back', () => {
  const crowd = new Map(
    ['a', 'b', 'c'].map((name, rank) => [
      name,
      { ...sketchFrom([1, 2, 3].map((stem) => [stem, 1])), size: 9 - rank },
    ]),
  )
  const stories = fromScratch(crowd, 2)
  expect(storiesOf(stories, crowd.keys())).toEqual(['ab', 'c'])
  expect([...stories.hold('a', NO_SKETCH)].sort()).toEqual(['a', 'b', 'c'])
  expect(storiesOf(stories, crowd.keys())).toEqual(['bc'])
})

test('a thousand copies of one report are one story', () => {
  const sketch = sketchFrom([1, 2, 3, 4].map((stem) => [stem, 1]))
  const copies = new Map(Array.from({ length: 1000 }, (_, copy) => [`copy ${copy}`, sketch]))
  const stories = fromScratch(copies, 4)
  expect(new Set([...copies.keys()].map((name) => stories.of(name)))).toHaveLength(1)
})

test('of eighty reports with the same telling stems any may go, first or last, and the rest stand as from scratch', () => {
  const sketch = (own: number) =>
    sketchFrom([
      ...Array.from({ length: 8 }, (_, stem) => [stem, 9] as const),
      ...Array.from({ length: 1 + (own % 9) }, (_, at) => [100 + ((own * 7 + at * 3) % 40), 8] as const),
    ]) // biome-ignore format: one sketch
  const live = new Map(Array.from({ length: 80 }, (_, own) => [`report ${own}`, sketch(own)]))
  const stories = fromScratch(live)
  for (let turn = 0; turn < 70; turn += 1) {
    const name = [...live.keys()][turn % 2 ? 0 : live.size >> 1] as string
    live.delete(name)
    stories.hold(name, NO_SKETCH)
    if (turn % 10 === 0)
      expect(storiesOf(stories, live.keys())).toEqual(storiesOf(fromScratch(live), live.keys()))
  }
})

/** Few stems and weeks, so that reports compete for each other. */
const anySketch = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 3 })), {
      selector: ([stem]) => stem,
      maxLength: 5,
    }),
    fc.constantFrom(null, 0, 8, 15),
  )
  .map(([weighed, published]) => sketchFrom(weighed, published))
const anyName = fc.constantFrom(...'abcdefghijklmnopqr')
const anySteps = fc.array(
  fc.tuple(anyName, fc.oneof(anySketch, anySketch, fc.constant(NO_SKETCH))),
  {
    minLength: 1,
    maxLength: 50,
    size: 'max',
  },
)
const anyMetMax = fc.constantFrom(1, 2, 3, 100)

describe('the laws of stories', () => {
  law.prop([anySteps, anyMetMax], { numRuns: 500 })(
    'any history equals its live reports from scratch, in any order, and tells of every change',
    (steps, metMax) => {
      const stories = new Stories(metMax)
      const [live, told] = [new Map<string, Sketch>(), new Map<string, string>()]
      for (const [name, sketch] of steps) {
        live.delete(name)
        if (sketch.stems.length > 0) live.set(name, sketch)
        for (const moved of stories.hold(name, sketch)) told.set(moved, stories.of(moved))
      }
      const turned = fromScratch(new Map([...live].reverse()), metMax)
      for (const name of 'abcdefghijklmnopqr') {
        expect(stories.of(name)).toBe(turned.of(name))
        expect(told.get(name) ?? '').toBe(stories.of(name))
      }
    },
  )
})
