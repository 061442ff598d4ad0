import type { Judgement } from '#domain/event.ts'
import { type LiveSet, pairName } from './live-set.ts'

/** What is judged of one pair of claims, under the names that they have now: before and after a change. */
export type Rejudged = { readonly before: readonly Judgement[]; readonly now: readonly Judgement[] }

/**
 * Members' judgements under the names that claims have now.
 *
 * A pair may have been judged under several old names; a member's last word counts, whichever name it used.
 */
export class JudgedPairs {
  private readonly live: LiveSet
  private readonly current: (name: string) => string
  /** Pairs as they were judged: by name of either claim, and by the pair that they are now. */
  private readonly pairsOf = new Map<string, Set<string>>()
  private readonly nowOf = new Map<string, string>()
  private readonly madeOf = new Map<string, Set<string>>()
  /** Standing judgements by the pair as it is now, and those pairs by claim. */
  private readonly judged = new Map<string, readonly Judgement[]>()
  private readonly judgedWith = new Map<string, Set<string>>()
  private readonly touched = new Set<string>()

  /** @param current the live claim behind a name, or the name itself */
  constructor(live: LiveSet, current: (name: string) => string) {
    this.live = live
    this.current = current
  }

  /** Somebody judged this pair, or took a word on it back. */
  touch(pair: string): void {
    for (const name of pair.split(' ')) change(this.pairsOf, name, pair, true)
    this.touched.add(pair)
  }

  /** This name may lead to another claim than before. */
  rename(name: string): void {
    for (const pair of this.pairsOf.get(name) ?? []) this.touched.add(pair)
  }

  /** Every pair whose judgements may have changed since the last call. */
  refresh(): readonly Rejudged[] {
    const stale = new Set<string>()
    for (const pair of this.touched) {
      const [a = '', b = ''] = pair.split(' ').map((name) => this.current(name))
      const then = this.nowOf.get(pair)
      const now = pairName(a, b)
      if (then) change(this.madeOf, then, pair, false)
      change(this.madeOf, now, pair, true)
      this.nowOf.set(pair, now)
      for (const one of [then, now]) if (one) stale.add(one)
    }
    this.touched.clear()
    return [...stale].sort().map((pair) => this.rejudge(pair))
  }

  /** Every standing judgement, in order of pair and member. */
  all(): readonly Judgement[] {
    return [...this.judged].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, judged]) => judged)
  }

  /** Standing judgements that name one of these claims, each once, in order of pair and member. */
  among(names: Iterable<string>): readonly Judgement[] {
    const pairs = new Set([...names].flatMap((name) => [...(this.judgedWith.get(name) ?? [])]))
    return [...pairs].sort().flatMap((pair) => this.judged.get(pair) ?? [])
  }

  private rejudge(pair: string): Rejudged {
    const before = this.judged.get(pair) ?? []
    const [a = '', b = ''] = pair.split(' ')
    // Two old claims may have become one: then nothing is said of a pair any more.
    const words = a === b ? [] : this.live.judgementsOn(this.madeOf.get(pair) ?? [])
    const now = words.map(({ from: by, payload }) => {
      const { verdict, note } = payload
      return { by, a, b, verdict: verdict as Judgement['verdict'], ...(note ? { note } : {}) }
    })
    if (now.length > 0) this.judged.set(pair, now)
    else this.judged.delete(pair)
    for (const name of [a, b]) change(this.judgedWith, name, pair, now.length > 0)
    return { before, now }
  }
}

function change(index: Map<string, Set<string>>, key: string, name: string, isIn: boolean): void {
  const names = index.get(key) ?? new Set<string>()
  if (isIn) names.add(name)
  else names.delete(name)
  if (names.size > 0) index.set(key, names)
  else index.delete(key)
}
