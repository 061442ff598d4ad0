import { sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { makeVerify } from '#adapters/keys.ts'
import type { Entry, UnsignedItem } from '#domain/item.ts'
import { CENTRE, JOINT } from '#domain/names.ts'
import { base64FromBytes, bytesFromText } from '#lib/bytes.ts'
import {
  History, handleOf, itemOf, makeCharter, makeCheckpoint, makeHead, makeKey, makeLines, publicKeyOf, signItem, streamed,
} from '#make/history.ts' // biome-ignore format: one thought
import { canonicalBytes } from './canonical.ts'
import { checkpointText } from './checkpoint.ts'
import { charterHashOf, type ExportHead } from './export-lines.ts'
import { leafOf, payloadHash } from './hashes.ts'
import { itemHash, signedBytes } from './items.ts'
import { EMPTY_FRONTIER, rootOf } from './merkle.ts'
import { signNote } from './note.ts'
import { type Trusted, type Verdict, verifyExport } from './verify-export.ts'

/** North tells south of a bridge, corrects it and takes it back; south tells all of a mill; north judges. */
function makeStory(): History {
  const story = new History()
  const report = (from: string, label: string, to: string) =>
    story.send({ from, kind: 'report', label, to: [to], payload: { text: label } })
  report('north', 'bridge', 'south')
  report('south', 'mill', JOINT)
  report('north', 'road', 'south')
  story.send({
    from: 'north',
    kind: 'correction',
    label: 'fix',
    to: ['south'],
    payload: { old: handleOf('bridge'), new: handleOf('road') },
  })
  const verdict = { a: '0'.repeat(16), b: '1'.repeat(16), verdict: 'different' }
  story.send({ from: 'north', kind: 'judgement', label: 'word', to: [JOINT], payload: verdict })
  story.recall('north', 'bridge', 'south')
  report('north', 'ford', 'south')
  report('south', 'dam', JOINT)
  const epoch = { fold: 'fold-2' }
  story.send({ from: CENTRE, kind: 'epoch', label: 'epoch', to: [JOINT], payload: epoch })
  return story
}

type Forged = {
  readonly entries: readonly Entry[]
  readonly head?: Partial<ExportHead>
  readonly trusted?: Trusted
}
const story = makeStory()
const honest = story.entries('south')
const joint = story.entries(JOINT)
const at = (label: string, stream = 'south') => story.position(stream, label)
const entryOf = (label: string, from = honest): Entry =>
  from[story.position(from === joint ? JOINT : 'south', label) - 1] as Entry

/** Positions from 1 again, as a centre would number what it kept. */
const renumbered = (entries: readonly Entry[]): Entry[] =>
  entries.map((entry, index) => ({ ...entry, position: index + 1 }))
const without = (label: string): Entry[] => honest.filter((entry) => entry !== entryOf(label))
const swapIn = (label: string, entry: Entry): Entry[] =>
  honest.map((one) => (one === entryOf(label) ? entry : one))
const swapped = (a: string, b: string): Entry[] =>
  renumbered(swapIn(a, entryOf(b)).map((one, index) => (index === at(b) - 1 ? entryOf(a) : one)))

/** Another item in an entry's place, its leaf computed anew. */
const releafed = (entry: Entry, item: Uint8Array): Entry => ({
  ...entry,
  item,
  leaf: leafOf(entry.nonce as Uint8Array, item),
})
/** Another content, hashed and signed as the evil centre can: with any key but the sender's. */
function rewritten(label: string, words: string, by: string): Entry {
  const entry = entryOf(label)
  const payload = canonicalBytes({ text: words })
  const item = { ...itemOf(entry), payload: payloadHash(entry.salt as Uint8Array, payload) }
  return { ...releafed(entry, signItem(item, by)), payload }
}
const stripped = (entry: Entry): Entry => ({ ...entry, payload: null, salt: null, nonce: null })

/** An item that the centre appends, after what it says is the last of its own channel. */
function appended(
  item: Partial<UnsignedItem> & { from: string },
  payload: unknown,
  by: string,
): Entry {
  const bytes = canonicalBytes(payload)
  const salt = new Uint8Array(32).fill(5)
  const last = honest.map(itemOf).findLast((one) => one.from === item.from && one.to === item.to)
  const whole = {
    ...itemOf(entryOf('dam')),
    ...(last ? { n: last.n + 1, prev: itemHash(canonicalBytes(last)) } : { n: 1, prev: '' }),
    handle: handleOf('forged'),
    at: '2031-05-02T00:00:00.000000Z',
    payload: payloadHash(salt, bytes),
    ...item,
  }
  const signed = signItem(whole, by)
  const nonce = new Uint8Array(32).fill(6)
  const position = honest.length + 1
  return {
    stream: 'south',
    position,
    item: signed,
    payload: bytes,
    salt,
    nonce,
    leaf: leafOf(nonce, signed),
  }
}

/** The charter with a key for north that the centre holds, and everything of north's signed with it. */
function withSwappedKey(): Forged {
  const members = story.charter.members.map((one) =>
    one.name === 'north' ? { ...one, key: publicKeyOf('a key of the centre') } : one,
  )
  const charter = { ...story.charter, members }
  const hashes = new Map<string, string>()
  const entries = honest.map((entry) => {
    const item = { ...itemOf(entry) }
    const channel = `${item.from} ${item.to}`
    const content =
      item.kind === 'charter'
        ? canonicalBytes({ charter, key: publicKeyOf(CENTRE) })
        : entry.payload
    if (content && entry.salt) item.payload = payloadHash(entry.salt, content)
    item.prev = hashes.get(channel) ?? ''
    hashes.set(channel, itemHash(signedBytes(item, '')))
    const signed = signItem(item, item.from === 'north' ? 'a key of the centre' : item.from)
    return entry.nonce
      ? { ...releafed(entry, signed), payload: content }
      : { ...entry, item: signed }
  })
  return { entries, head: { charter } }
}

const pinned = charterHashOf({ charter: story.charter, key: publicKeyOf(CENTRE) })
const keptHead = async (size: number, from = honest) => {
  const { head } = await makeHead(story, 'south', from.slice(0, size))
  return { head: { size, head } }
}

async function judge({ entries, head, trusted }: Forged, stream = 'south'): Promise<Verdict> {
  const stated = { ...(await makeHead(story, stream, entries)), ...head }
  const lines = await makeLines(stated, entries)
  return verifyExport(streamed(lines), { verify: makeVerify(), trusted: trusted ?? {} })
}
const trueHead = async () => ({ head: (await makeHead(story, 'south', honest)).head })

test('without an attack there is nothing to name', async () => {
  const trusted = { ...(await keptHead(5)), charterHash: pinned }
  expect((await judge({ entries: honest, trusted })).faults).toEqual([])
})

/** Everything below is made without the members' keys; where no head is given, the chain is computed anew. */
const ATTACKS: readonly (readonly [string, () => Forged | Promise<Forged>, number, string])[] = [
  ['a content altered', () => ({
    entries: swapIn('road', { ...entryOf('road'), payload: bytesFromText('{"text":"closed"}') }),
  }), at('road'), 'payload_mismatch'],
  ['an item altered', async () => ({
    entries: swapIn('road', {
      ...entryOf('road'),
      item: signedBytes({ ...itemOf(entryOf('road')), tlp: 'clear' }, itemOf(entryOf('road')).sig),
    }),
    head: await trueHead(),
  }), at('road'), 'leaf_mismatch'],
  ['an item altered, chained anew', () => ({
    entries: swapIn('road', releafed(
      entryOf('road'),
      signedBytes({ ...itemOf(entryOf('road')), tlp: 'clear' }, itemOf(entryOf('road')).sig),
    )),
  }), at('road'), 'signature_bad'],
  ['a content rewritten and signed with the centre’s key', () => ({
    entries: swapIn('road', rewritten('road', 'closed', CENTRE)),
  }), at('road'), 'signature_bad'],
  ['a content rewritten and signed with a key of nobody', () => ({
    entries: swapIn('road', rewritten('road', 'closed', 'nobody')),
  }), at('road'), 'signature_bad'],
  ['an entry dropped', async () => ({ entries: without('road'), head: await trueHead() }),
    at('road'), 'position_gap'],
  ['an entry dropped, the rest renumbered', async () => ({
    entries: renumbered(without('road')), head: await trueHead(),
  }), at('fix') - 1, 'channel_gap'],
  ['an entry dropped, chained anew', () => ({ entries: renumbered(without('road')) }),
    at('fix') - 1, 'channel_gap'],
  ['the last of a channel dropped, the chain not computed anew', async () => ({
    entries: renumbered(without('ford')), head: await trueHead(),
  }), honest.length - 1, 'head_mismatch'],
  ['two of one channel swapped', async () => ({ entries: swapped('road', 'fix'), head: await trueHead() }),
    at('road'), 'channel_gap'],
  ['two of one channel swapped, chained anew', () => ({ entries: swapped('road', 'fix') }),
    at('road'), 'channel_gap'],
  ['two channels swapped, against a head that was kept', async () => ({
    entries: swapped('mill', 'road'), trusted: await keptHead(at('road')),
  }), at('road'), 'stream_forked'],
  ['an item forged in a member’s name', () => ({
    entries: [...honest, appended({ from: 'north', to: 'south' }, { text: 'x' }, CENTRE)],
  }), honest.length + 1, 'signature_bad'],
  ['an item of a member that nobody knows', () => ({
    entries: [...honest, appended({ from: 'west', to: 'south' }, { text: 'x' }, 'west')],
  }), honest.length + 1, 'signer_unknown'],
  ['an item entered twice', () => ({
    entries: renumbered([...honest, entryOf('road')]),
  }), honest.length + 1, 'channel_repeated'],
  ['the tail cut, against a head that was kept', async () => ({
    entries: honest.slice(0, 8), trusted: await keptHead(honest.length),
  }), 9, 'stream_rolled_back'],
  ['the tail cut, the size left', () => ({
    entries: honest.slice(0, 8), head: { size: honest.length },
  }), 9, 'size_mismatch'],
  ['the past written anew, against a head that was kept', async () => ({
    entries: renumbered(without('mill')), trusted: await keptHead(6),
  }), 6, 'stream_forked'],
  ['a key of the charter swapped, against a pinned charter', () => ({
    ...withSwappedKey(), trusted: { charterHash: pinned },
  }), 0, 'charter_changed'],
  ['a key of the charter swapped, against a known key', () => ({
    ...withSwappedKey(), trusted: { keys: { north: publicKeyOf('north') } },
  }), 0, 'charter_changed'],
  ['a key swapped by a later charter', () => {
    const head = withSwappedKey().head ?? {}
    const payload = { charter: head.charter, key: publicKeyOf(CENTRE) }
    const entry = appended({ from: CENTRE, to: JOINT, kind: 'charter' }, payload, CENTRE)
    return { entries: [...honest, entry], head }
  }, honest.length + 1, 'charter_changed'],
  ['a tail cut with the recall that explains a content', () => ({
    entries: honest.slice(0, at('recall bridge south') - 1),
  }), at('bridge'), 'content_missing'],
  ['another charter in the first line', () => ({
    entries: honest, head: { charter: makeCharter(['north', 'south', 'east', 'west']) },
  }), 0, 'charter_changed'],
  ['a content stripped without a recall', () => ({
    entries: swapIn('road', stripped(entryOf('road'))),
  }), at('road'), 'content_missing'],
  ['a content stripped before its recall, but of another handle', () => ({
    entries: swapIn('fix', stripped(entryOf('fix'))),
  }), at('fix'), 'content_missing'],
  ['only a salt stripped', () => ({
    entries: swapIn('road', { ...entryOf('road'), salt: null }),
  }), at('road'), 'content_missing'],
  ['a content put back under a recall, its salt gone', () => ({
    entries: swapIn('bridge', { ...entryOf('bridge'), payload: bytesFromText('{"text":"x"}') }),
  }), at('bridge'), 'content_missing'],
  ['the charter taken back by the centre', () => {
    const payload = { handle: handleOf('charter'), channel: JOINT }
    const recall = appended({ from: CENTRE, to: JOINT, kind: 'recall' }, payload, CENTRE)
    return { entries: [...swapIn('charter', stripped(entryOf('charter'))), recall] }
  }, at('charter'), 'content_missing'],
  ['a recall stripped', () => ({
    entries: swapIn('recall bridge south', stripped(entryOf('recall bridge south'))),
  }), at('bridge'), 'content_missing'],
  ['a recall forged in the sender’s name', () => {
    const payload = { handle: handleOf('road'), channel: 'south' }
    const recall = appended({ from: 'north', to: 'south', kind: 'recall' }, payload, CENTRE)
    return { entries: [...swapIn('road', stripped(entryOf('road'))), recall] }
  }, at('road'), 'content_missing'],
  ['a recall by the centre of what a member sent', () => {
    const payload = { handle: handleOf('road'), channel: JOINT }
    return { entries: [...honest, appended({ from: CENTRE, to: JOINT, kind: 'recall' }, payload, CENTRE)] }
  }, honest.length + 1, 'recall_unfounded'],
  ['a withdrawal by the centre of what a member sent', () => {
    const payload = { handle: handleOf('mill') }
    return { entries: [...honest, appended({ from: CENTRE, to: JOINT, kind: 'withdrawal' }, payload, CENTRE)] }
  }, honest.length + 1, 'not_originator'],
  ['an item moved from another stream', () => {
    const other = new History()
    other.send({ from: 'north', kind: 'report', label: 'secret', to: ['east'], payload: { text: 'x' } })
    const moved = other.entries('east').at(-1) as Entry
    return { entries: renumbered([...honest, moved]) }
  }, honest.length + 1, 'not_addressed'],
  ['an entry of the centre dated back', () => ({
    entries: [...honest, appended(
      { from: CENTRE, to: JOINT, kind: 'epoch', at: '2031-04-30T00:00:00.000000Z' }, { fold: 'f' }, CENTRE,
    )],
  }), honest.length + 1, 'channel_backdated'],
  ['a second item under a number of the centre’s own', () => {
    const { n, prev } = itemOf(entryOf('epoch'))
    const entry = appended({ from: CENTRE, to: JOINT, kind: 'epoch', n, prev }, { fold: 'f' }, CENTRE)
    return { entries: [...honest, entry] }
  }, honest.length + 1, 'channel_forked'],
  ['an item of the centre that follows another than the last', () => {
    const entry = appended({ from: CENTRE, to: JOINT, kind: 'epoch', prev: 'f'.repeat(64) }, { fold: 'f' }, CENTRE)
    return { entries: [...honest, entry] }
  }, honest.length + 1, 'channel_forked'],
  ['a stream that the charter does not know', () => ({ entries: [], head: { stream: 'west' } }),
    0, 'stream_unknown'],
] // biome-ignore format: one table

describe('a centre that holds all but the members’ keys', () => {
  test.each(ATTACKS)('is found out: %s', async (_, forge, position, code) => {
    const verdict = await judge(await forge())
    expect(verdict.isSound).toBe(false)
    expect(verdict.first).toMatchObject({ position, code })
  })
})

describe('a forked joint log', () => {
  const leavesOf = (entries: readonly Entry[]) => entries.map((entry) => entry.leaf)
  const fork = renumbered(joint.filter((entry) => entry !== entryOf('mill', joint)))

  test.each([
    ['its own checkpoint is of other entries', async () => ({
      entries: joint,
      head: { checkpoint: await makeCheckpoint(story, JOINT, leavesOf(fork)) },
    }), fork.length, 'checkpoint_mismatch'],
    ['a checkpoint that another member saw', async () => ({
      entries: joint.slice(0, 3),
      trusted: { checkpoints: [await makeCheckpoint(story, JOINT, leavesOf(fork).slice(0, 3))] },
    }), 3, 'stream_forked'],
    ['a checkpoint of more than there is now', async () => ({
      entries: joint.slice(0, 3),
      trusted: { checkpoints: [await makeCheckpoint(story, JOINT, leavesOf(joint))] },
    }), 4, 'stream_rolled_back'],
    ['no checkpoint', async () => {
      const { checkpoint: _, ...head } = await makeHead(story, JOINT, joint)
      return { entries: joint, head: { ...head, checkpoint: undefined } as never }
    }, 0, 'checkpoint_missing'],
    ['a checkpoint of another log', async () => ({
      entries: joint, head: { checkpoint: await makeCheckpoint(story, 'public', leavesOf(joint)) },
    }), 0, 'checkpoint_unfit'],
    ['a checkpoint of another log under the name of this one', async () => {
      const text = checkpointText('calm-valley.example/log/public', 0, rootOf(EMPTY_FRONTIER))
      const { privateKey, publicKey } = makeKey(CENTRE)
      const signer = { publicKey, sign: (message: Uint8Array) => sign(null, message, privateKey) }
      const checkpoint = await signNote(text, 'calm-valley.example/log/joint', signer)
      return { entries: joint, head: { checkpoint } }
    }, 0, 'checkpoint_unfit'],
    ['a checkpoint of more than the head states', async () => ({
      entries: joint.slice(0, 3),
      head: { checkpoint: await makeCheckpoint(story, JOINT, leavesOf(joint)) },
    }), 0, 'checkpoint_unfit'],
    ['a checkpoint signed by nobody', async () => {
      const checkpoint = await makeCheckpoint(story, JOINT, leavesOf(joint))
      const forged = `\u2014 calm-valley.example/log/joint ${base64FromBytes(new Uint8Array(68))}\n`
      return { entries: joint, head: { checkpoint: checkpoint.replace(/\u2014 .*\n$/, forged) } }
    }, 0, 'checkpoint_unfit'],
  ] as const)('%s', async (_, forge, position, code) => {
    const verdict = await judge(await forge(), JOINT)
    expect(verdict.first).toMatchObject({ position, code })
  }) // biome-ignore format: one table
})

describe('what a member signs amiss', () => {
  test.each([
    [
      'a recall through another channel',
      'recall',
      { handle: handleOf('word'), channel: JOINT },
      'recall_unfounded',
    ],
    ['a recall that names no channel', 'recall', { handle: handleOf('road') }, 'payload_malformed'],
    ['a content that is no object', 'report', 'words', 'payload_malformed'],
    ['a kind that would steer a terminal', '\u001b[2J', 7, 'payload_malformed'],
  ])('%s is named', async (_, kind, payload, code) => {
    const entry = appended({ from: 'north', to: 'south', kind }, payload, 'north')
    const verdict = await judge({ entries: [...honest, entry] })
    expect(verdict.faults).toMatchObject([{ position: honest.length + 1, code }])
    expect(verdict.first?.sentence).not.toContain('\u001b')
  })

  test('a refold never meets what does not hold', async () => {
    const entries = [...honest, appended({ from: 'north', to: 'south' }, 'words', 'north')]
    const altered = { ...entryOf('road'), payload: bytesFromText('{') }
    entries[at('road') - 1] = altered
    const seen: number[] = []
    const lines = await makeLines(await makeHead(story, 'south', entries), entries)
    await verifyExport(streamed(lines), {
      verify: makeVerify(),
      onEntry: (entry) => void seen.push(entry.position),
    })
    expect(seen).toEqual(honest.map((entry) => entry.position).filter((one) => one !== at('road')))
  })
})

describe('what no export can show (docs/reference/log.md)', () => {
  test('the tail is gone, and the reader kept nothing', async () => {
    expect((await judge({ entries: honest.slice(0, at('ford')) })).isSound).toBe(true)
  })
  test('two senders stand in another order, and the reader kept nothing', async () => {
    expect((await judge({ entries: swapped('mill', 'road') })).isSound).toBe(true)
  })
  test('the charter was swapped from the start, and the reader pinned nothing', async () => {
    expect((await judge(withSwappedKey())).isSound).toBe(true)
  })
})
