import { z } from 'zod'
import {
  ACTION_TYPES,
  type Claim,
  KNOWLEDGE,
  MODALITIES,
  PARTS,
  STANCES,
  statusOf,
  VOICE_KINDS,
} from '#domain/claim.ts'
import { claimIdOf } from '#domain/claim-id.ts'
import { type Place, PRECISIONS, place } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { assert } from '#lib/assert.ts'

/** A claim as the examples write it down: short, with the text's own words, which are found again in the text. */
export const toldClaim = z.strictObject({
  quote: z.string(),
  /** Claims of one report that tell of one thing share it. */
  happening: z.string().optional(),
  speaker: z.strictObject({
    voice: z.string(),
    kind: z.enum(VOICE_KINDS),
    knowledge: z.enum(KNOWLEDGE),
    stance: z.enum(STANCES).optional(),
  }),
  chain: z.array(z.string()).optional(),
  type: z.enum(ACTION_TYPES),
  mode: z.string().optional(),
  actors: z.array(z.string()),
  targets: z.array(z.string()),
  when: z.string().optional(),
  where: z
    .strictObject({
      name: z.string(),
      precision: z.enum(PRECISIONS),
      geonames: z.int().optional(),
      words: z.string().optional(),
    })
    .optional(),
  counts: z
    .array(
      z.strictObject({
        what: z.string(),
        least: z.int().optional(),
        most: z.int().optional(),
        words: z.string(),
      }),
    )
    .optional(),
  limits: z
    .array(z.strictObject({ kind: z.enum(['excludes', 'until', 'only']), words: z.string() }))
    .optional(),
  polarity: z.enum(['affirmed', 'negated']),
  modality: z.enum(MODALITIES),
  part: z.enum(PARTS).optional(),
})
export type ToldClaim = z.infer<typeof toldClaim>

const placeList = z.object({ places: z.array(z.strictObject({ named: z.string(), place })) })

/** Places by the name that an example gives them and their precision; none where it has no such list. */
export function placesOf(
  example: string,
  open: (path: string) => Buffer,
): ReadonlyMap<string, Place> {
  if (example !== 'exercise') return new Map()
  const { places } = placeList.parse(JSON.parse(open('places.json').toString('utf8')))
  return new Map(places.map(({ named, place: held }) => [`${named} ${held.precision}`, held]))
}

type Within = {
  report: Pick<Report, 'text' | 'sha256' | 'outlet'>
  places: ReadonlyMap<string, Place>
  /** How often a span and type came before, for ids among equals. */
  ranks: Map<string, number>
}

export function claimFromTold(told: ToldClaim, { report, places, ranks }: Within): Claim {
  const { type, mode, polarity, modality, quote } = told
  const at = spanIn(report.text, quote)
  const around = (words: string) => spanIn(report.text, words, at.start)
  const key = `${at.start} ${at.end} ${type}`
  const rank = ranks.get(key) ?? 0
  ranks.set(key, rank + 1)
  const of = { kind: 'event' as const, polarity, modality }
  return {
    id: claimIdOf({ sha256: report.sha256, ...at, type, rank }),
    part: told.part ?? 'body',
    ...(told.happening ? { happening: told.happening } : {}),
    quote,
    ...at,
    status: statusOf(of),
    ...of,
    attribution: [...voicesOf(told, report.outlet)],
    action: { type, ...(mode ? { mode } : {}), words: quote, ...at },
    actors: told.actors.map((words) => ({ name: words, words, ...around(words) })),
    targets: told.targets.map((words) => ({ name: words, words, ...around(words) })),
    ...(told.when ? { when: { edtf: told.when, words: '', start: at.start, end: at.start } } : {}),
    ...whereOf(told, { places, around, at: at.start }),
    counts: (told.counts ?? []).map((one) => ({ ...one, ...around(one.words) })),
    limits: (told.limits ?? []).map((one) => ({ ...one, ...around(one.words) })),
  }
}

function* voicesOf({ speaker, chain = [], polarity }: ToldClaim, outlet: string | undefined) {
  const { voice, kind, knowledge } = speaker
  const says = polarity === 'negated' ? ('denies' as const) : ('says' as const)
  const role = kind === 'outlet' ? ('outlet' as const) : ('speaker' as const)
  yield { voice, role, kind, knowledge, stance: speaker.stance ?? says }
  for (const [index, further] of chain.entries()) {
    const isOutlet = further === outlet || index === chain.length - 1
    const told = { voice: further, knowledge: 'told' as const, stance: 'says' as const }
    yield isOutlet
      ? { ...told, role: 'outlet' as const, kind: 'outlet' as const }
      : { ...told, role: 'reporter' as const, kind: 'person' as const }
  }
}

function whereOf(
  { where }: ToldClaim,
  {
    places,
    around,
    at,
  }: {
    places: Within['places']
    around: (words: string) => { start: number; end: number }
    at: number
  },
): Pick<Claim, 'where'> {
  if (!where) return {}
  const { words = '', name, precision, geonames } = where
  const held = places.get(`${name} ${precision}`) ?? {
    name,
    precision,
    ...(geonames ? { geonames } : {}),
  }
  return { where: { ...held, words, ...(words ? around(words) : { start: at, end: at }) } }
}

/** Where words stand: the first time at or after `from`, else the first time at all. */
function spanIn(text: string, words: string, from = 0): { start: number; end: number } {
  if (words === '') return { start: from, end: from }
  const later = text.indexOf(words, from)
  const start = later < 0 ? text.indexOf(words) : later
  assert(start >= 0, `the example's text holds “${words}”`)
  return { start, end: start + words.length }
}
