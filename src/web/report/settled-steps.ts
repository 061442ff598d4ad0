import type { Claim } from '#domain/claim.ts'
import type { Edit } from '#domain/reading.ts'

type Settled = { added?: Claim; changed?: Claim; verdict?: 'accept' | 'reject' }

/**
 * The steps that are signed: for each claim only where the officer left it.
 *
 * A claim rejected and then accepted stands; one added and then rejected was never there. The desk keeps every step, so
 * that each can be taken back; the record needs the outcome.
 */
export function settledSteps(steps: readonly Edit[]): readonly Edit[] {
  const claims = new Map<string, Settled>()
  for (const step of steps) {
    const id = step.op === 'add' ? step.to.id : step.claim
    const settled = claims.get(id) ?? {}
    if (step.op === 'add') settled.added = step.to
    else if (step.op !== 'change') settled.verdict = step.op
    else {
      settled.changed = step.to
      // A change after a rejection takes the claim up again.
      delete settled.verdict
    }
    claims.set(id, settled)
  }
  return [...claims].flatMap(([id, settled]) => outcomeOf(id, settled))
}

function outcomeOf(claim: string, { added, changed, verdict }: Settled): Edit[] {
  const isRejected = verdict === 'reject'
  if (added) return isRejected ? [] : [{ op: 'add', to: changed ?? added }]
  if (isRejected) return [{ op: 'reject', claim }]
  return [
    ...(changed ? [{ op: 'change' as const, claim, to: changed }] : []),
    ...(verdict === 'accept' ? [{ op: 'accept' as const, claim }] : []),
  ]
}
