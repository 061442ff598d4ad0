/** How often a field was right, by section and rule, as "action.verb". */
export type RuleTallies = Map<string, { seen: number; right: number }>

const SEEN_LEAST = 5
const UNKNOWN = 0.5

export function tallyRule(tallies: RuleTallies, rule: string, isRight: boolean): void {
  const { seen, right } = tallies.get(rule) ?? { seen: 0, right: 0 }
  tallies.set(rule, { seen: seen + 1, right: right + (isRight ? 1 : 0) })
}

/** The share that was right, drawn to the middle by one of each (Laplace), two digits; seen too seldom it is the middle. */
export const sureOf = ({ seen, right }: { seen: number; right: number }): number =>
  seen < SEEN_LEAST ? UNKNOWN : Math.round((100 * (right + 1)) / (seen + 2)) / 100
