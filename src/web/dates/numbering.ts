/** `auto` as the language usually has it, `latin` everywhere, `local` the digits of the language's own script. */
export type Digits = 'auto' | 'latin' | 'local'

const USUAL: Readonly<Record<string, string>> = { fa: 'arabext' }
const LOCAL: Readonly<Record<string, string>> = { ar: 'arab', fa: 'arabext' }

/** Languages that have digits of their own to choose. */
export const hasLocalDigits = (language: string): boolean => Object.hasOwn(LOCAL, language)

/** The numbering system by its Unicode name: `latn`, `arab` or `arabext`. */
export function numberingOf(language: string, digits: Digits): string {
  const table = digits === 'local' ? LOCAL : USUAL
  return (digits === 'latin' ? undefined : table[language]) ?? 'latn'
}
