import { loadEnglishModels } from '#adapters/english-models.ts'
import type { Claim } from '#domain/claim.ts'
import type { Candidate, Gazetteer } from '#domain/gazetteer.ts'
import type { Reading } from '#domain/reading.ts'
import type { Report } from '#domain/report.ts'
import { makeEnglishReader } from '#read/english-reader.ts'

const country = (name: string, code: string, matched: Candidate['matched'] = 'main'): Candidate => ({
  name, country: code, precision: 'country', population: 9e6, matched, lat: 40, lon: 20, radiusKm: 300,
}) // biome-ignore format: one thought
const city = (name: string, code: string): Candidate => ({
  name, country: code, precision: 'city', population: 9e5, matched: 'main', lat: 41, lon: 21, radiusKm: 9,
}) // biome-ignore format: one thought

/** Six invented places. */
const PLACES = new Map<string, Candidate>([
  ['norland', country('Norland', 'NO')],
  ['sudland', country('Sudland', 'SD')],
  ['estland', country('Estland', 'EE')],
  ['norlandian', country('Norland', 'NO', 'demonym')],
  ['oster', city('Oster', 'SD')],
  ['veldra', city('Veldra', 'EE')],
])
const gazetteer: Gazetteer = {
  hash: 'fake',
  wordsMax: 1,
  find: (name) => [PLACES.get(name.toLowerCase())].flatMap((place) => place ?? []),
}
/** The built-in reader with the six places for a gazetteer. */
export const reader = makeEnglishReader(gazetteer, loadEnglishModels())

/** A report with nothing but a text, an outlet and a day: 15 May 2024. */
export const report = (text: string, overrides: Partial<Report> = {}): Report => ({
  title: '', language: 'en', published: '2024-05-15', author: [], outlet: 'Harbour News', republishedBy: [],
  text, sha256: 'a'.repeat(64), evidence: [], arrival: { way: 'paste' }, ...overrides,
}) // biome-ignore format: one thought
export const read = (text: string, overrides: Partial<Report> = {}): Promise<Reading> =>
  reader.read(report(text, overrides), new AbortController().signal)
export const claimsOf = async (text: string): Promise<readonly Claim[]> => (await read(text)).claims

/** A claim in one line: status type:mode actors > targets | voice/stance/knowledge. */
export function lineOf(claim: Claim): string {
  const { action, actors, targets, attribution } = claim
  const mode = action?.mode ? `:${action.mode}` : ''
  const names = (list: Claim['actors']) => list.map((one) => one.name).join('+')
  const voices = attribution.filter((one) => one.role === 'speaker')
  const said = voices.map((one) => `${one.voice}/${one.stance}/${one.knowledge}`).join(' < ')
  return `${claim.status} ${action?.type ?? '-'}${mode} ${names(actors)} > ${names(targets)} | ${said}`
}

/** Every claim of a text as a line, without who says it. */
export const linesOf = async (text: string): Promise<string[]> =>
  (await claimsOf(text)).map((claim) => lineOf(claim).replace(/ \|.*$/, ''))
