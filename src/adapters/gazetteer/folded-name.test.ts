import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { foldedName, nameHashes } from './folded-name.ts'

test.each([
  ['Deir ez-Zor', 'deir ez zor'],
  ['  Al  Ḩasakah ', 'al hasakah'],
  ['Sana’a', 'sanaa'],
  ['U.S.', 'us'],
  ['Łódź', 'lodz'],
  ['Иловайск', 'иловаиск'],
  ['Дейр-эз-Зор', 'деир эз зор'],
  ['Орёл', 'орел'],
  ['الرَّقَّة', 'الرقه'],
  ['الرقة', 'الرقه'],
  ['حلــب', 'حلب'],
  ['کرکوک', 'كركوك'],
  ['قره‌باغ', 'قرهباغ'],
  // What one letter becomes can hold blanks, which then meet those beside it.
  ['´Amman ´ Salt', 'amman salt'],
  ['A … B', 'a b'],
  ['a℀-b', 'aa c b'],
  // A capital sigma is another letter at the end of a word, and some letters are two units.
  ['ΣΑΜΟΣ', 'σαμος'],
  ['\u{1d400}-B', 'a b'],
  ['', ''],
  ['.', ''],
])('%j folds to %j', (name, folded) => expect(foldedName(name)).toBe(folded))

property.prop([fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[А-яё -]{0,12}$/))])(
  'folding again changes nothing',
  (name) => {
    expect(foldedName(foldedName(name))).toBe(foldedName(name))
  },
)

property.prop([
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('Ḩ', 'ё', 'ة', ' -', '´', 'Ǆ', '½'),
])('folds letter by letter as it folds a whole text', (name, letter) => {
  // A capital sigma turns the same name to the way of whole texts.
  const whole = foldedName(`Σ ${name}${letter}${name}`)
  expect(whole).toBe(`σ ${foldedName(`${name}${letter}${name}`)}`.trimEnd())
})

test('the two hashes of many names never fall together', () => {
  const seen = new Set<string>()
  for (let number = 0; number < 20_000; number++) seen.add(nameHashes(`name ${number}`).join())
  expect(seen.size).toBe(20_000)
})
