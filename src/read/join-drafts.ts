import type { Draft } from './draft.ts'
import { countedBy } from './find-counts.ts'

const BRINGS = new Set(['REQUEST', 'ACCUSE', 'AGREE', 'THREATEN', 'REJECT'])

/** Links "accused X of bombing" and "urged X to withdraw" to the act they are about. */
export function withObjects(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    if (draft.object || !draft.clause || !BRINGS.has(draft.type)) return draft
    const inner = drafts.find((other) => other !== draft && other.clause?.governor === draft.clause)
    return inner ? { ...draft, object: inner } : draft
  })
}

/**
 * Joins verbs that only count the harm of one action, as in "a blast killed 12 and wounded 30", into one draft.
 *
 * The first keeps its words; the others leave their clause and targets, from which the numbers are read.
 */
export function withHarm(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const host = joined.findIndex((earlier) => isHarmOf(draft, earlier))
    const earlier = joined[host]
    if (!earlier || !draft.clause) joined.push(draft)
    else
      joined[host] = {
        ...earlier,
        targets: earlier.targets.length > 0 ? earlier.targets : draft.targets,
        harm: [...(earlier.harm ?? []), { clause: draft.clause, targets: draft.targets }],
      }
  }
  return joined.map((draft) => {
    const object = joined.find(
      (other) => other.from === draft.object?.from && other.type === draft.object?.type,
    )
    return object ? { ...draft, object } : draft
  })
}

function isHarmOf(draft: Draft, earlier: Draft): boolean {
  const { clause } = draft
  if (
    !clause ||
    !earlier.clause ||
    countedBy(clause.verb.lemma) === null ||
    draft.put.polarity !== earlier.put.polarity
  )
    return false
  if (earlier.type !== 'ASSAULT' && earlier.type !== 'DISASTER') return false
  if (draft.cause !== undefined && draft.cause === earlier.cause) return true
  if (clause.link === 'with-ing')
    return clause.governor === earlier.clause || earlier.clause === clause.governor?.governor
  const isPair = countedBy(earlier.clause.verb.lemma) !== null && draft.type === earlier.type
  return isPair && draft.actors.length > 0 && String(draft.actors) === String(earlier.actors)
}
