import { BY_REPORT, type NormalClaim, type Tier } from './normalise.ts'
import type { CountTold, PlaceTold, Telling } from './telling.ts'

/** What a claim tells of the kind of thing that was done; a stream knows few of them. */
export type Deed = Pick<
  Telling,
  'family' | 'kind' | 'isMutual' | 'isByMode' | 'isBroad' | 'lasts' | 'isFarFelt' | 'mode'
>
/** What only claims need that nothing but their reports place. */
type ByReport = Pick<Telling, 'acts' | 'story'>

const NO_ACTS: readonly string[] = []

/** A normalised claim as it is kept: what many say alike is shared, and what its tier never asks for is left out. */
export class PackedClaim implements NormalClaim {
  readonly #deed: Deed
  readonly #byReport: ByReport | null
  readonly place: PlaceTold | null
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly counts: readonly CountTold[]
  readonly stems: readonly string[]
  readonly isDenial: boolean
  readonly earliest: number
  readonly latest: number
  readonly tier: Tier
  readonly key: string
  readonly order: number

  constructor(
    claim: NormalClaim,
    shared: { readonly deed: Deed } & Pick<
      Telling,
      'place' | 'actors' | 'targets' | 'counts' | 'stems'
    >,
  ) {
    const { acts, story } = claim
    this.#deed = shared.deed
    this.#byReport = claim.tier === BY_REPORT ? { acts, story } : null
    this.place = shared.place
    this.actors = shared.actors
    this.targets = shared.targets
    this.counts = shared.counts
    this.stems = shared.stems
    this.isDenial = claim.isDenial
    this.earliest = claim.earliest
    this.latest = claim.latest
    this.tier = claim.tier
    this.key = claim.key
    this.order = claim.order
  }

  get family(): string {
    return this.#deed.family
  }

  get kind(): Telling['kind'] {
    return this.#deed.kind
  }

  get isMutual(): boolean {
    return this.#deed.isMutual
  }

  get isByMode(): boolean {
    return this.#deed.isByMode
  }

  get isBroad(): boolean {
    return this.#deed.isBroad
  }

  get lasts(): number {
    return this.#deed.lasts
  }

  get isFarFelt(): boolean {
    return this.#deed.isFarFelt
  }

  get mode(): string {
    return this.#deed.mode
  }

  get acts(): readonly string[] {
    return this.#byReport?.acts ?? NO_ACTS
  }

  get story(): string {
    return this.#byReport?.story ?? ''
  }
}
