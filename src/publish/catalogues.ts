import type { Language } from '#domain/charter.ts'
import ar from '#model/messages/ar.json' with { type: 'json' }
import en from '#model/messages/en.json' with { type: 'json' }
import fa from '#model/messages/fa.json' with { type: 'json' }
import ru from '#model/messages/ru.json' with { type: 'json' }

/** The sentences of the pages, so that a file says things in the same words. */
export const CATALOGUES: Readonly<Record<Language, Omit<typeof en, '_draft'>>> = { ar, en, fa, ru }

/** The words for a value that has an entry of its own, such as `support.announced`; the value where there is none. */
export function wordsFor(prefix: string, value: string, language: Language): string {
  const catalogue: Readonly<Record<string, unknown>> = CATALOGUES[language]
  const id = `${prefix}.${value}`
  return Object.hasOwn(catalogue, id) ? String(catalogue[id]) : value
}
