import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#domain/charter.ts'
import ar from '#model/cli/ar.json' with { type: 'json' }
import en from '#model/cli/en.json' with { type: 'json' }
import fa from '#model/cli/fa.json' with { type: 'json' }
import ru from '#model/cli/ru.json' with { type: 'json' }
import { type Doors, makeProgram } from './commands.ts'
import { languageFrom, wordsIn } from './words.ts'

describe('languageFrom', () => {
  test.each([
    ['nothing said', ['read', 'a.txt'], {}, 'en', ['read', 'a.txt']],
    ['LANG', ['read'], { LANG: 'fa_IR.UTF-8' }, 'fa', ['read']],
    ['LC_ALL before LANG', ['read'], { LANG: 'fa_IR', LC_ALL: 'ru_RU.UTF-8' }, 'ru', ['read']],
    ['an empty LC_ALL says nothing', ['read'], { LANG: 'ar', LC_ALL: '' }, 'ar', ['read']],
    ['C', ['read'], { LC_ALL: 'C', LANG: 'ru' }, 'en', ['read']],
    ['a language of others', ['read'], { LANG: 'de_DE' }, 'en', ['read']],
    ['--language first', ['--language', 'ar', 'read'], { LANG: 'ru' }, 'ar', ['read']],
    ['--language last', ['read', 'a', '--language=fa'], {}, 'fa', ['read', 'a']],
    ['--lang is of files', ['read', '--lang', 'ru'], {}, 'en', ['read', '--lang', 'ru']],
    ['a file of that name', ['read', '--', '--language'], {}, 'en', ['read', '--', '--language']],
  ])('%s', (_, given, env, language, words) => {
    expect(languageFrom(given, env)).toEqual({ language, words })
  })

  test.each([[['--language', 'de']], [['--language=']], [['--language']]])(
    '%j is none',
    (given) => {
      expect(languageFrom(given, {}).unknown).toBe(given[1] ?? '')
    },
  )
})

test('the four catalogues say the same things, each in its own words', () => {
  for (const other of [ar, fa, ru]) {
    expect(Object.keys(other)).toEqual(Object.keys(en))
    for (const [id, words] of Object.entries(other))
      expect(words.includes('{value}'), id).toBe(en[id as keyof typeof en].includes('{value}'))
  }
})

test.each(LANGUAGES)('in %s every command, argument and option is described', (language) => {
  const making = { doors: { console: {} } as Doors, done: async () => undefined }
  const program = makeProgram({ ...making, say: wordsIn(language), language })
  expect(program.commands.length).toBeGreaterThan(8)
  const parts = program.commands.flatMap((command) => [
    command.description(),
    ...command.registeredArguments.map(({ description }) => description),
    ...command.options.map(({ description }) => description),
  ])
  expect(parts.filter((words) => words.trim() === '')).toEqual([])
  const known = Object.values({ ar, en, fa, ru }[language])
  expect(parts.filter((words) => !known.includes(words))).toEqual([])
})
