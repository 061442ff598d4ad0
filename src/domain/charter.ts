import { z } from 'zod'
import { TLP } from './marking.ts'
import { memberName, streamName } from './names.ts'

export const LANGUAGES = ['ar', 'en', 'fa', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

export const inFour = z.strictObject({ ar: z.string().min(1).max(200), en: z.string().min(1).max(200), fa: z.string().min(1).max(200), ru: z.string().min(1).max(200) }) // biome-ignore format: one thought
export type InFour = Readonly<z.infer<typeof inFour>>

/** An Ed25519 public key, 32 bytes in base64. */
export const publicKey = z.base64().length(44)

export const RIGHTS = ['submit', 'release', 'amend', 'judge', 'invite', 'administer'] as const
export const officer = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9.-]{1,40}$/),
  title: z.string().min(1).max(200),
  rights: z.array(z.enum(RIGHTS)).min(1),
})
export type CharterOfficer = Readonly<z.infer<typeof officer>>

export const member = z.strictObject({
  name: memberName,
  /** The name that the member gives itself, in each language. */
  names: inFour,
  /** One to three letters shown in a neutral disc. */
  monogram: z.string().min(1).max(3),
  key: publicKey.optional(),
  founder: z.boolean().optional(),
  /** Other names under which it and those who speak for it are told of, in any language. */
  known_as: z.array(z.string().min(1).max(200)).max(40).optional(),
  officers: z.array(officer).max(200).optional(),
})
export type Member = Readonly<z.infer<typeof member>>

export const DEPARTMENTS = ['collect', 'read', 'fuse', 'coordinate', 'publish'] as const

/** The parties' agreement as data. Read from charter.yaml; from the first start on an entry of `joint`. */
export const charter = z.strictObject({
  v: z.literal(1),
  /** A host-like name fixed for good: the origin of the centre's logs. */
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{2,80}$/),
  names: inFour,
  /** Shown on every screen when the centre is an exercise. */
  exercise: z.boolean().optional(),
  purpose: inFour.optional(),
  members: z.array(member).min(2).max(100),
  groups: z
    .array(z.strictObject({ name: streamName, names: inFour, members: z.array(memberName).min(1) }))
    .max(100)
    .optional(),
  /** Parties that are no members, each with the names under which it is told of, in any language. */
  parties: z
    .array(z.strictObject({ known_as: z.array(z.string().min(1).max(200)).min(1).max(40) }))
    .max(200)
    .optional(),
  chair: z.strictObject({
    order: z.array(memberName).min(1),
    /** ISO 8601 duration, such as P3M. */
    period: z.string().regex(/^P(\d+[YMWD])+$/),
    /** EDTF: the day the first chair begins, or what is known of it. */
    from: z.string().max(60),
  }),
  decisions: z.array(z.strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
    rule: z.enum(['unanimity', 'silence', 'majority', 'quorum']),
    clock: z.string().regex(/^P(T?\d+[YMWDHMS])+$/),
    names: inFour.optional(),
  })).max(40), // biome-ignore format: nested shape
  departments: z
    .array(z.strictObject({ name: z.enum(DEPARTMENTS), from: z.string().max(60) }))
    .max(10),
  default: z.strictObject({ to: z.array(streamName), tlp: z.enum(TLP) }).optional(),
})
export type Charter = Readonly<z.infer<typeof charter>>

/** The streams that an item sent to `recipient` enters, widest first: `public` enters `joint`, that every group, that its members. */
export function streamsOf(held: Charter, recipient: string): readonly string[] {
  const groups = held.groups ?? []
  const everyMember = held.members.map((party) => party.name)
  if (recipient === 'public' || recipient === 'joint')
    return [
      ...(recipient === 'public' ? ['public'] : []),
      'joint',
      ...groups.map((group) => group.name),
      ...everyMember,
    ]
  const group = groups.find((one) => one.name === recipient)
  return group ? [group.name, ...group.members] : [recipient]
}

/** Every stream of the centre: `public`, `joint`, groups, members. */
export function allStreams(held: Charter): readonly string[] {
  return streamsOf(held, 'public')
}
