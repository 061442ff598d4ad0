import { allStreams, type Charter, streamsOf } from '#domain/charter.ts'
import { Refusal } from '#domain/refusal.ts'

/**
 * The fewest channels that reach every stream a marking names: `public` alone covers all, then `joint`, then groups.
 *
 * The sender's own stream is not among them: what a member releases it also sends to itself, so that taking a
 * release back never takes its own copy.
 *
 * @throws {Refusal} `field_invalid` for a name that the charter does not know
 */
export function recipientsOf(
  charter: Charter,
  from: string,
  to: readonly string[],
): readonly string[] {
  const known = allStreams(charter)
  const unknown = to.find((one) => !known.includes(one))
  if (unknown !== undefined)
    throw new Refusal('field_invalid', { reason: `nobody here is called "${unknown}"` }, [
      { pointer: '/marking/to', message: `one of: ${known.join(', ')}` },
    ])
  const wanted = [...new Set(to)].filter((one) => one !== from)
  const isCovered = (one: string) =>
    wanted.some(
      (other) =>
        other !== one &&
        streamsOf(charter, other).includes(one) &&
        !streamsOf(charter, one).includes(other),
    )
  return wanted.filter((one) => !isCovered(one)).sort()
}
