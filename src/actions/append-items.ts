import type { ItemKind } from '#domain/item.ts'
import type { TLP } from '#domain/marking.ts'
import { JOINT, PUBLIC } from '#domain/names.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Terms } from '#domain/report.ts'
import { base32FromBytes } from '#lib/base32.ts'
import { base64FromBytes } from '#lib/bytes.ts'
import type { NewBlob, NewEntry, RequestKey, Tip } from '#ports/store.ts'
import { canonicalBytes } from '#record/canonical.ts'
import {
  EMPTY_HEAD,
  leafOf,
  NONCE_BYTES,
  nextHead,
  payloadHash,
  SALT_BYTES,
  sha256Hex,
} from '#record/hashes.ts'
import { signedBytes, unsignedBytes } from '#record/items.ts'
import { append as appendLeaf, frontierFromText, textFromFrontier } from '#record/merkle.ts'
import { entersStreams, type PreparedItem, prepareItems } from '#release/prepare-items.ts'
import { recipientsOf } from '#release/recipients-of.ts'
import { charterOf } from './authorise.ts'
import type { Centre } from './centre.ts'
import { originTagOf } from './origin-tag.ts'

/** One thing to append: its content, and the streams it goes to beside the sender's own. */
export type Draft = {
  readonly kind: ItemKind
  readonly handle: string
  readonly to: readonly string[]
  readonly tlp: (typeof TLP)[number]
  readonly terms?: Terms | undefined
  readonly payload: unknown
  /** The sender's own word for a source that its report does not name: each channel gets a tag of it, and never the word. */
  readonly unnamedSource?: string | undefined
  /** The sender's own stream has it already, or must not: a release onward, a recall, the centre's own word. */
  readonly isOnward?: boolean
  /** A recall: the handles that it takes back, for the sender's own record. */
  readonly undoes?: readonly string[]
}
export type Batch = {
  readonly from: string
  readonly drafts: readonly Draft[]
  readonly request?: RequestKey | undefined
  readonly blobs?: readonly NewBlob[]
  /** Asked when the channels' ends are known: what it finds cannot change before the append without a new try. */
  readonly isStill?: (() => Promise<boolean>) | undefined
}

/** Times that a batch is prepared anew when another writer of the same member was faster. */
const TRIES = 5
const HANDLE_BYTES = 10
/** Kinds whose way the sender's own record follows, so that a recall reaches them all. */
const RELEASED: ReadonlySet<string> = new Set([
  'report',
  'reading',
  'translation',
  'assessment',
  'position',
])

export const newHandle = (centre: Centre, purpose: string): string =>
  base32FromBytes(centre.chance.bytes(HANDLE_BYTES, `handle ${purpose}`))

type AppendedItems = { handle: string; position: number }

/**
 * Signs a batch as its sender and appends it to every stream concerned, all or nothing, flushed.
 *
 * Prepared anew when a channel moved meanwhile. A repeat of the same request appends nothing and gives its first entry.
 *
 * @returns the last position in the sender's own stream (of `joint` for the centre), and the first handle; null when
 *   `isStill` said no
 */
export async function appendItems(
  centre: Centre,
  batch: Batch & { isStill: () => Promise<boolean> },
): Promise<AppendedItems | null>
export async function appendItems(
  centre: Centre,
  batch: Batch & { isStill?: undefined },
): Promise<AppendedItems>
export async function appendItems(centre: Centre, batch: Batch): Promise<AppendedItems | null> {
  const drafts = [
    ...batch.drafts.map((draft) => addressed(centre, batch.from, draft)),
    ...ledgerOf(centre, batch),
  ]
  for (let tries = 1; ; tries += 1) {
    try {
      return await appendOnce(centre, { ...batch, drafts })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'conflict' || tries === TRIES) throw error
    }
  }
}

function addressed(centre: Centre, from: string, draft: Draft): Draft {
  const onward = recipientsOf(charterOf(centre), from, draft.to)
  return { ...draft, to: draft.isOnward ? onward : [from, ...onward] }
}

/** The sender's own record of what it released or took back through other channels. */
function ledgerOf(centre: Centre, { from, drafts }: Batch): Draft[] {
  const isMember = charterOf(centre).members.some((member) => member.name === from)
  const acts = new Map<
    string,
    { act: 'release' | 'recall'; handles: string[]; to: readonly string[]; tlp: Draft['tlp'] }
  >()
  for (const draft of drafts) {
    const isReleased = RELEASED.has(draft.kind)
    if (!isMember || draft.to.length === 0 || (!isReleased && !draft.undoes)) continue
    const act = draft.undoes ? 'recall' : 'release'
    const to = draft.to.filter((one) => one !== from)
    const key = `${act} ${to.join(' ')}`
    const noted = acts.get(key) ?? { act, handles: [], to, tlp: draft.tlp }
    noted.handles.push(...(draft.undoes ?? [draft.handle]))
    if (to.length > 0) acts.set(key, noted)
  }
  return [...acts.values()].map(({ tlp, ...payload }) => ({
    kind: 'release',
    handle: newHandle(centre, 'release'),
    to: [from],
    tlp,
    payload,
  }))
}

