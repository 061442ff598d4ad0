import { type Codes, isCodedAs, isNobody } from './actor-codes.ts'
import { bestPairs } from './best-pairs.ts'
import type { CodedEvent, Party } from './events-of-claims.ts'
import type { CodedTriple } from './petrarch.ts'

/** Points that could be had and points that were, one each for source, target and type of a triple. */
export type TriplePoints = { possible: number; right: number; whole: number; triples: number }

export const noPoints = (): TriplePoints => ({ possible: 0, right: 0, whole: 0, triples: 0 })

type Triple = { readonly type: string; readonly source?: Party; readonly target?: Party }
/**
 * Adds the points of one text: expected triples and found ones are paired one to one, those that share most first.
 *
 * An event of several parties is as many triples, one from each to each; what is agreed, discussed or done together, or fought
 * out with nobody else, is also one from each party to each other. Whoever is coded as nobody gives no point. Found triples beyond the expected cost nothing.
 * @source UniversalPetrarch, "Test Suite/Test_Result.xlsm": one point each for source, target and event
 */
export function addPoints(
  expected: readonly CodedTriple[],
  events: readonly CodedEvent[],
  { points, codes }: { readonly points: TriplePoints; readonly codes: Codes },
): void {
  const found = events.flatMap(triplesOf)
  const pairs = bestPairs(expected, found, (gold, one) => rightOf(gold, one, codes))
  for (const gold of expected) {
    const right = pairs.find((pair) => pair.gold === gold)?.points ?? 0
    points.possible += possibleOf(gold)
    points.right += right
    points.triples += 1
    if (right === possibleOf(gold)) points.whole += 1
  }
}

const possibleOf = ({ source, target }: CodedTriple) =>
  1 + (isNobody(source) ? 0 : 1) + (isNobody(target) ? 0 : 1)

function rightOf(gold: CodedTriple, found: Triple, codes: Codes): number {
  const isType = gold.types.includes(found.type)
  return (
    (isType ? 1 : 0) +
    sideOf(gold.source, found.source, codes) +
    sideOf(gold.target, found.target, codes)
  )
}

function sideOf(code: string, party: Party | undefined, codes: Codes): number {
  if (isNobody(code) || !party) return 0
  return isCodedAs(party.names, code, codes) ? 1 : 0
}

function triplesOf({ type, sources, targets: told, isMutual, place }: CodedEvent): Triple[] {
  const targets = placed(told, place)
  const back = isMutual ? [...pairsOf(targets, sources), ...amongst(sources)] : []
  const all = [...pairsOf(sources, targets), ...back]
  return all.map(([source, target]) => ({
    type,
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
  }))
}

/** A target without a name of its own ("20 civilians"), or that is not told, is of the country where the deed was done. */
function placed(targets: readonly Party[], place: string | null): readonly Party[] {
  if (place === null) return targets
  if (targets.length === 0) return [{ names: [place] }]
  const isNamed = ({ names }: Party) => names.some((name) => /\p{Lu}/u.test(name))
  return targets.map((party) => (isNamed(party) ? party : { names: [...party.names, place] }))
}

type Sides = readonly [source: Party | undefined, target: Party | undefined]

function pairsOf(sources: readonly Party[], targets: readonly Party[]): Sides[] {
  const from = sources.length > 0 ? sources : [undefined]
  const to = targets.length > 0 ? targets : [undefined]
  return from.flatMap((source) => to.map((target) => [source, target] as const))
}

function amongst(parties: readonly Party[]): Sides[] {
  return parties.flatMap((one) =>
    parties.filter((other) => other !== one).map((other) => [one, other] as const),
  )
}
