/** A signed checkpoint of `joint` or `public`. */
export type Checkpoint = {
  readonly log: string
  readonly size: number
  readonly root: string
  readonly note: string
}

/** A stretch of one level of a log's tree: level 0 are the leaves, above it each hash is the root of 256^level leaves. */
export type TreeStretch = {
  readonly log: string
  readonly level: number
  /** The first one's number, from 0. */
  readonly from: number
}

/** Part of the store: what is kept of the two logs beside their entries, so that no reader needs all of them. */
export type Logs = {
  /** Leaves as they were appended, 33 bytes each; fewer than asked at the end. At most 4,096. */
  leaves(query: { log: string; from: number; count: number }): Promise<Uint8Array[]>
  /** Hashes of a level above the leaves; fewer than asked at the end. At most 256. */
  hashes(query: TreeStretch & { readonly count: number }): Promise<Uint8Array[]>
  /** How many hashes of a level are kept. */
  hashCount(query: { log: string; level: number }): Promise<number>
  /** Keeps hashes of a level above the leaves; what is there already stays. */
  addHashes(stretch: TreeStretch, hashes: readonly Uint8Array[]): Promise<void>
  /** Keeps a checkpoint. @throws {Refusal} `conflict` when a larger one is there */
  putCheckpoint(checkpoint: Checkpoint): Promise<void>
  latestCheckpoint(log: string): Promise<Checkpoint | null>
}
