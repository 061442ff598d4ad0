import type { Triage } from '#domain/triage.ts'
import type { Standing } from './standing-items.ts'

/**
 * What the marks on one report leave standing: the last word on its state, and apart from it the last on whose it is.
 *
 * @param marks of one member on one report, in any order
 * @returns null when it is open and nobody's, whether or not it ever was otherwise
 * @source docs/decisions/0010-triage-marks.md
 */
export function triageOf(marks: readonly Standing<'triage'>[]): Triage | null {
  const said = marks.toSorted((a, b) => a.position - b.position)
  const state = said.findLast((one) => !isOfOfficer(one))
  const officer = said.findLast(isOfOfficer)?.payload
  const assignee = officer?.act === 'assigned' ? { assignee: officer.to } : {}
  if (!state || state.payload.act === 'open')
    return 'assignee' in assignee ? { state: 'open', ...assignee } : null
  return { ...stateOf(state), ...assignee }
}

const isOfOfficer = ({ payload }: Standing<'triage'>) =>
  payload.act === 'assigned' || payload.act === 'unassigned'

function stateOf({ payload, at }: Standing<'triage'>): Triage {
  const said = { by: payload.by, at }
  switch (payload.act) {
    case 'rejected': {
      const { reason, words } = payload
      return { state: 'rejected', ...said, reason, ...(words ? { words } : {}) }
    }
    case 'duplicate':
      return { state: 'duplicate', ...said, of: payload.of }
    case 'snoozed':
      return { state: 'snoozed', ...said, until: payload.until }
    case 'done':
      return { state: 'done', ...said }
    default:
      return { state: 'open' }
  }
}
