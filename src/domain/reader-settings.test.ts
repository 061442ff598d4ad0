import { describe, expect, test } from 'vitest'
import { readerSettingsFrom } from './reader-settings.ts'

const LEAST = { PARLEY_READER_URL: 'https://model.example/v1', PARLEY_READER_MODEL: 'lab/small-1' }

describe('readerSettingsFrom', () => {
  test('is off unless an address is set', () => {
    expect(readerSettingsFrom({ PARLEY_READER_MODEL: 'lab/small-1' })).toBeNull()
    expect(readerSettingsFrom({ ...LEAST, PARLEY_READER_URL: '' })).toBeNull()
  })

  test('needs an address and a model alone; then a centre sends nothing', () => {
    expect(readerSettingsFrom(LEAST)).toMatchObject({
      url: LEAST.PARLEY_READER_URL,
      model: 'lab/small-1',
      key: null,
      languages: [],
      members: [],
      budget: null,
      reportMs: 60_000,
    })
  })

  test('takes lists, bounds and prices', () => {
    const settings = readerSettingsFrom({
      ...LEAST,
      PARLEY_READER_LANGUAGES: 'ar, fa,',
      PARLEY_READER_MEMBERS: '*',
      PARLEY_READER_PRICE_ASKED: '0.25',
      PARLEY_READER_BUDGET: '0.02',
      PARLEY_READER_CALL_SECONDS: '1.5',
    })
    expect(settings).toMatchObject({
      languages: ['ar', 'fa'],
      members: ['*'],
      price: { asked: 0.25, answered: 0 },
      budget: 0.02,
      callMs: 1500,
    })
  })

  test.each([
    ['no model', { PARLEY_READER_MODEL: undefined }, 'PARLEY_READER_MODEL'],
    ['a model’s name that is no name', { PARLEY_READER_MODEL: 'a b' }, 'PARLEY_READER_MODEL'],
    ['no address of the web', { PARLEY_READER_URL: 'file:///etc' }, 'PARLEY_READER_URL'],
    ['an address with a password', { PARLEY_READER_URL: 'https://a:b@model.example' }, 'PARLEY_READER_URL'],
    ['an address with a query', { PARLEY_READER_URL: 'https://model.example?a=b' }, 'PARLEY_READER_URL'],
    ['a key over an open line', { PARLEY_READER_URL: 'http://model.example', PARLEY_READER_KEY: 'k' }, 'PARLEY_READER_KEY'],
    ['a key with a line break', { PARLEY_READER_KEY: 'a\nb' }, 'PARLEY_READER_KEY'],
    ['a budget without a price', { PARLEY_READER_BUDGET: '1' }, 'PARLEY_READER_BUDGET'],
    ['a word for a number', { PARLEY_READER_TRIES: 'many' }, 'PARLEY_READER_TRIES'],
    ['a language by its name', { PARLEY_READER_LANGUAGES: 'ar,Persian' }, 'PARLEY_READER_LANGUAGES'],
    ['a member by its title', { PARLEY_READER_MEMBERS: 'Oster Office' }, 'PARLEY_READER_MEMBERS'],
    ['half a try', { PARLEY_READER_TRIES: '1.5' }, 'PARLEY_READER_TRIES'],
    ['pieces beyond their bound', { PARLEY_READER_PIECE_CHARS: '900000' }, 'PARLEY_READER_PIECE_CHARS'],
  ] as const)('refuses %s, and never repeats the value', (_, env, name) => {
    const given = { ...LEAST, ...env }
    expect(() => readerSettingsFrom(given)).toThrow(
      expect.objectContaining({ code: 'setting_refused', facts: { name, page: 'docs/reference/second-reader.md' } }),
    )
  }) // biome-ignore format: a table

  test('lets a key go to this machine without encryption', () => {
    const url = 'http://127.0.0.1:8080/v1'
    const env = { ...LEAST, PARLEY_READER_URL: url, PARLEY_READER_KEY: 'k' }
    expect(readerSettingsFrom(env)?.key).toBe('k')
  })
})
