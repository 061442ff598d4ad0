import type { Claim, Where } from '#domain/claim.ts'
import type { TypedPlace } from '#domain/gazetteer.ts'
import { isPlaceIssue, placeIssues } from '#domain/place-issues.ts'
import type { Issue, Reading } from '#domain/reading.ts'
import type { Centre } from './centre.ts'
import { findTyped } from './find-places.ts'

/** Different names that are looked up for one signing; what goes beyond stays as it was typed, with an issue. */
const NAMES_MAX = 100

/**
 * An officer's new reading with each place that was only typed looked up: the one place of that name takes its position,
 * a name of several or of none becomes an issue. Doubts about places that have been settled since are dropped.
 *
 * @param before the claims that the officer's steps went onto
 */
export async function withTypedPlaces(
  centre: Centre,
  reading: Reading,
  before: readonly Claim[],
): Promise<Reading> {
  const old = new Map(before.map((claim) => [claim.id, claim]))
  const typed = reading.claims.filter(({ id, where }) => where && isNew(where, old.get(id)?.where))
  const answers = await lookedUp(
    centre,
    typed.flatMap(({ where }) => where ?? []),
  )
  const issues: Issue[] = []
  const claims = reading.claims.map((claim) => {
    const { where } = claim
    if (!where || !typed.includes(claim)) return claim
    const { words: read, start, end, by } = where
    const words = read || where.name
    const answer = answers.get(keyOf(where))
    issues.push(...placeIssues({ words, start, end }, answer))
    const found = answer?.place
    return found
      ? { ...claim, where: { ...found, words, start, end, ...(by ? { by } : {}) } }
      : claim
  })
  const standing = reading.issues.filter((issue) => !isSettled(issue, { before, after: claims }))
  return { ...reading, claims, issues: [...standing, ...issues] }
}

/** Typed by hand: it has a name and no position, and was not so before. */
function isNew(where: Where, before: Where | undefined): boolean {
  const hasPosition = where.lat !== undefined || where.geonames !== undefined
  return !hasPosition && !(before && isSame(where, before))
}

const isSame = (a: Where, b: Where) =>
  a.name === b.name && a.precision === b.precision && a.lat === b.lat && a.lon === b.lon

const keyOf = ({ name, precision }: Where) => `${precision} ${name}`

async function lookedUp(
  centre: Centre,
  places: readonly Where[],
): Promise<ReadonlyMap<string, TypedPlace | undefined>> {
  const asked = [...new Map(places.map((where) => [keyOf(where), where]))].slice(0, NAMES_MAX)
  return new Map(
    await Promise.all(
      asked.map(async ([key, { name, precision }]) => {
        return [key, await findTyped(centre, { typed: name, precision })] as const
      }),
    ),
  )
}

/** A doubt about the place of a claim that has another place now, or is gone. */
function isSettled(
  issue: Issue,
  { before, after }: { before: readonly Claim[]; after: readonly Claim[] },
): boolean {
  const raised = before.filter(({ where }) => where && isPlaceIssue(issue) && isAt(issue, where))
  const stands = ({ id, where }: Claim) => {
    const now = after.find((claim) => claim.id === id)?.where
    return now !== undefined && where !== undefined && isSame(now, where)
  }
  return raised.length > 0 && !raised.some(stands)
}

const isAt = ({ words, start, end }: Issue, where: Where) =>
  start === where.start && end === where.end && [where.words, where.name].includes(words)
