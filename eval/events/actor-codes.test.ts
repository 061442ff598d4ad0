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
VEL_ [NRL]
`
const asked = {
  book: codeBookFrom(DICTIONARY),
  alpha3: new Map([
    ['fr', 'FRA'],
    ['cl', 'CHL'],
  ]),
  placeOf: (name: string) => (name.includes('Veldra') ? 'cl' : ''),
}

test('a dictionary with the line ends of another system gives the same', () => {
  expect(codeBookFrom(DICTIONARY.replaceAll('\n', '\r\n'))).toEqual(asked.book)
})

test('a dictionary gives its names, in small letters, the longest first', () => {
  expect(asked.book).toEqual([
    { name: 'oster city', code: 'NRL' },
    { name: 'norlandi', code: 'NRL' },
    { name: 'sudland ', code: 'SDL' },
    { name: 'norland', code: 'NRL' },
    { name: 'ardel', code: 'NRLGOV' },
    { name: 'vel ', code: 'NRL' },
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
    ['Vel officials', 'NRL'],
    ['the French ambassador to Norland', 'NRL'],
    ['the French ambassador to Norland', 'FRA'],
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
    ['Velvet traders', 'NRL'],
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
