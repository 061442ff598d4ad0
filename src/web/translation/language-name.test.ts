import { expect, test } from 'vitest'
import { languageName, TRANSLATED } from './language-name.ts'

test.each([
  ['en', 'en', 'English'],
  ['en', 'ru', 'английский'],
  ['fa', 'en', 'Persian'],
  ['not a code', 'en', 'not a code'],
])('%s for a reader of %s is %s', (code, reader, name) => {
  expect(languageName(code, reader)).toBe(name)
})

test('every language that is offered has a name for every reader', () => {
  for (const reader of ['ar', 'en', 'fa', 'ru'])
    for (const code of TRANSLATED) expect(languageName(code, reader)).not.toBe(code)
})
