import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Action, Actor, Claim, Count, Voice, When, Where } from '#domain/claim.ts'
import { ACTION_TYPES } from '#domain/claim.ts'
import { claimIdOf } from '#domain/claim-id.ts'
import { cleanName } from '#domain/clean-name.ts'
import { isEdtf } from '#domain/edtf.ts'
import type { TypedPlace } from '#domain/gazetteer.ts'
import { roundedPlace } from '#domain/place.ts'
import { placeIssues } from '#domain/place-issues.ts'
import type { Issue, Reading } from '#domain/reading.ts'
import type { Fault } from '#domain/refusal.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Arrival, Observation, Report } from '#domain/report.ts'
import { observation as shape } from '#domain/report.ts'
import { UNNAMED } from '#domain/unnamed.ts'
import { cleanArrival } from './report-from-text.ts'

export type ObservationIntake = {
  readonly observation: Observation
  /** The officer who fills the form in, as the reading names its maker. */
  readonly by: string
  readonly arrival: Arrival
  /** What the officer states of it. `published` is EDTF. */
  readonly given?: {
    readonly title?: string | undefined
    readonly published?: string | undefined
    readonly author?: readonly string[] | undefined
    readonly outlet?: string | undefined
    readonly language?: string | undefined
  }
  /** What the gazetteer says of the typed place; left out where nobody could ask it. */
  readonly found?: TypedPlace | undefined
}

const NOWHERE = { start: 0, end: 0 }
const KNOWLEDGE = {
  saw: 'own',
  did: 'own',
  measured: 'own',
  told: 'told',
  read: 'told',
  unsaid: 'unknown',
} as const satisfies Record<Observation['howKnown'], Voice['knowledge']>
const TITLE_MAX = 120
const NAME_MAX = 200

/**
 * A report without text, and the one claim that it makes, by the officer who filled the form in.
 *
 * There is no text to index: quotes and words are the form's own, and every offset is 0. A place that was typed but
 * not chosen from the list is the one place of that name; where that is not certain it is an issue, never a guess.
 *
 * @returns `sha256` over `JSON.stringify(observation)`, the bytes that are kept for it
 * @throws {Refusal} `field_invalid` with a fault for each field; `date_invalid` when `when` is not EDTF
 */
export function reportFromObservation(intake: ObservationIntake): {
  report: Report
  reading: Reading
} {
  const observation = checked(intake.observation)
  const { given = {} } = intake
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(intake.observation))))
  const outlet = cleanName(given.outlet ?? '').text.slice(0, NAME_MAX)
  const report: Report = {
    title: cleanName(given.title ?? observation.what)
      .text.slice(0, TITLE_MAX)
      .toWellFormed(),
    language: given.language ?? 'und',
    ...(given.published === undefined ? {} : { published: given.published }),
    ...(outlet === '' ? {} : { outlet }),
    author: (given.author ?? []).map((name) => cleanName(name).text).filter((name) => name !== ''),
    republishedBy: [],
    text: '',
    sha256: hash,
    evidence: [],
    arrival: cleanArrival(intake.arrival),
    observation,
  }
  const reading: Reading = {
    madeBy: { kind: 'officer', name: intake.by.slice(0, 100) },
    claims: [claimOf(observation, { hash, found: intake.found })],
    issues: issuesOf(observation, intake.found),
  }
  return { report, reading }
}

/** The form's fields with their limits kept; a refusal names each field that breaks one. */
function checked(given: Observation): Observation {
  const { actionType, when } = given
  const faults = [...shapeFaults(given), ...countFaults(given)]
  if (actionType !== undefined && !isActionType(actionType))
    faults.push({ pointer: '/actionType', message: 'not one of the action types' })
  if (given.what.trim() === '') faults.push({ pointer: '/what', message: 'says nothing' })
  if (faults.length > 0)
    throw new Refusal('field_invalid', { reason: faults[0]?.message ?? '' }, faults)
  if (when !== undefined && !isEdtf(when))
    throw new Refusal('date_invalid', { text: when }, [
      { pointer: '/when', message: 'not a date that can be kept' },
    ])
  return given
}

