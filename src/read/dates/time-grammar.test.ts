import { expect, test } from 'vitest'
import english from '#model/dates/english-times.json' with { type: 'json' }
import type { TimeAnchor } from './time-anchor.ts'
import { READERS, STARTS_OF_READER } from './time-readers.ts'
import { timexOf } from './time-value.ts'

const patterns = [...Object.values(english.rules).flat(), ...english.times.map(([, text]) => text)]
const parts = patterns.flatMap((text = '') => text.split(' '))
const used = new Set(
  parts
    .map((part) => part.replace(/\?$/, '').replace(/^\w+:/, ''))
    .flatMap((part) => part.split('|'))
    .filter((option) => !option.startsWith('=')),
)
const named = [...Object.keys(english.lexicon), ...Object.keys(english.rules)]

test('every name in a pattern is a class, a rule or a reader, and only one of them', () => {
  const known = [...named, ...READERS.keys()]
  expect(known.toSorted()).toEqual([...new Set(known)].toSorted())
  expect([...used].filter((name) => !known.includes(name))).toEqual([])
})

test('every class, rule and reader is used, and it is known what each reader begins with', () => {
  expect([...named, ...READERS.keys()].filter((name) => !used.has(name))).toEqual([])
  expect(Object.keys(STARTS_OF_READER).toSorted()).toEqual([...READERS.keys()].toSorted())
})

test('every form can be missing something, but not everything', () => {
  for (const [, text = ''] of english.times)
    expect(
      text.split(' ').some((part) => !part.endsWith('?')),
      text,
    ).toBe(true)
})

test('every kind of form has a value', () => {
  const anchor: TimeAnchor = {
    day: 18_794, tense: 'past', last: '2021-06-15', quarter: '2021-Q1', isNarrative: false, isAgo: false, after: '',
  } // biome-ignore format: one thought
  const slots = { holiday: 'easter', month: 5, unit: 'day' } as const
  const silent = english.times.filter(([kind = '']) => timexOf(kind, slots, anchor) === null)
  expect(silent).toEqual([])
})
