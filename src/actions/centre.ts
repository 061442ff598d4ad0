import type { Charter } from '#domain/charter.ts'
import type { Chance, Clock } from '#ports/effects.ts'
import type { FeedFetcher } from '#ports/feeds.ts'
import type { DocumentReader, LanguageDetector, PageFetcher } from '#ports/intake.ts'
import type { PasskeyCeremonies } from '#ports/passkeys.ts'
import type { PastFolds } from '#ports/past-folds.ts'
import type { PlaceFinder } from '#ports/places.ts'
import type { Reader } from '#ports/reader.ts'
import type { Signer } from '#ports/signer.ts'
import type { Store } from '#ports/store.ts'
import type { Doorkeeper } from './ways-in/doorkeeper.ts'

/** A person who acts for a member, as signed in. */
export type Officer = {
  readonly member: string
  readonly name: string
  readonly title: string
  readonly rights: readonly string[]
}

/** What every action works with: the store and the effects, wired by start*.ts. */
export type Centre = {
  readonly store: Store
  readonly signer: Signer
  readonly clock: Clock
  readonly chance: Chance
  readonly readers: readonly Reader[]
  readonly places: PlaceFinder
  /** Opened at the first report, because its tables are large. */
  readonly loadLanguageDetector: () => Promise<LanguageDetector>
  readonly documents: DocumentReader
  readonly fetchPage: PageFetcher
  readonly feeds: FeedFetcher
  /** Folds a stream's first entries aside, for who looks at the past. */
  readonly past: PastFolds
  /** Folds streams whose entries moved; `caughtUp` waits until one stream's picture has a position, at most `waitMs`. */
  readonly folding: {
    ring(): void
    caughtUp(stream: string, position: number, waitMs?: number): Promise<void>
    /** Waits until the picture of a stream has taken in all its entries. */
    upToDate(stream: string): Promise<void>
  }
  /** The origin of the address that officers open, as `https://centre.example`: passkeys are bound to it. */
  readonly address: string
  readonly passkeys: PasskeyCeremonies
  readonly doorkeeper: Doorkeeper
  /** Whether fictional officers may be picked: example data, served on loopback. */
  readonly isPickOpen: boolean
  /** The charter in force, or null before the first start is finished. */
  readonly charter: { held: Charter | null }
}
