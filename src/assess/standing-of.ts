import type { Account, LiveClaim, Reason, Standing } from '#domain/event.ts'
import type { NameBook } from '#domain/name-book.ts'
import { assert } from '#lib/assert.ts'
import { differencesIn } from './differences-in.ts'
import { relationsAmong } from './relations-among.ts'
import { originVoice } from './voice-of.ts'

type ByName = ReadonlyMap<string, LiveClaim>

/** Accounts that are tried in pairs, by origin. */
const PAIRED_MAX = 50

/**
 * Says how an event stands: its support, what contests it, whether it is withdrawn, each with its reasons.
 *
 * Pure: the same accounts in any order give the same answer, and a copy of a report changes nothing but how many copies
 * are told of.
 *
 * @param accounts every origin's version of the event, at least one
 * @param claims the event's claims, all that the accounts name
 * @param book names that the charter says are one party's
 * @returns reasons sorted by code, then voices
 * @source docs/decisions/0007-independent-origins.md
 */
export function standingOf(
  accounts: readonly Account[],
  claims: readonly LiveClaim[],
  book?: NameBook,
): Standing {
  assert(accounts.length > 0, 'an event has at least one account')

  const byName = new Map(claims.map((claim) => [claim.name, claim]))
  const live = accounts.filter((account) => !account.isWithdrawn)
  const asserting = accounts.filter((account) => !account.denies)
  const isWithdrawn =
    asserting.length > 0
      ? asserting.every((account) => account.isWithdrawn)
      : accounts.every((account) => account.isWithdrawn)
  const support = supportOf(live, byName)
  const contest = contestOf(live, byName, book)
  const withdrawn = isWithdrawn ? [reasonOf('all_withdrawn', accounts)] : []
  const reasons = [...support.reasons, ...contest.reasons, ...withdrawn].sort(byCode)
  return { support: support.support, contest: contest.contest, isWithdrawn, reasons }
}

function supportOf(live: readonly Account[], claims: ByName) {
  const knowing = live.filter((account) => knowsThatItHappened(account, claims)).sort(byOrigin)
  if (knowing.length === 0) {
    const saying = live.filter((account) => !account.denies)
    return {
      support: 'announced' as const,
      reasons: [reasonOf('nobody_with_own_knowledge', saying), ...copiesOf(saying)],
    }
  }
  const pair = independentPair(knowing.slice(0, PAIRED_MAX), claims)
  if (pair)
    return {
      support: 'corroborated' as const,
      reasons: [reasonOf('two_origins', pair), ...copiesOf(knowing)],
    }
  const unclear = knowing.length > 1 ? [reasonOf('independence_unknown', knowing)] : []
  return {
    support: 'single-origin' as const,
    reasons: [reasonOf('one_origin', knowing), ...unclear, ...copiesOf(knowing)],
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

function independentPair(knowing: readonly Account[], claims: ByName) {
  const relationOf = relationsAmong(claims)
  for (const [index, one] of knowing.entries()) {
    const other = knowing.slice(index + 1).find((next) => relationOf(one, next) === 'independent')
    if (other) return [one, other]
  }
  return null
}

function copiesOf(accounts: readonly Account[]): readonly Reason[] {
  const copied = accounts.filter((account) => account.copies > 0)
  return copied.length > 0 ? [reasonOf('copies_collapse', copied)] : []
}

/** A denial counts when somebody lends it a name; differing accounts are no denial. */
function contestOf(live: readonly Account[], claims: ByName, book: NameBook | undefined) {
  const denying = live.filter((account) => account.denies && account.kind !== 'anonymous')
  const differences = differencesIn(live, claims, book)
  const denials = denying.map((account) => reasonOf('denied_by', [account]))
  const differs = differences.length > 0 ? ('differs' as const) : ('none' as const)
  return {
    contest: denying.length > 0 ? ('denied' as const) : differs,
    reasons: [...denials, ...differences],
  }
}

function reasonOf(code: string, accounts: readonly Account[]): Reason {
  return {
    code,
    voices: accounts.map((account) => account.voice).sort(),
    claims: accounts.map((account) => account.claims[0] ?? '').sort(),
  }
}

const byOrigin = (a: Account, b: Account) => (a.origin < b.origin ? -1 : 1)
const byCode = (a: Reason, b: Reason) => {
  const [one, other] = [a, b].map((reason) => [reason.code, reason.field, ...reason.voices].join())
  return (one as string) < (other as string) ? -1 : 1
}
