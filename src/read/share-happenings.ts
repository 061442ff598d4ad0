import type { Claim } from '#domain/claim.ts'

/** Claims further back than this are not looked at: one happening is told close together. */
const LOOK_BACK_MAX = 60

export type Untold = Omit<Claim, 'id' | 'object' | 'happening'>

/**
 * Numbers the happenings of one report: claims of the same type that share a date, a place, somebody or a noun
 * that says "again", and differ in nothing that both tell.
 *
 * @param again for each claim the index of the claim that it names again, or -1
 * @returns "h1", "h2" and so on, one for each claim in order
 */
export function shareHappenings(claims: readonly Untold[], again: readonly number[]): string[] {
  const names: string[] = []
  let count = 0
  for (const at of claims.keys()) {
    const named = again[at] ?? -1
    const earlier = named >= 0 ? named : likeBefore(claims, at)
    if (earlier < 0) count += 1
    names.push(earlier < 0 ? `h${count}` : (names[earlier] ?? `h${count}`))
  }
  return names
}

function likeBefore(claims: readonly Untold[], at: number): number {
  const claim = claims[at]
  for (let earlier = at - 1; earlier >= Math.max(0, at - LOOK_BACK_MAX); earlier -= 1) {
    const other = claims[earlier]
    if (claim && other && isSame(claim, other)) return earlier
  }
  return -1
}

function isSame(a: Untold, b: Untold): boolean {
  if (!a.action || !b.action || a.action.type !== b.action.type || a.kind !== b.kind) return false
  if (a.modality !== b.modality && a.polarity === b.polarity) return false
  const checks = [
    agree(a.when?.edtf, b.when?.edtf),
    agree(a.where?.name, b.where?.name),
    agreeNames(a.actors, b.actors),
    agreeNames(a.targets, b.targets),
    agree(a.action.mode, b.action.mode),
  ]
  if (checks.includes('differ')) return false
  return checks.slice(0, 4).filter((check) => check === 'agree').length >= 2
}

type Check = 'agree' | 'differ' | 'untold'

function agree(a: string | undefined, b: string | undefined): Check {
  if (a === undefined || b === undefined) return 'untold'
  return a === b ? 'agree' : 'differ'
}

function agreeNames(a: Claim['actors'], b: Claim['actors']): Check {
  if (a.length === 0 || b.length === 0) return 'untold'
  const names = new Set(a.map((one) => one.name))
  return b.some((one) => names.has(one.name)) ? 'agree' : 'differ'
}
