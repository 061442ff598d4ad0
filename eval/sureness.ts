import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim } from '#domain/claim.ts'
import { bestPairs } from './events/best-pairs.ts'
import { type CodedEvent, codedClaims } from './events/events-of-claims.ts'
import { codedTextsFrom, type GoldRecord } from './events/gold-records.ts'
import { makeClaimReader, type ReadClaims } from './events/read-claims.ts'
import { isMutual, pointsOf, sharedOf } from './events/score-records.ts'
import type { Task } from './task.ts'

/** How often a field was right, by section and rule, as "action.verb". */
export type RuleTallies = Map<string, { seen: number; right: number }>
type Coded = { readonly event: CodedEvent; readonly claim: Claim }

const SEEN_LEAST = 5
const UNKNOWN = 0.5

/**
 * How often each rule was right about PLOVER's records: numbers for model/english/sureness.json.
 *
 * A rule of actions is judged where the event shares a party with the record that it is paired with, a rule of actors or
 * targets where it shares the type: so an event that the coder did not write down counts neither for a rule nor against it.
 */
export const measureSureness: Task = ({ gold, split }) => {
  let read: ReadClaims | null = null
  return async (corpus) => {
    const folder = join(gold, corpus, split)
    const files = recordFiles(folder)
    if (files.length === 0) return null
    read ??= makeClaimReader()
    const tallies: RuleTallies = new Map()
    for (const file of files)
      for (const { text, published, records } of codedTextsFrom(readFileSync(file, 'utf8')).texts)
        tallyRules(records, codedClaims(await read(text, published)), tallies)
    const rules = [...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return {
      scores: Object.fromEntries(rules.map(([rule, tally]) => [rule, sureOf(tally)])),
      notes: rules.map(([rule, { seen, right }]) => `${rule}: ${right} of ${seen}`),
    }
  }
}

function recordFiles(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : []
  const files = names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name))
  return files.filter((file) => readFileSync(file, 'utf8').includes('"eventText"'))
}

/** The share that was right, drawn to the middle by one of each (Laplace), two digits; seen too seldom it is the middle. */
export const sureOf = ({ seen, right }: { seen: number; right: number }): number =>
  seen < SEEN_LEAST ? UNKNOWN : Math.round((100 * (right + 1)) / (seen + 2)) / 100

/** Adds one text: its records against the claims that were read in it. */
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
      tally(tallies, `action.${found.claim.action?.by}`, isRightType)
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
      tally(tallies, `who.${by}`, sharedOf(names, [{ names: [name, words] }]) > 0)
}

function tally(tallies: RuleTallies, rule: string, isRight: boolean): void {
  const { seen, right } = tallies.get(rule) ?? { seen: 0, right: 0 }
  tallies.set(rule, { seen: seen + 1, right: right + (isRight ? 1 : 0) })
}
