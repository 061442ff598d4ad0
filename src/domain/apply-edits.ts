import type { Claim } from './claim.ts'
import type { Edit, Reading } from './reading.ts'
import { withReasons } from './reasons.ts'

/**
 * Replays an officer's steps onto a reading, in order: accepting keeps, rejecting drops, changing puts the new version in
 * the old one's place under the old one's id, adding appends. What was changed or added bears the reading's officer.
 *
 * @returns the new reading, claims in the order of their words, and the steps whose claim is not there
 */
export function applyEdits(
  reading: Reading,
  edits: readonly Edit[],
): { reading: Reading; unplaced: readonly Edit[] } {
  const claims = new Map<string, Claim>(reading.claims.map((claim) => [claim.id, claim]))
  const unplaced: Edit[] = []
  const { name } = reading.madeBy
  for (const edit of edits) {
    const before = edit.op === 'add' ? undefined : claims.get(edit.claim)
    if (edit.op === 'add') claims.set(edit.to.id, withReasons(null, edit.to, name))
    else if (!before) unplaced.push(edit)
    else if (edit.op === 'reject') claims.delete(edit.claim)
    else if (edit.op === 'change')
      claims.set(edit.claim, { ...withReasons(before, edit.to, name), id: edit.claim })
  }
  const inOrder = [...claims.values()].sort((a, b) => a.start - b.start || a.end - b.end)
  return { reading: { ...reading, claims: inOrder }, unplaced }
}
