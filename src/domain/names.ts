import { z } from 'zod'

/** A member's short name in the charter, such as `north`: 2 to 32 of a-z, 0-9 and "-", starting with a letter. */
export const memberName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,31}$/, 'a lower-case name such as "north"')

/** A stream: a member, a group of the charter, `joint` or `public`. The same spelling as a member's name. */
export const streamName = memberName
export type StreamName = z.infer<typeof streamName>

export const JOINT: StreamName = 'joint'
export const PUBLIC: StreamName = 'public'
/** The sender of what the centre itself says: charter, epochs, deadlines. Never a member's name. */
export const CENTRE = 'centre'
export const RESERVED_NAMES: readonly string[] = [JOINT, PUBLIC, CENTRE]

/** Crockford's base32 in lower case: no i, l, o, u, so that it can be read aloud. */
const BASE32 = /^[0-9a-hjkmnp-tv-z]+$/

/** The random name of one released version of an item: 80 bits from the chance port, 16 characters of Crockford base32. */
export const handle = z.string().length(16).regex(BASE32, 'a handle of 16 characters')
export type Handle = z.infer<typeof handle>

/** A claim's name: 80 bits of a hash, 16 characters of Crockford base32. Says nothing of what it names. */
export const claimName = z.string().length(16).regex(BASE32, 'a claim name of 16 characters')
export type ClaimName = z.infer<typeof claimName>

/** A blind tag of a source: 80 bits that only its sender can make, 16 characters of Crockford base32. */
export const originTag = z.string().length(16).regex(BASE32, 'a tag of 16 characters')

/** SHA-256 in lower-case hex. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex')

/** An instant as entries carry it: UTC with microseconds, `2015-09-30T12:00:00.000000Z`. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/, 'an instant in UTC')
