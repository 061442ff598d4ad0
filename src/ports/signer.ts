/** How far a log went when it was last signed. */
export type SignedTree = {
  readonly size: number
  /** Base64. */
  readonly root: string
}

/** Signs as a member or as the centre. Keys stay behind it. */
export type Signer = {
  /** 32 bytes of Ed25519, or null when no key of that name is held here. */
  publicKey(name: string): Promise<Uint8Array | null>
  /** The same, made and kept if there is none. */
  ensure(name: string): Promise<Uint8Array>
  /** 64 bytes over `message`. */
  sign(name: string, message: Uint8Array): Promise<Uint8Array>
  /** What the signer itself remembers of a log, whatever a database says: null before the first signature. */
  lastTree(log: string): Promise<SignedTree | null>
  /**
   * Remembers a tree before it is signed, flushed; never a smaller one, never another of the same size.
   *
   * @throws {Refusal} `rolled_back`
   */
  keepTree(log: string, tree: SignedTree): Promise<void>
}
