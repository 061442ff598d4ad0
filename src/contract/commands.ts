import { z } from 'zod'
import { ACTION_TYPES } from '#domain/claim.ts'
import { CONTESTS, SUPPORTS } from '#domain/event.ts'
import { marking } from '#domain/marking.ts'
import { claimName, handle, streamName } from '#domain/names.ts'
import { edits } from '#domain/reading.ts'
import { observation } from '#domain/report.ts'
import { QUEUES } from '#domain/triage.ts'
import { passkeyAnswer } from './ways-in.ts'

/** Whose picture: the one all hold, or the asking member's own. */
export const PICTURES = ['joint', 'ours'] as const

const page = {
  /** A sealed cursor from the page before. */
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** `west,south,east,north` in degrees; over the date line west is above east. */
export const boxText = z
  .string()
  .regex(/^-?\d{1,3}(\.\d{1,6})?(,-?\d{1,3}(\.\d{1,6})?){3}$/)
  .refine((text) => {
    const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number)
    const isOnEarth = [west, east].every((lon) => Math.abs(lon) <= 180)
    return isOnEarth && south >= -90 && south <= north && north <= 90
  })

/** The one filter state: the same names in the page's address, in the API and in exports. */
const filter = {
  view: z.enum(PICTURES).default('ours'),
  /** Words that an event's claims must hold. */
  q: z.string().max(200).optional(),
  type: z.enum(ACTION_TYPES).optional(),
  support: z.enum(SUPPORTS).optional(),
  contest: z.enum(CONTESTS).optional(),
  /** Days, `2015-09-30`, both ends taken in. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** ISO 3166-1 alpha-2 of a country. */
  country: z.string().length(2).optional(),
  without: z.enum(['place', 'time']).optional(),
  /** What is seen of the map: events whose place has its middle there. */
  box: boxText.optional(),
}
/** The filter alone: what the map and the days take. */
export const filterQuery = z.strictObject(filter)
export const pictureQuery = z.strictObject({ ...filter, ...page })
export type PictureQuery = z.infer<typeof pictureQuery>

export const eventQuery = z.strictObject({
  view: z.enum(PICTURES).default('ours'),
  /** As it stood after this entry of the picture's stream: the same count as `after` of /api/stream. */
  asof: z.coerce.number().int().min(0).optional(),
})

export const reportQuery = z.strictObject({
  q: z.string().max(200).optional(),
  /**
   * Of the inbox, as its officers' marks and the clock have it. `mine`: assigned to the asking officer. `ours`: handed in
   * by the asking member. `unread`: no reading yet.
   */
  queue: z.enum(QUEUES).default('all'),
  ...page,
})
export type ReportQuery = z.infer<typeof reportQuery>

/** A place's name as far as it is typed. */
export const placeQuery = z.strictObject({ q: z.string().trim().min(1).max(100) })

export const streamQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

/** Fields that an officer may state about a report; what is left out is read from the text. */
const given = z
  .strictObject({
    title: z.string().max(500).optional(),
    published: z.string().max(60).optional(),
    author: z.array(z.string().max(200)).max(20).optional(),
    outlet: z.string().max(200).optional(),
    language: z.string().max(20).optional(),
  })
  .optional()
/**
 * The officer's own word, 1 to 100 letters, for a source that the report does not name. It is kept and told nowhere: each channel gets a
 * tag of it, so that two texts of one such source count once there.
 */
const unnamedSource = z.string().trim().min(1).max(100).optional()
/** The own report that this is the newer version of: it goes to all who hold that one, whatever the marking says. */
const corrects = z.strictObject({ handle, reason: z.string().max(500).optional() }).optional()
const how = {
  given,
  arrival: z.string().max(500).optional(),
  marking: marking.optional(),
  unnamedSource,
  corrects,
}

/** A report handed in: pasted text, an address, or the structured form. Files go to /api/reports/file. */
export const submitCommand = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('paste'), text: z.string().max(2_000_000), ...how }),
  z.strictObject({ way: z.literal('url'), url: z.string().max(2000), ...how }),
  z.strictObject({ way: z.literal('form'), observation, ...how }),
])
export type SubmitCommand = z.infer<typeof submitCommand>

/** An officer's new reading of a report: steps onto the reading that `onto` names. */
export const amendCommand = z.strictObject({
  /** Empty where there is no reading yet. */
  onto: handle.or(z.literal('')),
  edits,
  /** Send it to the report's audience too. */
  follow: z.boolean().default(true),
})
export type AmendCommand = z.infer<typeof amendCommand>

export const releaseCommand = z.strictObject({ report: handle, marking, unnamedSource })
export type ReleaseCommand = z.infer<typeof releaseCommand>

export const recallCommand = z.strictObject({
  handle,
  /** The channels to recall it from; every one when left out. */
  channels: z.array(streamName).max(100).optional(),
  reason: z.string().max(500).optional(),
})
export const withdrawCommand = z.strictObject({ handle, reason: z.string().max(500).optional() })
export const judgeCommand = z.strictObject({
  a: claimName,
  b: claimName,
  verdict: z.enum(['same', 'different', 'open']),
  note: z.string().max(500).optional(),
  marking: marking.optional(),
})

export const signInCommand = z.union([
  z.strictObject({ officer: z.string().max(100), member: streamName }),
  z.strictObject({ link: z.string().max(200) }),
  z.strictObject({ passkey: passkeyAnswer }),
])
export const startCommand = z.strictObject({
  /** The exercise, the small example beside it, or the parties' own charter. */
  with: z.enum(['exercise', 'first-day', 'charter']),
  charter: z.string().max(200_000).optional(),
})
export const draftCommand = z.strictObject({ body: z.string().max(500_000) })
