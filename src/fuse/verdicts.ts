import type { Judgement } from '#domain/event.ts'

/** A verdict of one member on one pair; `open` takes it back. */
export type Verdict = Judgement | (Omit<Judgement, 'verdict'> & { readonly verdict: 'open' })

type ByMember = Map<string, Judgement['verdict']>

/**
 * Every member's last verdict on each pair of claims, and what follows for one viewer.
 *
 * A viewer's own verdict wins in its own stream; between other members "different" wins.
 */
export class Verdicts {
  readonly #viewer: string
  readonly #pairs = new Map<string, Map<string, ByMember>>()

  constructor(viewer: string) {
    this.#viewer = viewer
  }

  judge({ by, a, b, verdict }: Verdict): void {
    if (a === b) return
    const members = this.#pairs.get(a)?.get(b) ?? new Map<string, Judgement['verdict']>()
    if (verdict === 'open') members.delete(by)
    else members.set(by, verdict)
    this.#set({ a, b, members })
    this.#set({ a: b, b: a, members })
  }

  has(claim: string): boolean {
    return this.#pairs.has(claim)
  }

  /** The other claim of each pair that somebody judged with this one. */
  partnersOf(claim: string): Iterable<string> {
    return this.#pairs.get(claim)?.keys() ?? []
  }

  /** What holds for the viewer; undefined when nobody judged. */
  verdictOn(a: string, b: string): Judgement['verdict'] | undefined {
    const members = this.#pairs.get(a)?.get(b)
    if (!members) return undefined
    const own = members.get(this.#viewer)
    if (own) return own
    return [...members.values()].includes('different') ? 'different' : 'same'
  }

  isContested(a: string, b: string): boolean {
    return new Set(this.#pairs.get(a)?.get(b)?.values()).size > 1
  }

  #set({ a, b, members }: { a: string; b: string; members: ByMember }): void {
    const pairs = this.#pairs.get(a) ?? new Map<string, ByMember>()
    if (members.size > 0) pairs.set(b, members)
    else pairs.delete(b)
    if (pairs.size > 0) this.#pairs.set(a, pairs)
    else this.#pairs.delete(a)
  }
}
