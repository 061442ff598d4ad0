import remedies from '#model/collect/import-faults.json' with { type: 'json' }
import type { Language } from './charter.ts'
import type { RowFaultCode } from './import.ts'

/** What is wrong with a row and what to do about it, in one or two sentences. */
export const remedyOf = (code: RowFaultCode, language: Language): string => remedies[code][language]
