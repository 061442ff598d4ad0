import type { Action, Claim, Count } from '#domain/claim.ts'
import type { Clause } from './clause.ts'
import type { Parsed } from './parse-sentence.ts'
import type { Put } from './statuses.ts'

/** A claim in the making: an action at its words, with the noun units that take part in it. */
export type Draft = {
  readonly parsed: Parsed
  /** The rule that found the action; model/english/sureness.json says how often it is right. */
  readonly by: string
  readonly type: Action['type']
  readonly mode?: string
  /** Token range of the words that tell the action. */
  readonly from: number
  readonly to: number
  readonly clause: Clause | null
  /** Indexes of noun units. */
  readonly actors: readonly number[]
  readonly targets: readonly number[]
  readonly put: Put
  readonly kind: Claim['kind']
  /** A name before the naming noun, as in "Norland airstrikes", that stands for the actor: token range. */
  readonly modifier?: { readonly from: number; readonly to: number }
  /** The noun unit that names what did the harm: "killed in an airstrike". */
  readonly cause?: number
  /** Further verbs that only count what this action did: "killing 12 and wounding 30". */
  readonly harm?: readonly { readonly clause: Clause; readonly targets: readonly number[] }[]
  /** The frame itself says what may act: "the convoy arrived". */
  readonly isAnyActor?: boolean
  /** It tells enough without naming anybody: "Please stay at home". */
  readonly standsAlone?: boolean
  /** It tells only what an action or disaster named before did, and takes its type from that one. */
  readonly isEffect?: boolean
  /** The number that a line of a tally gives. */
  readonly tally?: Count
  /** The action is named again ("the operation"): who took part is told at the first naming. */
  readonly again?: Draft
  /** What this request, approval or order is about. */
  readonly object?: Draft
  /** Somebody must be named who could do it; else there is no claim. */
  readonly isAgentive: boolean
}
