import type { ReleasedClaim } from '#domain/claim.ts'
import type { LiveClaim } from '#domain/event.ts'
import type { Cluster } from '#fuse/cluster.ts'

const span = { start: 0, end: 1 }
const party = (name: string) => ({ name, words: name, ...span })
/** What a made claim tells; the rest is the same for all. */
export type Told = {
  type?: NonNullable<ReleasedClaim['action']>['type']
  day?: string
  city?: string
  country?: string
  actor?: string
  target?: string
  killed?: number
  happening?: string
  isDenial?: boolean
  mode?: string
  modality?: ReleasedClaim['modality']
  quote?: string
  /** The words for the deed; "shelled" where left out, and no action at all where empty. */
  act?: string
  published?: string
}

function actionOf({
  type = 'ASSAULT',
  mode,
  act = 'shelled',
}: Told): Pick<ReleasedClaim, 'action'> {
  return act === '' ? {} : { action: { type, ...(mode ? { mode } : {}), words: act, ...span } }
}

function claimOf(told: Told): ReleasedClaim {
  const { city, country = 'ZZ' } = told
  const place = city
    ? { name: city, precision: 'city' as const, country }
    : { name: country, precision: 'country' as const, country }
  return {
    part: 'body',
    quote: told.quote ?? 'So it was.',
    ...span,
    status: 'asserted',
    polarity: told.isDenial ? 'negated' : 'affirmed',
    modality: told.modality ?? 'actual',
    kind: 'event',
    attribution: [
      { voice: 'Mira Dol', role: 'speaker', kind: 'person', knowledge: 'own', stance: 'says' },
    ],
    ...actionOf(told),
    actors: told.actor ? [party(told.actor)] : [],
    targets: told.target ? [party(told.target)] : [],
    ...(told.happening ? { happening: told.happening } : {}),
    ...(told.day ? { when: { edtf: told.day, words: told.day, ...span } } : {}),
    where: { ...place, words: place.name, ...span },
    ...(told.killed === undefined
      ? {}
      : {
          counts: [{ what: 'killed', least: told.killed, most: told.killed, words: '', ...span }],
        }),
  }
}

/** A live claim for tests; its reading is its own unless one is named. */
export const live = (name: string, told: Told, reading = `reading of ${name}`): LiveClaim => ({
  name,
  claim: claimOf(told),
  report: `report of ${reading}`,
  reading,
  from: 'north',
  madeBy: { kind: 'reader', name: 'made', version: '1' },
  text: reading,
  source: { author: [], title: '', ...(told.published ? { published: told.published } : {}) },
  isWithdrawn: false,
})

/** Each event as its claims' names in one word. */
export const groups = (clusters: readonly Cluster[]) =>
  clusters.map((cluster) => cluster.claims.map((claim) => claim.name).join(''))
export const base: Told = {
  day: '2031-05-04',
  city: 'Qalun',
  actor: 'Sarvan Brigade',
  target: 'quarry',
}
