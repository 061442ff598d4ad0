import { expect, test } from 'vitest'
import { nameBookOf } from './name-book.ts'
import { areOthers, partiesTold } from './parties-told.ts'

const inFour = (en: string, ru = en) => ({ en, ru, ar: en, fa: en })
const member = (name: string, en: string, ru: string, known_as: string[] = []) => ({
  name,
  names: inFour(en, ru),
  monogram: name.slice(0, 1),
  known_as,
})
const book = nameBookOf({
  members: [
    member('hill', 'Hill Water Board', 'Водный совет холмов', ['Tamar Ose']),
    member('vale', 'Vale Clinic', 'Клиника долины'),
  ],
  parties: [{ known_as: ['Orlan Guard', 'حرس أورلان', 'Орланская гвардия'] }],
})

test.each([
  ['Orlan Guard', 'orlan guard'],
  ['the Orlan Guard', 'orlan guard'],
  ['حرس أورلان', 'orlan guard'],
  ['Орланская гвардия', 'orlan guard'],
  ['Водный совет холмов', 'hill water board'],
  ['Tamar Ose', 'hill water board'],
  ['men of the Orlan Guard', undefined],
  ['Guard', undefined],
  ['', undefined],
])('partyOf %s', (name, party) => expect(book.partyOf(name)).toBe(party))

test('names inside other words are found, each party once', () => {
  expect(book.partiesIn('delegates of the Orlan Guard and of حرس أورلان met Tamar Ose')).toEqual([
    'hill water board',
    'orlan guard',
  ])
  expect(book.partiesIn('people on foot')).toEqual([])
})

test('a name that two parties claim is the first one’s; the hash follows the names', () => {
  const twice = nameBookOf({
    members: [
      member('hill', 'Hill', 'Холм', ['Shared']),
      member('vale', 'Vale', 'Дол', ['Shared']),
    ],
  })
  expect(twice.partyOf('Shared')).toBe('hill')
  expect(twice.hash).not.toBe(book.hash)
})

test.each([
  ['a name in two scripts', ['Orlan Guard'], ['Орланская гвардия'], ['orlan guard'], false],
  ['two names', ['Orlan Guard'], ['Sarvan Brigade'], ['orlan guard'], true],
  ['a name and mere words', ['Orlan Guard'], ['one of the drivers'], ['orlan guard'], false],
  [
    'names of two scripts that no book knows',
    ['Sarvan Brigade'],
    ['كتيبة'],
    ['sarvan brigade'],
    false,
  ],
  ['a numbered unit', ['Crew 12'], ['Crew 13'], ['crew 12'], true],
  ['a number of people', ['About 200 people'], ['Crew 13'], [], false],
  ['nobody at all', ['two men'], ['Sarvan Brigade'], [], false],
])('%s', (_, a, b, told, differ) => {
  const with_ = { max: 4, book }
  expect(partiesTold(a, with_)).toEqual(told)
  expect(areOthers(partiesTold(a, with_), partiesTold(b, with_))).toBe(differ)
})
