/** Into what reports are translated here, in the order of their codes. */
export const TRANSLATED = [
  'ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'ku', 'ps', 'ru', 'tr', 'uk', 'ur', 'zh',
] as const // biome-ignore format: one list

/** What a language is called in the reader's; its code where nothing knows it. */
export function languageName(code: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
