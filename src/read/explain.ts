import type { Actor, Voice } from '#domain/claim.ts'
import { UNNAMED, UNNAMED_AUTHOR } from '#domain/unnamed.ts'
import sureness from '#model/english/sureness.json' with { type: 'json' }
import type { Draft } from './draft.ts'
import type { Untold } from './share-happenings.ts'

/** The rule that gave a field, and how often that rule was right where it was measured, 0 to 1. */
type Reason = { readonly by: string; readonly sure: number }
type Table = Readonly<Record<string, number>>

const MIDDLE = 0.5
const NOBODY: ReadonlySet<string> = new Set(['', UNNAMED, UNNAMED_AUTHOR])
const reason = (table: Table, by: string): Reason => ({ by, sure: table[by] ?? MIDDLE })

/** Writes into every field of a claim which rule gave it and how sure that is. */
export function explained(draft: Draft, claim: Untold): Untold {
  const { action, when, where, alsoWhere, counts, limits } = claim
  const isTally = draft.tally !== undefined
  return {
    ...claim,
    attribution: claim.attribution.map((voice) => ({ ...voice, ...ofVoice(voice) })),
    actors: claim.actors.map((actor) => ({ ...actor, ...ofActor(draft, actor) })),
    targets: claim.targets.map((target) => ({ ...target, ...ofTarget(draft, target) })),
    ...(action ? { action: { ...action, ...reason(sureness.action, draft.by) } } : {}),
    ...(when ? { when: { ...when, ...reason(sureness.when, 'date') } } : {}),
    ...(where ? { where: { ...where, ...reason(sureness.where, 'place') } } : {}),
    ...(alsoWhere ? { alsoWhere: alsoWhere.map((one) => ({ ...one, ...reason(sureness.where, 'place') })) } : {}),
    ...(counts ? { counts: counts.map((one) => ({ ...one, ...reason(sureness.count, isTally ? 'tally' : 'number') })) } : {}),
    ...(limits ? { limits: limits.map((one) => ({ ...one, ...reason(sureness.limit, 'limit') })) } : {}),
  } // biome-ignore format: one thought
}

function ofVoice({ role, mode, voice }: Voice): Reason {
  if (role !== 'speaker') return reason(sureness.voice, NOBODY.has(voice) ? 'nobody' : 'page')
  return reason(sureness.voice, mode === 'direct' ? 'quotation' : 'saying')
}

function ofActor(draft: Draft, actor: Actor): Reason {
  if (actor.refersTo) return reason(sureness.who, draft.again ? 'earlier' : 'pronoun')
  if (draft.modifier) return reason(sureness.who, 'owner')
  if (!draft.clause || draft.by === 'noun') return reason(sureness.who, 'phrase')
  return reason(sureness.who, draft.clause.verb.isPassive ? 'agent' : 'subject')
}

function ofTarget(draft: Draft, target: Actor): Reason {
  if (target.refersTo) return reason(sureness.who, draft.again ? 'earlier' : 'pronoun')
  return reason(sureness.who, draft.clause ? 'object' : 'phrase')
}
