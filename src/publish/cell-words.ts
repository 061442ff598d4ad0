import type { Language } from '#domain/charter.ts'
import type { ChosenColumn, KeptColumn } from '#domain/export-columns.ts'
import { CATALOGUES, wordsFor } from './catalogues.ts'
import type { Cell } from './export-row.ts'
import type { Source } from './gate.ts'

/** Columns whose values are keys, and where the catalogue has the words for them. */
const WORDED: Partial<Record<KeptColumn | ChosenColumn, string>> = {
  action: 'action',
  contest: 'contest',
  precision: 'precision',
  support: 'support',
}
/** What BCP 47 calls a language that nobody told. */
const UNDETERMINED = 'und'
const NAMED = { country: 'region', language: 'language' } as const

/** What a column is called over a table for readers. */
export const headWords = (column: KeptColumn | ChosenColumn, language: Language): string =>
  CATALOGUES[language][`export.column.${column}`]

/** A cell as a reader of this language has it: "no" for `false`, "Portugal" for `PT`. What is no key stays as it is. */
export function cellWords(column: KeptColumn | ChosenColumn, cell: Cell, language: Language): Cell {
  if (typeof cell === 'boolean') return CATALOGUES[language][cell ? 'export.yes' : 'export.no']
  if (typeof cell !== 'string') return cell
  const prefix = WORDED[column]
  if (prefix !== undefined) return wordsFor(prefix, cell, language)
  return column === 'country' || column === 'language'
    ? nameOf(cell, NAMED[column], language)
    : cell
}

/** The name of a country or language; a code that nobody knows stays, no code is nothing. */
function nameOf(code: string, type: 'region' | 'language', language: Language): string {
  if (code === UNDETERMINED) return ''
  try {
    return new Intl.DisplayNames([language], { type }).of(code) ?? code
  } catch {
    return code
  }
}

/** What a source asks of whoever passes it on, in words; "" when it states nothing. */
export function conditionWords({ name, terms }: Source, language: Language): string {
  if (!terms) return ''
  const words = CATALOGUES[language]
  const channels = Object.entries(terms.channels ?? {}).map(
    ([channel, permission]) =>
      `${wordsFor('channel', channel, language)}: ${wordsFor('permission', permission, language)}`,
  )
  return [
    name,
    ...(terms.credit ? [words['terms.credit'].replace('{name}', () => terms.credit ?? '')] : []),
    ...(terms.linkRequired ? [words['terms.link']] : []),
    ...channels,
  ].join(' · ')
}
