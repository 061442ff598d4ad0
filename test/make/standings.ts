import { differencesIn } from '#assess/differences/differences-in.ts'
import { standingOf } from '#assess/standing-of.ts'
import type { Account, LiveClaim, Standing } from '#domain/event.ts'

/** How accounts stand with what they differ in, as the fold puts the two together. */
export const stands = (accounts: readonly Account[], claims: readonly LiveClaim[]): Standing =>
  standingOf(accounts, claims, differencesIn(accounts, claims))
