import type { TypedPlace } from '#domain/gazetteer.ts'
import type { PlaceChoice, Precision } from '#domain/place.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Observation } from '#domain/report.ts'
import { requireOfficer } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'

/** Places to choose from while an officer types a name; at most 10. @throws {Refusal} `sign_in_needed`, `busy` */
export async function offerPlaces(
  centre: Centre,
  asking: Officer | null,
  typed: string,
): Promise<readonly PlaceChoice[]> {
  requireOfficer(asking)
  return await centre.places.offer(typed)
}

/** What a typed name stands for; undefined when the gazetteer gives no answer, which must not hold a report up. */
export async function findTyped(
  centre: Centre,
  asked: { typed: string; precision?: Precision | undefined },
): Promise<TypedPlace | undefined> {
  try {
    return await centre.places.find(asked)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** The same for a form's place; nothing is asked when one was chosen, or none was typed. */
export async function findObserved(
  centre: Centre,
  { place, where = '' }: Observation,
): Promise<TypedPlace | undefined> {
  return place || where.trim() === '' ? undefined : await findTyped(centre, { typed: where })
}
