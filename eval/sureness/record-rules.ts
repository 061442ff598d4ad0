import type { Claim } from '#domain/claim.ts'
import { bestPairs } from '#eval/events/best-pairs.ts'
import type { CodedEvent } from '#eval/events/events-of-claims.ts'
import type { GoldRecord } from '#eval/events/gold-records.ts'
import { isMutual, pointsOf, sharedOf } from '#eval/events/score-records.ts'
import { type RuleTallies, tallyRule } from './rule-tallies.ts'

type Coded = { readonly event: CodedEvent; readonly claim: Claim }

/**
 * Adds one text: its records against the claims that were read in it.
 *
 * A rule of actions is judged where the event shares a party with the record that it is paired with, a rule of actors or
 * targets where it shares the type: so an event that the coder did not write down counts neither for a rule nor against it.
 */
export function tallyRules(
  records: readonly GoldRecord[],
  coded: readonly Coded[],
  tallies: RuleTallies,
): void {
  const told = coded.filter(({ event }) => event.type !== 'STATEMENT')
  const pairs = bestPairs(records, told, (record, { event }) => pointsOf(record, event))
  for (const { gold, found } of pairs) {
    if (gold.type === null) continue
    const isRightType = gold.type === found.event.type
    if (sharesParty(gold, found.event))
      tallyRule(tallies, `action.${found.claim.action?.by}`, isRightType)
    if (isRightType) tallyParties(gold, found.claim, tallies)
  }
}

function sharesParty({ sources, targets }: GoldRecord, event: CodedEvent): boolean {
  const parties = [...event.sources, ...event.targets]
  return sharedOf([...sources, ...targets], parties) > 0
}

/** Of a deed done together every party counts as one of its actors; who is asked for something is no actor of it. */
function tallyParties(gold: GoldRecord, claim: Claim, tallies: RuleTallies): void {
  if (claim.modality === 'requested') return
  const sides = [
    [claim.actors, gold.sources],
    [claim.targets, isMutual(gold) ? gold.sources : gold.targets],
  ] as const
  for (const [found, names] of sides)
    for (const { name, words, by } of found)
      tallyRule(tallies, `who.${by}`, sharedOf(names, [{ names: [name, words] }]) > 0)
}
