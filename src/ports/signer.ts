/** Signs as a member or as the centre. Keys stay behind it. */
export type Signer = {
  /** 32 bytes of Ed25519, or null when no key of that name is held here. */
  publicKey(name: string): Promise<Uint8Array | null>
  /** The same, made and kept if there is none. */
  ensure(name: string): Promise<Uint8Array>
  /** 64 bytes over `message`. */
  sign(name: string, message: Uint8Array): Promise<Uint8Array>
}
