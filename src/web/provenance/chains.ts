import type { ClaimTie } from '#contract/provenance-views.ts'
import type { AccountView, ClaimView } from '#contract/views.ts'
import { UNNAMED, UNNAMED_AUTHOR } from '#domain/unnamed.ts'

export type HopKind = 'own' | 'says' | 'told' | 'to' | 'in' | 'by' | 'copied' | 'gap'
/** One step of a chain; a gap has no voice. `isNamed` is false for a voice that nobody named. */
export type Hop = { readonly kind: HopKind; readonly voice: string; readonly isNamed: boolean }

/** How one report came to carry an origin's word: the claim that it leads to, and why it is of that origin. */
export type Path = {
  readonly claim: ClaimView
  /** From the origin outwards. */
  readonly hops: readonly Hop[]
  /** The voice that it repeats, when it does. */
  readonly copyOf?: string
  readonly because?: ClaimTie['because']
}
/** One origin: the path of its own words first, then all that go back to it. */
export type Chain = {
  readonly account: AccountView
  readonly main: Path
  readonly rest: readonly Path[]
}

const OUTER = { speaker: 'told', reporter: 'to', outlet: 'in', republisher: 'by' } as const

/** The chains of an event, one for each account; claims of one report that came the same way are told once. */
export function chainsOf(
  accounts: readonly AccountView[],
  ties: readonly ClaimTie[],
): readonly Chain[] {
  const becauseOf = new Map(ties.map((tie) => [tie.claim, tie.because]))
  return accounts.flatMap((account) => {
    const paths = account.claims.map((claim) => pathOf(account, claim, becauseOf.get(claim.name)))
    const [main, ...rest] = distinct(paths)
    return main ? [{ account, main, rest }] : []
  })
}

function pathOf(
  account: AccountView,
  claim: ClaimView,
  because: ClaimTie['because'] | undefined,
): Path {
  const [first, ...outer] = claim.attribution
  const hops = outer.map(({ role, voice }) => hopOf(OUTER[role], voice))
  const voice = first?.voice ?? account.voice
  if (because === 'repeats') {
    const copied = [
      hopOf(originKind(account.hasOwnKnowledge), account.voice),
      hopOf('copied', voice),
    ]
    return { claim, because, copyOf: account.voice, hops: [...copied, ...hops] }
  }
  const knows = claim.attribution.some(({ knowledge }) => knowledge === 'own')
  const gap: Hop[] = knows ? [] : [{ kind: 'gap', voice: '', isNamed: false }]
  const origin = hopOf(originKind(first?.knowledge === 'own'), voice)
  return { claim, hops: [...gap, origin, ...hops], ...(because ? { because } : {}) }
}

const originKind = (knows: boolean) => (knows ? 'own' : 'says')
const hopOf = (kind: HopKind, voice: string): Hop => ({
  kind,
  voice,
  isNamed: voice !== UNNAMED && voice !== UNNAMED_AUTHOR,
})

function distinct(paths: readonly Path[]): readonly Path[] {
  const nameOf = ({ claim, hops }: Path) =>
    JSON.stringify([claim.report.handle, hops.map(({ kind, voice }) => [kind, voice])])
  const first = new Map<string, Path>()
  for (const path of paths) if (!first.has(nameOf(path))) first.set(nameOf(path), path)
  return [...first.values()]
}
