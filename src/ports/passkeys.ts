/** Where passkeys are made for and used at: the address that officers open, as `https://centre.example`. */
export type Site = { readonly name: string; readonly origin: string }

/** What the page hands to the browser, as JSON of WebAuthn Level 3. */
export type Ceremony = Readonly<Record<string, unknown>>

/** What a device says of a new passkey. */
export type NewPasskey = {
  readonly id: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
}

/** Judges a challenge, base64url, that an answer names. */
export type IsChallenge = (challenge: string) => boolean

/**
 * Words to a device and checks of its answers. Keeps nothing: challenges come in, and answers are checked against them.
 *
 * @source W3C Web Authentication, Level 3
 */
export type PasskeyCeremonies = {
  /** To make one: found again without a name typed, and opened only by who the device knows. */
  offerNew(wish: {
    site: Site
    challenge: Uint8Array
    person: { id: Uint8Array; name: string; title: string }
    /** Passkeys that a device must not hold already. */
    held: readonly string[]
  }): Promise<Ceremony>
  /** To use any that the device holds for the site. */
  offerUse(wish: { site: Site; challenge: Uint8Array }): Promise<Ceremony>
  /** Null when the answer does not hold. */
  checkNew(
    answer: unknown,
    against: { site: Site; isChallenge: IsChallenge },
  ): Promise<NewPasskey | null>
  /** The device's count of uses; null when the answer does not hold. */
  checkUse(
    answer: unknown,
    against: { site: Site; isChallenge: IsChallenge; passkey: NewPasskey },
  ): Promise<{ counter: number } | null>
}
