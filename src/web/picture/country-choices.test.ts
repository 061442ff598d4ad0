import { describe, expect, test } from 'vitest'
import { countryChoices } from './country-choices.ts'

const FOUND = [
  { country: 'IQ', events: 7 },
  { country: 'TR', events: 2 },
  { country: 'AT', events: 1 },
]

describe('countryChoices', () => {
  test('are the countries of the picture alone, by name in the reader’s order', () => {
    const namesIn = (locale: string) =>
      countryChoices(FOUND, undefined, locale).map(({ value, name, events }) => [
        value,
        name,
        events,
      ])
    expect(namesIn('en')).toEqual([
      ['AT', 'Austria', 1],
      ['IQ', 'Iraq', 7],
      ['TR', 'Türkiye', 2],
    ])
    expect(namesIn('ru').map(([value]) => value)).toEqual(['AT', 'IQ', 'TR'])
    expect(namesIn('ar').map(([value]) => value)).toEqual(['IQ', 'AT', 'TR'])
  })

  test.each([
    ['is among them once when it has events', 'IQ', ['AT', 'IQ', 'TR']],
    ['is among them too when it has none', 'PT', ['AT', 'IQ', 'PT', 'TR']],
    ['may be a code that nobody knows', 'QQ', ['AT', 'IQ', 'QQ', 'TR']],
  ])('the one of the address %s', (_, chosen, values) => {
    expect(countryChoices(FOUND, chosen, 'en').map(({ value }) => value)).toEqual(values)
  })

  test('the one of the address stands alone until the others are told, without a count', () => {
    expect(countryChoices(undefined, 'IQ', 'en')).toEqual([{ value: 'IQ', name: 'Iraq' }])
    expect(countryChoices(undefined, undefined, 'en')).toEqual([])
  })

  test('a code that is none breaks nothing', () => {
    expect(countryChoices([{ country: '<>', events: 1 }], undefined, 'en')[0]?.name).toBe('<>')
  })
})
