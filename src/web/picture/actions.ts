import type { ClaimView } from '#contract/views.ts'

type ActionType = NonNullable<ClaimView['action']>['type']

/** Complete by its type: a new action type fails to compile until it stands here. Spares the page the schemas. */
const ALL: Readonly<Record<ActionType, true>> = {
  AGREE: true,
  CONSULT: true,
  SUPPORT: true,
  CONCEDE: true,
  COOPERATE: true,
  AID: true,
  RETREAT: true,
  REQUEST: true,
  ACCUSE: true,
  REJECT: true,
  THREATEN: true,
  PROTEST: true,
  SANCTION: true,
  MOBILIZE: true,
  COERCE: true,
  ASSAULT: true,
  DISASTER: true,
  STATEMENT: true,
}
export const ACTIONS = Object.keys(ALL) as ActionType[]
