import { z } from 'zod'
import { publicKey } from '#domain/charter.ts'
import { memberName, streamName } from '#domain/names.ts'

/** What a verifier needs of a charter: an id, members with names and keys, groups. A later version may say more. */
export const heldCharter = z.looseObject({
  id: z.string().min(1).max(100),
  members: z
    .array(z.looseObject({ name: memberName, key: publicKey.optional() }))
    .min(1)
    .max(1000),
  groups: z
    .array(z.looseObject({ name: streamName, members: z.array(memberName).max(1000) }))
    .max(1000)
    .optional(),
})

/** The content of a charter entry, with the centre's key where it is said. */
export const charterPayload = z.looseObject({ charter: heldCharter, key: publicKey.optional() })
