import { z } from 'zod'
import type { RIGHTS } from '#domain/charter.ts'

const base64url = z.string().regex(/^[\w-]{1,30000}$/)

/** What a browser gives for a passkey, made or used, in the JSON form of WebAuthn Level 3. Only its id is read here. */
export const passkeyAnswer = z.strictObject({
  id: z.string().regex(/^[\w-]{1,1400}$/),
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.string().max(40).optional(),
  response: z.strictObject({
    clientDataJSON: base64url,
    attestationObject: base64url.optional(),
    authenticatorData: base64url.optional(),
    publicKey: base64url.optional(),
    publicKeyAlgorithm: z.int().optional(),
    transports: z.array(z.string().max(20)).max(10).optional(),
    signature: base64url.optional(),
    userHandle: base64url.optional(),
  }),
  clientExtensionResults: z.looseObject({}),
})

/** What the browser is handed: options of WebAuthn, as JSON. */
export const ceremonyView = z.strictObject({ options: z.looseObject({}) })

const wayName = z.string().trim().min(1).max(60)
export const passkeyCommand = z.strictObject({ name: wayName, passkey: passkeyAnswer })
export const proofCommand = z.strictObject({ passkey: passkeyAnswer })

/** Rights that a program may be given: never to let people in, nor to change who may do what. */
export const SCOPES = [
  'submit',
  'release',
  'amend',
  'judge',
] as const satisfies readonly (typeof RIGHTS)[number][]
export const DAYS_MAX = 365
export const tokenCommand = z.strictObject({
  name: wayName,
  /** Beside reading, which every token may. */
  scopes: z.array(z.enum(SCOPES)).max(SCOPES.length),
  days: z.int().min(1).max(DAYS_MAX),
})
/** Shown once. */
export const tokenMade = z.strictObject({ token: z.string(), expires: z.string() })

/** A link to hand over; or the word that a second officer has to ask too. */
export const invitationView = z.strictObject({
  link: z.string().optional(),
  waits: z.boolean().optional(),
})
export const colleagueCommand = z.strictObject({ isClosed: z.boolean() })

const WAYS = ['link', 'passkey', 'picked'] as const

/** Every way in of the asking officer, and what one who may invite sees of colleagues. */
export const ownWaysView = z.strictObject({
  passkeys: z.array(
    z.strictObject({ id: z.string(), name: z.string(), made: z.string(), used: z.string() }),
  ),
  sessions: z.array(
    z.strictObject({
      id: z.string(),
      way: z.enum(WAYS),
      created: z.string(),
      seen: z.string(),
      expires: z.string(),
      isThis: z.boolean(),
    }),
  ),
  tokens: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      scopes: z.array(z.string()),
      made: z.string(),
      expires: z.string(),
      /** Absent until it was first shown. */
      used: z.string().optional(),
    }),
  ),
  colleagues: z
    .array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        rights: z.array(z.string()),
        hasPasskey: z.boolean(),
        isClosed: z.boolean(),
      }),
    )
    .optional(),
})
export type OwnWaysView = z.infer<typeof ownWaysView>
