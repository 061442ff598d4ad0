import { LANGUAGES, type Language } from '#domain/charter.ts'
import ar from '#model/cli/ar.json' with { type: 'json' }
import en from '#model/cli/en.json' with { type: 'json' }
import fa from '#model/cli/fa.json' with { type: 'json' }
import ru from '#model/cli/ru.json' with { type: 'json' }

export type WordId = keyof typeof en
/** What the command line says of itself, in one language. */
export type Words = (id: WordId, value?: string) => string

const CATALOGUES: Readonly<Record<Language, Readonly<Record<WordId, string>>>> = { ar, en, fa, ru }

export const wordsIn =
  (language: Language): Words =>
  (id, value = '') =>
    CATALOGUES[language][id].replace('{value}', value)

/**
 * The reader's language: `--language`, else what LC_ALL, LC_MESSAGES or LANG name, as POSIX ranks them, else English.
 *
 * @returns the other words of the command; `unknown` when `--language` names none of the four
 */
export function languageFrom(
  given: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { language: Language; words: readonly string[]; unknown?: string } {
  const { LC_ALL, LC_MESSAGES, LANG } = env
  const usual = knownLanguage((LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2)) ?? 'en'
  const at = given.findIndex((word) => /^--language(=|$)/.test(word))
  // What stands behind `--` is a file's name.
  const end = given.indexOf('--')
  if (at < 0 || (end >= 0 && end < at)) return { language: usual, words: given }
  const isJoined = given[at]?.includes('=') ?? false
  const named = isJoined ? (given[at]?.slice('--language='.length) ?? '') : (given[at + 1] ?? '')
  const words = given.toSpliced(at, isJoined ? 1 : 2)
  const language = knownLanguage(named)
  return language ? { language, words } : { language: usual, words, unknown: named }
}

const knownLanguage = (name: string) => LANGUAGES.find((one) => one === name)
