import { describe, expect, test } from 'vitest'
import { codeBookFrom, isCodedAs, isNobody } from './actor-codes.ts'

const DICTIONARY = `<!-- a note with [NRL] in it -->
NORLAND [NRL]
+OSTER_CITY
+NORLANDI # a note
SUDLAND_
	[SDLGOV <900101]
	[SDL]
ARDEL [nrlgov]
`
const asked = {
  book: codeBookFrom(DICTIONARY),
  alpha3: new Map([
    ['fr', 'FRA'],
    ['cl', 'CHL'],
  ]),
  placeOf: (name: string) => (name.includes('Veldra') ? 'cl' : ''),
}

test('a dictionary gives its names, in small letters, the longest first', () => {
  expect(asked.book).toEqual([
    { name: 'oster city', code: 'NRL' },
    { name: 'norlandi', code: 'NRL' },
    { name: 'norland', code: 'NRL' },
    { name: 'sudland', code: 'SDL' },
    { name: 'ardel', code: 'NRLGOV' },
  ])
})

describe('isCodedAs', () => {
  test.each([
    ['the Oster City police', 'NRLCOP'],
    ['Norlandian ministers', 'NRLGOV'],
    ['President Ardel', 'NRL'],
    ['French troops', 'FRAMIL'],
    ['the United Nations', 'IGOUNOMIL'],
    ['the town of Veldra', 'CHLCVL'],
    ['NATO', 'IGO'],
    ['President Mandela', 'ZAFGOV'],
    ['rebels', '---REB'],
    ['two soldiers', '---MIL'],
  ])('%s is %s', (name, code) => expect(isCodedAs([name], code, asked)).toBe(true))

  test.each([
    ['Norland', 'SDL'],
    ['the United Nations', 'IGOEUR'],
    ['French rebels', '---REB'],
    ['rebels', '---MIL'],
    ['rebels', 'NRLREB'],
    ['the Unity party', 'IGOUNO'],
  ])('%s is not %s', (name, code) => expect(isCodedAs([name], code, asked)).toBe(false))

  test('any of the names will do', () =>
    expect(isCodedAs(['he', 'the Norland envoy'], 'NRLGOV', asked)).toBe(true))
})

test.each([
  ['---', true],
  ['', true],
  ['---REB', false],
  ['NRL', false],
])('isNobody(%s)', (code, wanted) => expect(isNobody(code)).toBe(wanted))
