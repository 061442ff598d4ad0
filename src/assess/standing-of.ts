import type { Account, Difference, LiveClaim, Reason, Saying, Standing } from '#domain/event.ts'
import { assert } from '#lib/assert.ts'
import { countedOrigins } from './counted-origins.ts'
import { isTalk, originVoice } from './voice-of.ts'

type ByName = ReadonlyMap<string, LiveClaim>

/**
 * Says how an event stands: its support, what contests it, whether it is withdrawn, each with its reasons.
 *
 * Pure: the same accounts in any order give the same answer, and a copy of a report changes nothing but how many copies
 * are told of.
 *
 * @param accounts every origin's version of the event, at least one
 * @param claims the event's claims, all that the accounts name
 * @param differences in what those accounts say that are not withdrawn
 * @returns reasons sorted by code, then voices
 * @source docs/decisions/0007-independent-origins.md
 */
export function standingOf(
  accounts: readonly Account[],
  claims: readonly LiveClaim[],
  differences: readonly Difference[],
): Standing {
  assert(accounts.length > 0, 'an event has at least one account')

  const byName = new Map(claims.map((claim) => [claim.name, claim]))
  const live = accounts.filter((account) => !account.isWithdrawn)
  const isWithdrawn = allWithdrawn(accounts)
  const support = supportOf(live, byName)
  const contest = contestOf(live, differences)
  const withdrawn = isWithdrawn ? [reasonOf('all_withdrawn', accounts)] : []
  const { counted, mayBeOne } = support.origins
  return {
    support: support.support,
    contest: contest.contest,
    isWithdrawn,
    isDisputed: contest.isDisputed,
    origins: { least: counted.length, most: counted.length + mayBeOne.length },
    sides: sidesOf(counted),
    reasons: [...support.reasons, ...contest.reasons, ...withdrawn].sort(byCode),
  }
}

function allWithdrawn(accounts: readonly Account[]): boolean {
  const asserting = accounts.filter((account) => !account.denies)
  return (asserting.length > 0 ? asserting : accounts).every((account) => account.isWithdrawn)
}

function supportOf(live: readonly Account[], claims: ByName) {
  const knowing = live.filter((account) => knowsThatItHappened(account, claims)).sort(byOrigin)
  const saying = live.filter((account) => !account.denies)
  const origins = countedOrigins(knowing, claims)
  const { counted, mayBeOne } = origins
  const reasons = [...copiesOf(knowing.length > 0 ? knowing : saying), ...sayingsOf(saying, claims)]
  if (counted.length === 0)
    return {
      support: 'announced' as const,
      origins,
      reasons: [reasonOf('nobody_with_own_knowledge', saying), ...reasons],
    }
  if (counted.length > 1) {
    const more = mayBeOne.length > 0 ? [reasonOf('may_be_one_of_them', mayBeOne)] : []
    return {
      support: 'corroborated' as const,
      origins,
      reasons: [reasonOf('two_origins', counted), ...more, ...reasons],
    }
  }
  const unclear = mayBeOne.length > 0 ? [reasonOf('independence_unknown', knowing)] : []
  return {
    support: 'single-origin' as const,
    origins,
    reasons: [reasonOf('one_origin', knowing), ...unclear, ...reasons],
  }
}

/** What is planned, asked for or thought has not happened, whoever says so. */
function knowsThatItHappened(account: Account, claims: ByName): boolean {
  if (!account.hasOwnKnowledge || account.denies) return false
  return account.claims.some((name) => {
    const live = claims.get(name)
    if (!live || live.isWithdrawn || !originVoice(live).knows) return false
    return live.claim.modality === 'actual' && live.claim.kind !== 'opinion'
  })
}

function copiesOf(accounts: readonly Account[]): readonly Reason[] {
  const copied = accounts.filter((account) => account.copies > 0)
  return copied.length > 0 ? [reasonOf('copies_collapse', copied)] : []
}

/** Saying is not the fact: several who bring one voice's words are several who heard it, and one who says it. */
function sayingsOf(saying: readonly Account[], claims: ByName): readonly Reason[] {
  const talk = saying.filter(({ claims: names }) =>
    names.some((name) => {
      const live = claims.get(name)
      return live !== undefined && isTalk(live)
    }),
  )
  if (talk.length > 0) return [reasonOf('only_that_it_was_said', talk)]
  const quoted = saying.filter(({ tellers }) => tellers.length > 1)
  return quoted.length > 0 ? [reasonOf('told_by_several', quoted)] : []
}

/** A denial counts when somebody lends it a name; only who did it disputes an event without one. */
function contestOf(live: readonly Account[], differences: readonly Difference[]) {
  const denying = live.filter((account) => account.denies && account.kind !== 'anonymous')
  const apart = differences.filter(({ kind }) => kind === 'differs')
  const differs = apart.length > 0 ? ('differs' as const) : ('none' as const)
  return {
    contest: denying.length > 0 ? ('denied' as const) : differs,
    isDisputed: denying.length > 0 || apart.some(({ field }) => field === 'who'),
    reasons: [
      ...denying.map((account) => reasonOf('denied_by', [account])),
      ...reasonsFrom(differences),
    ],
  }
}

const CODES = { differs: 'differs_in', updated: 'updated_in', revised: 'revised_in' } as const

/** One reason for each field and kind, with all whose words it rests on. */
function reasonsFrom(differences: readonly Difference[]): readonly Reason[] {
  const groups = Map.groupBy(differences, ({ kind, field }) => `${kind} ${field}`)
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    const sayings = own.flatMap(({ a, b }) => [a, b])
    return first ? [{ code: CODES[first.kind], field: first.field, ...namesIn(sayings) }] : []
  })
}

const namesIn = (sayings: readonly Saying[]) => ({
  voices: [...new Set(sayings.map(({ voice }) => voice))].sort(),
  claims: [...new Set(sayings.map(({ claim }) => claim))].sort(),
})

function reasonOf(code: string, accounts: readonly Account[]): Reason {
  return {
    code,
    voices: accounts.map((account) => account.voice).sort(),
    claims: accounts.map((account) => account.claims[0] ?? '').sort(),
  }
}

function sidesOf(counted: readonly Account[]): Standing['sides'] {
  const sides = new Map(counted.flatMap(({ side }) => (side ? [[side.name, side]] : [])))
  return {
    of: [...sides.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    unknown: counted.filter(({ side }) => side === undefined).length,
  }
}

const byOrigin = (a: Account, b: Account) => (a.origin < b.origin ? -1 : 1)
const byCode = (a: Reason, b: Reason) => {
  const [one, other] = [a, b].map((reason) => [reason.code, reason.field, ...reason.voices].join())
  return (one as string) < (other as string) ? -1 : 1
}
