import type { ClaimView, ReportView } from '#contract/views.ts'
import type { Claim } from '#domain/claim.ts'
import type { Edit } from '#domain/reading.ts'
import { withReasons } from '#domain/reasons.ts'

export type Reading = ReportView['readings'][number]

/** A claim on the officer's desk: as it was read, or what the officer's steps made of it. */
export type WorkClaim = {
  /** The claim's id for one's own, its name for others'; stable while the officer works. */
  readonly key: string
  readonly claim: Claim
  readonly state: 'read' | 'accepted' | 'rejected' | 'changed' | 'added'
  /** Absent for one that was added and is not signed yet. */
  readonly view?: ClaimView
  /** Only the own member's claims take steps. */
  readonly isOwn: boolean
}

/** The claims of a reading as an edit names them: by ids, without what only the stream knows. */
export function claimsOf(reading: Reading): readonly Claim[] {
  const ids = new Map(reading.claims.map((view) => [view.name, view.id ?? view.name]))
  return reading.claims.map(({ name, from, madeBy, isWithdrawn, event, report, ...view }) => {
    const { object, id, ...fields } = view
    return {
      ...fields,
      id: id ?? name,
      ...(object === undefined ? {} : { object: ids.get(object) ?? object }),
    }
  })
}

/**
 * The desk after the officer's steps, in the order of the words.
 *
 * Pure: no step changes what was read, so that taking back the last step is leaving it out.
 *
 * @param officer whose steps they are: what they change or add bears this name
 */
export function deskAfter(
  reading: Reading | undefined,
  steps: readonly Edit[],
  officer: string,
): readonly WorkClaim[] {
  const read = reading ? claimsOf(reading) : []
  const desk = new Map<string, WorkClaim>(
    read.map((claim, at) => {
      const view = reading?.claims[at]
      return [
        claim.id,
        { key: claim.id, claim, state: 'read', isOwn: true, ...(view ? { view } : {}) },
      ]
    }),
  )
  const before = new Map(read.map((claim) => [claim.id, claim]))
  for (const step of steps) take(desk, explainedStep(step, before, officer))
  return [...desk.values()].toSorted(byWords)
}

/** A step as it will be signed: each field of its claim compared with what was read, however many steps came between. */
function explainedStep(step: Edit, read: ReadonlyMap<string, Claim>, officer: string): Edit {
  if (step.op !== 'add' && step.op !== 'change') return step
  const before = (step.op === 'change' && read.get(step.claim)) || null
  return { ...step, to: withReasons(before, step.to, officer) }
}

function take(desk: Map<string, WorkClaim>, step: Edit): void {
  if (step.op === 'add') {
    const key = step.to.id
    desk.set(key, { key, claim: step.to, state: 'added', isOwn: true })
    return
  }
  const before = desk.get(step.claim)
  if (!before) return // A newer reading no longer has it: the step changes nothing.
  if (step.op === 'change')
    desk.set(step.claim, {
      ...before,
      claim: step.to,
      state: before.state === 'added' ? 'added' : 'changed',
    })
  else desk.set(step.claim, { ...before, state: step.op === 'accept' ? 'accepted' : 'rejected' })
}

/** Other members' claims on the same report, which nobody here can change. */
export function othersOf(
  readings: readonly Reading[],
  own: Reading | undefined,
): readonly WorkClaim[] {
  return readings
    .filter((reading) => reading !== own)
    .flatMap((reading) =>
      claimsOf(reading).map((claim, at): WorkClaim => {
        const view = reading.claims[at]
        return {
          key: view?.name ?? claim.id,
          claim,
          state: 'read',
          isOwn: false,
          ...(view ? { view } : {}),
        }
      }),
    )
}

export function byWords(a: WorkClaim, b: WorkClaim): number {
  return a.claim.start - b.claim.start || a.claim.end - b.claim.end || (a.key < b.key ? -1 : 1)
}
