import { test as law } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kinshipOf } from './kinship-of.ts'
import { narrationOf } from './narration.ts'

const kindOf = (a: string, b: string) =>
  kinshipOf(narrationOf(a), narrationOf(b))?.kind ?? 'independent'

const ferry = [
  'A ferry with ninety people on board ran aground off Oster late on Monday after its rudder jammed in heavy swell.',
  'Fishing boats took off most of the passengers before the coast guard came, and four were brought to hospital with cuts.',
  'The harbour office has opened an inquiry into why the vessel sailed in spite of a warning that went out at noon.',
  'Its owner had been fined twice in the past year over lifejackets that could not be found when inspectors asked.',
]
const quote =
  '“We told them that nobody should sail in this weather and they sailed,” said Mira Dol, the harbour master.'
const own = [
  'Wet and cold, Norland families waited on the quay until long after midnight for news of a boat that never docked.',
  'One grandmother held a thermos for a boy who, she learned at dawn, had swum to a trawler with his shoes on.',
  'Shops along the front stayed open, and a baker carried trays of bread down to anyone who had none.',
  'By noon the hull lay on its side, a red line across the grey, and children counted the gulls along it.',
]
const text = (...sentences: readonly string[]) => sentences.join(' ')
const swapped = (sentence: string) =>
  sentence.replace('ran aground', 'got stranded').replace('jammed', 'broke')

describe('kinshipOf', () => {
  test.each([
    ['the same text', text(...ferry), text(...ferry), 'copy'],
    ['cut at the end', text(...ferry), text(...ferry.slice(0, 2)), 'copy'],
    ['another byline', text(...ferry), text('By Olan Ves, Umar Herald.', ...ferry), 'copy'],
    ['sentences in another order', text(...ferry), text(...ferry.toReversed()), 'copy'],
    ['words changed here and there', text(...ferry), text(...ferry.map(swapped)), 'copy'],
    ['two sentences carried over', text(...ferry), text(...own, ...ferry.slice(0, 2)), 'partial'],
    ['own sentences about the same thing', text(...ferry), text(...own), 'independent'],
    ['one quotation in both', text(quote, ...ferry), text(quote, ...own), 'independent'],
    ['names in both', 'Mira Dol, Harbour Master of Oster Port and Norland Quay, Umar Province, spoke.', 'Norland: Mira Dol, Harbour Master of Oster Port and Norland Quay, Umar Province, wept.', 'independent'],
    ['a turn of speech in both', text('They could not be reached for comment on Monday.', ...ferry), text('They could not be reached for comment on Monday.', ...own), 'independent'],
    ['a short text that is a sentence of a long one', text(...ferry, ...own), own[2], 'copy'],
    ['no text', '', text(...ferry), 'independent'],
    ['another script', 'Паром сел на мель у порта поздно вечером после поломки руля, рыбаки сняли почти всех пассажиров до прихода охраны, четверо попали в больницу.', 'Как пишут в порту, паром сел на мель у порта поздно вечером после поломки руля, рыбаки сняли почти всех пассажиров до прихода охраны.', 'copy'],
  ])('%s', (_, a, b, kind) => {
    expect(kindOf(a, b as string)).toBe(kind)
  }) // biome-ignore format: one row a case

  test('tells where in each text the passages lie', () => {
    const [a, b] = [text(own[0] as string, ferry[0] as string, ferry[1] as string), text(...ferry)]
    const kinship = kinshipOf(narrationOf(a), narrationOf(b))
    const passage = text(...ferry.slice(0, 2)).replace(/\.$/, '')
    const told = kinship?.passages.map(([one, other]) => [
      a.slice(one.start, one.end),
      b.slice(other.start, other.end),
    ])
    expect(told).toEqual([[passage, passage]])
  })
})

const anyText = fc
  .array(fc.constantFrom(...ferry, ...own, quote, ...ferry.map(swapped)), { maxLength: 9 })
  .map((sentences) => sentences.join(' '))

const anyWords = fc
  .array(fc.constantFrom('salt', 'road', 'mist', 'quay'), {
    minLength: 12,
    maxLength: 40,
    size: 'max',
  })
  .map((words) => words.join(' '))

describe('laws', () => {
  law.prop([anyWords, anyWords], { numRuns: 1000 })(
    'who is asked of whom changes nothing',
    (a, b) => {
      const [one, other] = [narrationOf(a), narrationOf(b)]
      const turned = kinshipOf(other, one)
      const sides = turned?.passages
        .map(([first, second]) => [second, first])
        .sort(([x], [y]) => (x?.start ?? 0) - (y?.start ?? 0))
      expect(kinshipOf(one, other)).toEqual(turned && { ...turned, passages: sides })
    },
  )

  law.prop([anyWords, anyWords], { numRuns: 1000 })(
    'what is told at a glance is what looking closely tells',
    (a, b) => {
      const [one, other] = [narrationOf(a), narrationOf(b)]
      const threes = new Uint8Array(one.threes.length).fill(255)
      expect(kinshipOf({ ...one, threes }, { ...other, threes })).toEqual(kinshipOf(one, other))
    },
  )

  law.prop([anyText])('a text with own words enough is a copy of itself', (a) => {
    const wholly = narrationOf(a)
    const isLong = wholly.ownCount >= 6
    expect(kinshipOf(wholly, wholly)?.kind).toBe(isLong ? 'copy' : undefined)
  })
})
