/** An officer of a member, by their short names. */
export type Whose = { readonly member: string; readonly officer: string }

/** By which way a session began. */
export type Way = 'link' | 'passkey' | 'picked'

export type Session = Whose & {
  /** SHA-256 of the token in hex; the token itself is never kept. */
  readonly idHash: string
  readonly way: Way
  /** Instants: when it began, ends at the latest, was last used, and when its officer last proved to be there. */
  readonly created: string
  readonly expires: string
  readonly seen: string
  readonly proved: string
}

/** A key of an officer's device, made and used as WebAuthn says. */
export type Passkey = Whose & {
  /** Its credential id, base64url. */
  readonly id: string
  readonly name: string
  /** COSE key, as the device gave it. */
  readonly publicKey: Uint8Array
  /** How often the device says it was used; 0 where it does not count. */
  readonly counter: number
  readonly transports: readonly string[]
  readonly made: string
  readonly used: string
}

/** A token that a program shows: it acts for an officer, with some of the officer's rights. */
export type ApiToken = Whose & {
  /** SHA-256 of the token in hex. */
  readonly idHash: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly made: string
  readonly expires: string
  /** When it was last shown; empty until then. */
  readonly used: string
}

/** One officer's word that a colleague has lost the own passkey. A second officer's word lets the colleague in anew. */
export type Recovery = Whose & { readonly askedBy: string; readonly at: string }

/** Ways of officers into the centre. All of it lies outside the streams, and each member sees its own alone. */
export type WaysIn = {
  readonly sessions: {
    /** Keeps it, and sweeps those of its member that are over. */
    put(session: Session): Promise<void>
    /** Null when unknown, over at `now`, or last used at `seenAfter` or before. */
    find(query: { idHash: string; now: string; seenAfter: string }): Promise<Session | null>
    /** Writes down that it was used. */
    see(session: Session, at: string): Promise<void>
    /** An officer's own, newest first. */
    list(whose: Whose): Promise<Session[]>
    end(idHash: string): Promise<void>
    /** Ends all of an officer's but one. */
    endAll(whose: Whose, but: string | null): Promise<void>
  }
  readonly passkeys: {
    /** @throws {Refusal} `conflict` when a passkey of that id is there; `field_invalid` when the officer has as many as may be */
    put(passkey: Passkey): Promise<void>
    find(id: string): Promise<Passkey | null>
    list(whose: Whose): Promise<Passkey[]>
    /** Officers of a member that have one. */
    holders(member: string): Promise<string[]>
    /** Writes down a use; false when it counts back, which a copied key would. */
    used(passkey: Passkey, use: { counter: number; at: string }): Promise<boolean>
    /** Drops one, or all of the officer's. */
    drop(whose: Whose, id: string | null): Promise<boolean>
  }
  readonly apiTokens: {
    /** @throws {Refusal} `field_invalid` when the officer has as many as may be */
    put(token: ApiToken): Promise<void>
    find(query: { idHash: string; now: string }): Promise<ApiToken | null>
    see(token: ApiToken, at: string): Promise<void>
    list(whose: Whose): Promise<ApiToken[]>
    drop(whose: Whose, idHash: string | null): Promise<boolean>
  }
  readonly recoveries: {
    /** Keeps a first word; one that is there and was said after `since` stays, and is given back. */
    ask(recovery: Recovery, since: string): Promise<Recovery>
    drop(whose: Whose): Promise<void>
  }
}

/** An officer has at most so many passkeys, and as many tokens. */
export const KEYS_MAX = 20
