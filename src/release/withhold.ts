import type { ReleasedClaim } from '#domain/claim.ts'
import type { Issue, Maker, Reading } from '#domain/reading.ts'

/** What of a reading travels: its claims without their ids, numbered by their order. */
export type WithheldReading = { madeBy: Maker; claims: ReleasedClaim[]; issues: Issue[] }

/**
 * A reading as it may leave its member: ids stay behind, and a claim names another by its number.
 *
 * What an officer rejected is not among the claims any more, and so never leaves.
 */
export function withheldReading(reading: Reading): WithheldReading {
  const numbers = new Map(reading.claims.map((claim, number) => [claim.id, number]))
  const claims = reading.claims.map(({ id: _, object, ...claim }) => {
    const number = object === undefined ? undefined : numbers.get(object)
    return number === undefined ? claim : { ...claim, object: number }
  })
  return { madeBy: reading.madeBy, claims, issues: [...reading.issues] }
}