async function appendOnce(centre: Centre, batch: Batch): Promise<AppendedItems | null> {
  const { from, drafts, request, blobs } = batch
  const to = [...new Set(drafts.flatMap((draft) => draft.to))].sort()
  const ends = await centre.store.channels.heads({ from, to })
  if (batch.isStill && !(await batch.isStill())) return null
  const payloads = drafts.map((draft) => canonicalBytes(draft.payload))
  const salts = new Map<string, Uint8Array>()
  const saltOf = (draft: number, channel: string) => {
    const key = `${draft} ${channel}`
    const salt = salts.get(key) ?? centre.chance.bytes(SALT_BYTES, `salt ${channel}`)
    salts.set(key, salt)
    return salt
  }
  const prepared = prepareItems(
    await withTags(centre, from, drafts),
    { from, at: centre.clock.now(), ends },
    {
      payloadHash: (draft, channel) =>
        payloadHash(saltOf(draft, channel), payloads[draft] as Uint8Array),
      itemHash: (item) => sha256Hex(unsignedBytes(item)),
    },
  )
  const entries: NewEntry[] = []
  for (const one of prepared)
    entries.push(
      ...(await entriesOf(centre, one, {
        payload: payloads[one.draft] as Uint8Array,
        salt: saltOf(one.draft, one.item.to),
      })),
    )
  const moved = ends.map((end) => {
    const last = prepared.findLast((one) => one.item.to === end.to)
    return {
      from,
      to: end.to,
      expectN: end.n,
      n: last?.item.n ?? end.n,
      itemHash: last?.itemHash ?? end.itemHash,
    }
  })
  const appended = await centre.store.entries.append({
    entries,
    channels: moved,
    advance: advanced,
    ...(request ? { request } : {}),
    ...(blobs ? { blobs } : {}),
  })
  const own = from === 'centre' ? JOINT : from
  const mine = appended.entries.filter((entry) => entry.stream === own)
  const first = (appended.isRepeat ? appended.entries[0]?.handle : drafts[0]?.handle) ?? ''
  centre.folding.ring()
  return { handle: first, position: mine.at(-1)?.position ?? 0 }
}

/** Who gave a source the same word twice gave each channel the same tag twice. */
const withTags = (centre: Centre, from: string, drafts: readonly Draft[]) =>
  Promise.all(
    drafts.map(async ({ unnamedSource: source, ...draft }) => {
      if (source === undefined) return draft
      const tags = draft.to.map(
        async (channel) =>
          [channel, await originTagOf(centre.signer, { from, channel, source })] as const,
      )
      return { ...draft, tags: new Map(await Promise.all(tags)) }
    }),
  )

async function entriesOf(
  centre: Centre,
  { item, itemHash }: PreparedItem,
  content: { payload: Uint8Array; salt: Uint8Array },
): Promise<NewEntry[]> {
  const sig = base64FromBytes(await centre.signer.sign(item.from, unsignedBytes(item)))
  const bytes = signedBytes(item, sig)
  const { kind, handle, from, to, n } = item
  return entersStreams(charterOf(centre), item).map((stream) => {
    const nonce = centre.chance.bytes(NONCE_BYTES, `nonce ${stream}`)
    return {
      stream,
      kind,
      handle,
      from,
      to,
      n,
      itemHash,
      item: bytes,
      ...content,
      nonce,
      leaf: leafOf(nonce, bytes),
    }
  })
}

/** The chain's head, and for the two logs the tree's frontier, after one more leaf. */
function advanced(stream: string, tip: Tip, leaf: Uint8Array): Omit<Tip, 'position'> {
  const isLog = stream === JOINT || stream === PUBLIC
  return {
    head: nextHead(tip.head ?? EMPTY_HEAD, leaf),
    frontier: isLog ? textFromFrontier(appendLeaf(frontierFromText(tip.frontier), leaf)) : null,
  }
}

/** An item's content as this stream holds it. @throws {Refusal} `not_found` when it is not here or was recalled */
export async function contentOf(
  centre: Pick<Centre, 'store'>,
  stream: string,
  handle: string,
): Promise<unknown> {
  const entries = await centre.store.entries.ofHandle({ stream, handle })
  const held = entries.find((entry) => entry.payload !== null)
  if (!held?.payload) throw new Refusal('not_found')
  return JSON.parse(new TextDecoder().decode(held.payload))
}
