import type { Claim, Count } from '#domain/claim.ts'
import { SLOT, type Template } from '#eval/muc-keys.ts'
import { gradeString } from '#eval/muc-strings.ts'
import { type RuleTallies, tallyRule } from './rule-tallies.ts'

/** What the keys call what became of persons, by what a count counts. */
const EFFECTS: Readonly<Record<string, string>> = { killed: 'DEATH', injured: 'INJURY' }
const TARGETS = [SLOT.name, SLOT.description, SLOT.thing]

/**
 * Adds one article: its counts of killed and injured against the numbers of the one template that the claim's targets are in.
 *
 * Right is the number of any of the persons that came to that harm, or of all of them together. Where the template gives
 * none of them a number nothing is judged.
 */
export function tallyCounts(
  keys: readonly Template[],
  claims: readonly Claim[],
  tallies: RuleTallies,
): void {
  for (const claim of claims) {
    const [template, other] = keys.filter((key) => tellsOf(key, claim))
    if (!template || other) continue
    for (const count of claim.counts ?? []) {
      const numbers = numbersOf(template, EFFECTS[count.what] ?? '')
      if (numbers.length > 0) tallyRule(tallies, `count.${count.by}`, isOneOf(count, numbers))
    }
  }
}

function tellsOf({ fills }: Template, { targets }: Claim): boolean {
  const strings = TARGETS.flatMap((slot) => fills.get(slot) ?? []).flatMap(({ values }) => values)
  return targets.some(({ words }) => strings.some((one) => gradeString(words, one) === 'correct'))
}

type Bounds = { readonly least: number; readonly most: number }

/** The numbers of those who came to a harm, and their sum. */
function numbersOf({ fills }: Template, effect: string): Bounds[] {
  const harmed = (fills.get(SLOT.personEffect) ?? []).filter(({ values }) =>
    values.includes(effect),
  )
  const refs = new Set(harmed.flatMap((fill) => fill.refs))
  const numbers = (fills.get(SLOT.personNumber) ?? [])
    .filter((fill) => fill.refs.some((ref) => refs.has(ref)))
    .flatMap(({ values }) => boundsOf(values[0] ?? ''))
  const sum = numbers.reduce((a, b) => ({ least: a.least + b.least, most: a.most + b.most }), NONE)
  return numbers.length > 1 ? [...numbers, sum] : numbers
}

const NONE: Bounds = { least: 0, most: 0 }

/** `7`, `~7` or `5 - 7`; nothing for "several". */
function boundsOf(value: string): Bounds[] {
  const numbers = (value.match(/\d+/g) ?? []).map(Number)
  return numbers.length === 0 ? [] : [{ least: Math.min(...numbers), most: Math.max(...numbers) }]
}

const isOneOf = ({ least, most }: Count, numbers: readonly Bounds[]) =>
  numbers.some((one) =>
    [least, most].some((told) => told !== undefined && one.least <= told && told <= one.most),
  )
