import type { Claim } from '#domain/claim.ts'
import { claimIdOf } from '#domain/claim-id.ts'
import type { Report } from '#domain/report.ts'
import type { Reader } from '#ports/reader.ts'

/**
 * A reader for tests of everything but reading: each line `who | ACTION | whom | day | city` is one claim, `not` before the
 * action denies it. Whatever else a line says, it says nothing.
 */
export const wordReader: Reader = {
  name: 'words',
  version: '1',
  languages: ['en'],
  async read(report) {
    return {
      madeBy: { kind: 'reader', name: 'words', version: '1' },
      claims: claimsOf(report),
      issues: [],
    }
  },
}

const CITIES: Readonly<Record<string, { geonames: number; lat: number; lon: number }>> = {
  Santarem: { geonames: 2263480, lat: 39.23, lon: -8.69 },
  Cartaxo: { geonames: 2269594, lat: 39.16, lon: -8.79 },
  Tomar: { geonames: 2262963, lat: 39.6, lon: -8.41 },
}

function claimsOf(report: Report): Claim[] {
  const claims: Claim[] = []
  let start = 0
  for (const line of report.text.split('\n')) {
    const [who, act, whom, day, city, voice] = line.split('|').map((part) => part.trim())
    if (who && act && whom !== undefined)
      claims.push(claimOf(report, { line, start, who, act, whom, day, city, voice }))
    start += line.length + 1
  }
  return claims
}

type Line = {
  line: string
  start: number
  who: string
  act: string
  whom: string
  day: string | undefined
  city: string | undefined
  voice: string | undefined
}

function claimOf(report: Report, { line, start, who, act, whom, day, city, voice }: Line): Claim {
  const end = start + line.length
  const span = { words: line, start, end }
  const isDenied = act.startsWith('not ')
  const type = (isDenied ? act.slice(4) : act) as 'ASSAULT'
  const place = city ? CITIES[city] : undefined
  return {
    id: claimIdOf({ sha256: report.sha256, start, end, type, rank: 0 }),
    part: 'body',
    quote: line,
    start,
    end,
    status: isDenied ? 'denied' : 'asserted',
    polarity: isDenied ? 'negated' : 'affirmed',
    modality: 'actual',
    kind: 'event',
    attribution: [
      {
        voice: voice || who,
        role: 'speaker',
        kind: /^(a|one) /.test(voice ?? '') ? 'anonymous' : 'authority',
        knowledge: 'own',
        stance: isDenied ? 'denies' : 'says',
      },
    ],
    action: { type, ...span },
    actors: [{ name: who, ...span }],
    targets: whom ? [{ name: whom, ...span }] : [],
    ...(day ? { when: { edtf: day, ...span } } : {}),
    ...(city && place
      ? { where: { name: city, ...place, precision: 'city' as const, country: 'PT', ...span } }
      : {}),
  }
}
