import { expect, test } from 'vitest'
import { localName } from './local-name.ts'

test.each([
  ['Astara', 'city', 'fa', 'آستارا'],
  ['Astara', 'city', 'ru', 'Астара'],
  ['Astara', 'city', 'en', 'Astara'],
  ['Kizhaba', 'city', 'ar', 'كيجابا'],
  ['Heyran pass', 'district', 'fa', 'گردنهٔ حیران'],
  ['Ardabil', 'province', 'fa', 'Ardabil'],
  ['Iraq', 'country', 'ru', 'Ирак'],
  ['العراق', 'country', 'en', 'Iraq'],
  ['Middle East', 'region', 'ar', 'الشرق الأوسط'],
  ['northern bank', 'region', 'ar', 'northern bank'],
  ['constructor', 'city', 'ar', 'constructor'],
] as const)('%s, a %s, for a reader of %s: %s', (name, precision, locale, told) => {
  expect(localName({ name, precision }, locale)).toBe(told)
})
