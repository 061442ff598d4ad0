import type { Charter } from '#domain/charter.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Centre, Officer } from './centre.ts'

/** The charter in force. @throws {Refusal} `conflict` while the centre has none */
export function charterOf(centre: Centre): Charter {
  if (!centre.charter.held)
    throw new Refusal('conflict', { reason: 'this centre has no charter yet' })
  return centre.charter.held
}

/** The officer, if he has the right. @throws {Refusal} `sign_in_needed`, `not_allowed` */
export function requireRight(officer: Officer | null, right: string): Officer {
  if (!officer) throw new Refusal('sign_in_needed')
  if (!officer.rights.includes(right))
    throw new Refusal('not_allowed', { reason: `an officer with the right "${right}" can` })
  return officer
}

/** Anyone who is signed in may read the own stream and `joint`. */
export function requireOfficer(officer: Officer | null): Officer {
  if (!officer) throw new Refusal('sign_in_needed')
  return officer
}