function shapeFaults(given: Observation): Fault[] {
  const broken = shape.safeParse(given).error?.issues ?? []
  return broken.map((one) => ({
    pointer: one.path.map((step) => `/${String(step)}`).join(''),
    message: one.message,
  }))
}

function countFaults({ counts = [] }: Observation): Fault[] {
  return counts.flatMap(({ least, most }, index) =>
    most !== undefined && most < least
      ? [{ pointer: `/counts/${index}/most`, message: 'less than the least' }]
      : [],
  )
}

type Known = { readonly hash: string; readonly found: TypedPlace | undefined }

function claimOf(observation: Observation, { hash, found }: Known): Claim {
  const { what, actionType, who, toWhom, counts, when } = observation
  const type = actionType !== undefined && isActionType(actionType) ? actionType : undefined
  const action: Action | undefined = type && { type, words: what, ...NOWHERE }
  const where = whereOf(observation, found)
  return {
    id: claimIdOf({ sha256: hash, ...NOWHERE, type: type ?? 'event', rank: 0 }),
    part: 'body',
    quote: what,
    ...NOWHERE,
    status: 'asserted',
    polarity: 'affirmed',
    modality: 'actual',
    kind: 'event',
    attribution: [voiceOf(observation)],
    ...(action ? { action } : {}),
    actors: actorsOf(who),
    targets: actorsOf(toWhom),
    ...(when === undefined ? {} : { when: { edtf: when, words: when, ...NOWHERE } satisfies When }),
    ...(where ? { where } : {}),
    ...(counts ? { counts: counts.map(countOf) } : {}),
  }
}

/** The voice that brings it: the source, knowing it at first hand, told, or not saying how. */
function voiceOf({ source, howKnown }: Observation): Voice {
  const kinds = { measured: 'sensor', read: 'document' } as const
  const kind = howKnown === 'measured' || howKnown === 'read' ? kinds[howKnown] : 'person'
  const voice = cleanName(source).text
  return {
    voice: voice === '' ? UNNAMED : voice,
    role: 'speaker',
    kind: voice === '' && kind === 'person' ? 'anonymous' : kind,
    knowledge: KNOWLEDGE[howKnown],
    stance: 'says',
    mode: 'indirect',
  }
}

function actorsOf(name: string | undefined): Actor[] {
  const cleaned = name === undefined ? '' : cleanName(name).text
  return cleaned === '' ? [] : [{ name: cleaned, words: cleaned, ...NOWHERE }]
}

/** A name that nobody can place for certain stays, as fine as a town and without a position: nobody guesses. */
function whereOf({ place: chosen, where }: Observation, found?: TypedPlace): Where | undefined {
  const place = chosen ?? found?.place
  if (place && (chosen || where))
    return { ...roundedPlace(place), words: where ?? place.name, ...NOWHERE }
  const name = where === undefined ? '' : cleanName(where).text.slice(0, NAME_MAX)
  return name === '' ? undefined : { name, precision: 'city', words: where ?? name, ...NOWHERE }
}

function countOf(given: NonNullable<Observation['counts']>[number]): Count {
  const { what, least, most } = given
  const words =
    most === undefined || most === least ? `${least} ${what}` : `${least}-${most} ${what}`
  return { what, least, ...(most === undefined ? {} : { most }), words, ...NOWHERE }
}

function issuesOf({ place, where, when }: Observation, found?: TypedPlace): Issue[] {
  return [
    ...(where !== undefined && !place ? placeIssues({ words: where, ...NOWHERE }, found) : []),
    ...(when === undefined ? [{ code: 'date_missing', words: '', ...NOWHERE }] : []),
  ]
}

function isActionType(type: string): type is Action['type'] {
  return (ACTION_TYPES as readonly string[]).includes(type)
}
