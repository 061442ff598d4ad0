import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { EnglishModelFiles } from '#domain/english-models.ts'

const fileOf = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../model/english/${name}`, import.meta.url)))

/** The files of what was learned of English, as they lie in the package. @throws when one is missing */
export const loadEnglishModels = (): EnglishModelFiles => ({
  parse: fileOf('parse.bin'),
  voices: fileOf('voices.bin'),
})

/** What was learned of incidents, as it lies in the package. @throws when it is missing */
export const loadIncidentModel = (): Uint8Array => fileOf('incidents.bin')
