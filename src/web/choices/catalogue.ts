import type { Language } from '#domain/charter.ts'

export type Catalogue = Record<string, string>

/** One file a language, fetched when it is wanted. */
const FILES: Readonly<Record<Language, () => Promise<{ default: object }>>> = {
  ar: () => import('#model/messages/ar.json', { with: { type: 'json' } }),
  en: () => import('#model/messages/en.json', { with: { type: 'json' } }),
  fa: () => import('#model/messages/fa.json', { with: { type: 'json' } }),
  ru: () => import('#model/messages/ru.json', { with: { type: 'json' } }),
}

/** Every sentence of the pages in one language. `_draft` says that no native speaker has read it yet. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const { _draft, ...sentences } = (await FILES[language]()).default as Catalogue & {
    _draft?: unknown
  }
  return sentences
}
