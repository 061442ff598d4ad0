import { useSyncExternalStore } from 'react'
import type { Language } from '#domain/charter.ts'
import { keep, kept } from './kept.ts'

/** Each language under its own name, in the order of the Latin alphabet of their codes. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  en: 'English',
  fa: 'فارسی',
  ru: 'Русский',
}
const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[]

const listeners = new Set<() => void>()
let language: Language = firstLanguage()

export const readLanguage = (): Language => language
export const directionOf = (of: string) => (of === 'ar' || of === 'fa' ? 'rtl' : 'ltr')

/** The reader's choice from now on. The page's own `lang` and `dir` follow once its sentences are there. */
export function chooseLanguage(next: Language): void {
  language = next
  keep('language', next)
  for (const listener of listeners) listener()
}

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, readLanguage)
}

function onLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What was chosen before, else the first of the browser's languages that we speak, else English. */
function firstLanguage(): Language {
  const wanted = [kept('language') ?? '', ...(globalThis.navigator?.languages ?? [])]
  const codes = wanted.map((tag) => tag.slice(0, 2).toLowerCase())
  return (
    LANGUAGES.find((one) => one === codes.find((code) => LANGUAGES.includes(code as Language))) ??
    'en'
  )
}
