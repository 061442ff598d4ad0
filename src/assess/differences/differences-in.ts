import type { Account, Difference, LiveClaim } from '#domain/event.ts'
import type { NameBook } from '#domain/name-book.ts'
import { areOthers, partiesTold } from '#domain/parties-told.ts'
import { countsApart } from './counts-apart.ts'
import { daysApart } from './days-apart.ts'
import { endsApart } from './ends-apart.ts'
import { placesApart } from './places-apart.ts'
import { claimsTold, distinct, isAct, pairsApart, type Told, type ToldClaim } from './told.ts'

const PARTIES_MAX = 10

/**
 * Where affirming accounts exclude each other, field by field, and where a later count took the place of an earlier one.
 *
 * What is open, vague or contained in the other differs from nothing.
 *
 * @param accounts of which those that are withdrawn or deny say nothing here
 * @returns in the order when, where, who, count, until; at most 24 of each field and kind
 * @source docs/decisions/0007-independent-origins.md
 */
export function differencesIn(
  accounts: readonly Account[],
  claims: readonly LiveClaim[],
  book?: NameBook,
): readonly Difference[] {
  const told = claimsTold(accounts, new Map(claims.map((claim) => [claim.name, claim])))
  const actors = distinct(
    told.flatMap((one) => actorsTold(one, book)),
    String,
  )
  return [
    ...daysApart(told),
    ...placesApart(told),
    ...pairsApart('who', actors, areOthers),
    ...countsApart(told),
    ...endsApart(told),
  ]
}

function actorsTold(
  { account, claim, value }: ToldClaim,
  book: NameBook | undefined,
): readonly Told<readonly string[]>[] {
  if (isAct('together', value)) return []
  const names = value.claim.actors.map((actor) => actor.name)
  const keys = partiesTold(names, { max: PARTIES_MAX, book })
  const shown = [...new Set(names)].slice(0, PARTIES_MAX).join(', ')
  return keys.length > 0 ? [{ account, claim, value: keys, shown }] : []
}
