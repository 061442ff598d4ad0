import { z } from 'zod'
import { charter } from './charter.ts'
import { releasedClaim } from './claim.ts'
import { TLP } from './marking.ts'
import { assessment, position } from './member-word.ts'
import {
  CENTRE,
  claimName,
  handle,
  instant,
  memberName,
  originTag,
  sha256Hex,
  streamName,
} from './names.ts'
import { edits, issue, maker } from './reading.ts'
import { report, TRANSLATION_TEXT_MAX, terms } from './report.ts'
import { triageMark } from './triage.ts'

export const ITEM_KINDS = [
  'charter', 'epoch', 'report', 'reading', 'amendment', 'release', 'correction', 'withdrawal', 'recall', 'judgement',
  'translation', 'triage', 'assessment', 'position',
] as const // biome-ignore format: one line
export type ItemKind = (typeof ITEM_KINDS)[number]

/**
 * What a sender signs, once for each channel (sender to recipient). Never names other recipients.
 *
 * `payload` is SHA-256(salt || payload bytes); `prev` is SHA-256 over the item before in the channel, "" for the first;
 * `n` counts from 1; `sig` is Ed25519 in base64 over the canonical bytes without `sig`.
 *
 * @source docs/reference/log.md
 */
export const item = z.looseObject({
  v: z.literal(1),
  kind: z.string().max(40),
  handle,
  from: z.union([memberName, z.literal(CENTRE)]),
  to: streamName,
  n: z.int().positive(),
  prev: z.union([z.literal(''), sha256Hex]),
  at: instant,
  tlp: z.enum(TLP),
  terms: terms.optional(),
  /** Of a report: a blind tag of its unnamed source, the channel's own. Same tag, same source; it names nobody. */
  tag: originTag.optional(),
  payload: sha256Hex,
  sig: z.base64().max(100),
})
export type Item = Readonly<z.infer<typeof item>>
const unsignedItem = z.object(item.shape).omit({ sig: true })
export type UnsignedItem = Readonly<z.infer<typeof unsignedItem>>

/** One entry of one stream. `item` and `payload` are canonical bytes as signed; content is gone after a recall. */
export type Entry = {
  readonly stream: string
  /** From 1, without gaps, in this stream alone. */
  readonly position: number
  readonly item: Uint8Array
  readonly payload: Uint8Array | null
  /** 32 bytes that keep the payload's hash from being guessed. */
  readonly salt: Uint8Array | null
  /** 32 bytes, the stream's own, that keep the leaf from being guessed. */
  readonly nonce: Uint8Array | null
  /** 33 bytes: 0x01 || HMAC-SHA256(nonce, "parley-leaf-v1\n" || item). */
  readonly leaf: Uint8Array
}

/** The payloads, one shape a kind. A kind that this version does not know is kept and skipped. */
export const payloads = {
  charter: z.looseObject({ charter }),
  /** The fold's version: code, tables, gazetteer hashes. A change is a new epoch, and all is folded by the last. */
  epoch: z.looseObject({ fold: z.string().max(100) }),
  report: z.looseObject({ report, by: z.string().max(100).optional() }),
  reading: z.looseObject({
    report: handle,
    madeBy: maker,
    claims: z.array(releasedClaim).max(10_000),
    issues: z.array(issue).max(10_000),
  }),
  /** The officer's steps behind a reading. Enters its own member's stream only. */
  amendment: z.looseObject({ report: handle, reading: handle, onto: handle.optional(), edits }),
  /** The originator's own record of a release or recall through other channels. Enters its own stream only. */
  release: z.looseObject({
    act: z.enum(['release', 'recall']),
    handles: z.array(handle).min(1).max(100),
    to: z.array(streamName).min(1).max(100),
  }),
  correction: z.looseObject({ old: handle, new: handle, reason: z.string().max(500).optional() }),
  /** Its source no longer stands by it; it stays readable. */
  withdrawal: z.looseObject({ handle, reason: z.string().max(500).optional() }),
  /** Takes back every item of `handle` in this channel: content, salt and nonce go, hashes stay. */
  recall: z.looseObject({
    handle,
    channel: streamName,
    reason: z.string().max(500).optional(),
    /** How many claims a reading held: their names outlive it, as bare ids that lead to "taken back". */
    claims: z.int().min(0).max(10_000).optional(),
  }),
  judgement: z.looseObject({
    a: claimName,
    b: claimName,
    verdict: z.enum(['same', 'different', 'open']),
    note: z.string().max(500).optional(),
  }),
  /** A report's words in another language, by a named person. The original is what counts. */
  translation: z.looseObject({
    report: handle,
    /** BCP 47, such as "en". */
    language: z.string().min(2).max(20),
    /** The translator's name, as the officer gave it. */
    by: z.string().min(1).max(200),
    text: z.string().min(1).max(TRANSLATION_TEXT_MAX),
    note: z.string().max(500).optional(),
  }),
  /** An officer's word on a report's place in the inbox. Enters its own member's stream only. */
  triage: triageMark,
  /** A member's grade of a source, a claim or an event. No standing follows from it. */
  assessment,
  /** A member's stance on a claim. */
  position,
} as const satisfies Record<ItemKind, z.ZodType>
export type Payloads = { [K in ItemKind]: Readonly<z.infer<(typeof payloads)[K]>> }
