import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportStream } from '#actions/export-stream.ts'
import { judgeClaims } from '#actions/judge-claims.ts'
import { lookAtPicture } from '#actions/look.ts'
import { recallReport, releaseReport } from '#actions/release-report.ts'
import { submitReport } from '#actions/submit-report.ts'
import type { Charter } from '#domain/charter.ts'
import type { Item } from '#domain/item.ts'
import { base64FromBytes, bytesFromBase64, bytesFromText, hexFromBytes } from '#lib/bytes.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { type Ended, parley } from '#make/parley-process.ts'
import { wordReader } from '#make/word-reader.ts'
import { canonicalText } from '#record/canonical.ts'
import { charterHashOf } from '#record/export-lines.ts'
import { EMPTY_HEAD, leafOf, nextHead, payloadHash } from '#record/hashes.ts'
import { itemHash, signedBytes, unsignedBytes } from '#record/items.ts'

type Head = { charter: Charter; charterHash: string; head: string; key: string; size: number }
type Line = { position: number; item: string; payload: string | null; salt: string | null; nonce: string | null; leaf: string } // biome-ignore format: one line of an export
type Export = { head: Head; lines: Line[] }

const folder = mkdtempSync(join(tmpdir(), 'parley-evil-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const parsed = (texts: readonly string[]): Export => {
  const [head, ...lines] = texts.map((text) => JSON.parse(text))
  return { head, lines }
}
const itemIn = (line: Line | undefined) => JSON.parse(line?.item ?? '{}') as Item
const bytesIn = (text: string | null | undefined) => bytesFromBase64(text ?? '') ?? new Uint8Array()

/** Positions from 1, leaves, head and size computed anew: whoever holds the database can do that. */
function chainedAnew({ head, lines }: Export): Export {
  let chain = EMPTY_HEAD
  const next = lines.map((line, index) => {
    // Of a recalled entry the nonce is gone, and its leaf stays what it was.
    const leaf = line.nonce
      ? leafOf(bytesIn(line.nonce), bytesFromText(line.item))
      : bytesIn(line.leaf)
    chain = nextHead(chain, leaf)
    return { ...line, position: index + 1, leaf: base64FromBytes(leaf) }
  })
  const charterHash = charterHashOf(head)
  return {
    head: { ...head, charterHash, head: hexFromBytes(chain), size: next.length },
    lines: next,
  }
}

let files = 0
async function verify({ head, lines }: Export, ...words: string[]): Promise<Ended & { verdict: { faults: { position: number; code: string }[]; picture: { sha256: string; eventCount: number } | null } }> {
  files += 1
  const file = join(folder, `export-${files}.jsonl`)
  writeFileSync(file, [head, ...lines].map((line) => `${canonicalText(line)}\n`).join(''))
  const ended = await parley(['verify', file, '--json', ...words], { cwd: folder })
  return { ...ended, verdict: JSON.parse(ended.out || '{}') }
} // biome-ignore format: types

/** Alfa tells bravo of three things, judges two of them the same to all, takes one back; bravo answers to all. */
async function play(centre: TestCentre): Promise<void> {
  const [alfa, bravo] = [officerOf('alfa'), officerOf('bravo')]
  const handles: string[] = []
  for (const [index, whom] of ['the mill', 'the ford', 'a checkpoint', 'a checkpoint'].entries()) {
    centre.effects.begin(`submit ${index}`, 10 + index)
    const text = `Account ${index}\nGunmen | ASSAULT | ${whom} | 2026-02-08 | Santarem | Voice ${index}\n`
    const to = index < 3 ? ['bravo'] : ['joint']
    const { handle } = await submitReport(centre, index < 3 ? alfa : bravo, {
      content: { way: 'paste', text },
      marking: { to, tlp: 'amber' },
    })
    handles.push(handle)
  }
  await centre.fold.settle()
  const { events } = await lookAtPicture(centre, alfa, { side: 'ours', limit: 10 })
  const [a = '', b = ''] = events.flatMap((event) => event.claims)
  centre.effects.begin('judge', 20)
  await judgeClaims(centre, alfa, {
    a,
    b,
    verdict: 'same',
    marking: { to: ['joint'], tlp: 'amber' },
  })
  centre.effects.begin('recall', 21)
  await recallReport(centre, alfa, { handle: handles[1] ?? '' })
  centre.effects.begin('release', 22)
  await releaseReport(centre, alfa, {
    report: handles[2] ?? '',
    marking: { to: ['public'], tlp: 'clear' },
  })
  await centre.fold.settle()
}

/** What the live database's event rows hash to, as a refold states it. */
async function livePicture(database: TestDatabase, stream: string) {
  const events = await database.store.events.list({ stream, limit: 1000 })
  const hash = createHash('sha256')
  for (const event of [...events].sort((a, b) => (a.id < b.id ? -1 : 1)))
    hash.update(`${canonicalText(event)}\n`)
  return { eventCount: events.length, sha256: hash.digest('hex') }
}

describe.each(KINDS)('an export made on %s, verified by a process of its own', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  const exported = new Map<string, Export>()
  const of = (stream: string) => structuredClone(exported.get(stream)) as Export

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    const charter = testCharter(['alfa', 'bravo'])
    centre = await makeTestCentre(database.store, { charter, readers: [wordReader] })
    await play(centre)
    for (const stream of ['bravo', 'joint']) {
      const texts: string[] = []
      for await (const text of exportStream(centre, stream)) texts.push(text)
      exported.set(stream, parsed(texts))
    }
  })
  afterAll(async () => {
    await centre.close()
    await database.drop()
  })

  test.each(['bravo', 'joint'])('is sound, and its picture is the live one: %s', async (stream) => {
    const { head } = of(stream)
    const pins = ['--charter', head.charterHash, '--head', `${head.size}:${head.head}`]
    const { code, verdict } = await verify(of(stream), ...pins)
    expect({ code, faults: verdict.faults }).toEqual({ code: 0, faults: [] })
    expect(verdict.picture).toEqual(await livePicture(database, stream))
    expect(verdict.picture?.eventCount).toBeGreaterThan(0)
    expect(of(stream).lines.some((line) => line.payload === null)).toBe(stream === 'bravo')
  })

  /** Positions of what alfa sent bravo alone and nobody took back. */
  const sent = () =>
    of('bravo').lines.filter((line) => {
      const { from, to } = itemIn(line)
      return from === 'alfa' && to === 'bravo' && line.payload !== null
    })

  const expectNamed = async (
    forged: Export,
    fault: { position: number; code: string },
    words: string[] = [],
  ) => {
    const { code, verdict } = await verify(forged, ...words)
    expect(verdict.faults).toContainEqual(expect.objectContaining(fault))
    expect({ code, first: verdict.faults[0] }).toMatchObject({ code: 1, first: fault })
  }

  test('names the entry whose content was altered', async () => {
    const forged = of('bravo')
    const { position } = sent()[0] as Line
    const line = forged.lines[position - 1] as Line
    line.payload = (line.payload ?? '').replace('Account', 'Invention')
    await expectNamed(chainedAnew(forged), { position, code: 'payload_mismatch' })
  })

  test('names the place of an entry that was dropped', async () => {
    const forged = of('bravo')
    const [first, second] = sent() as [Line, Line]
    forged.lines = forged.lines.filter((line) => line.position !== first.position)
    await expectNamed(chainedAnew(forged), { position: second.position - 1, code: 'channel_gap' })
  })

  test('names the first of two entries whose order was changed', async () => {
    const forged = of('bravo')
    const [a, b] = sent().map((line) => line.position - 1) as [number, number]
    const swap = new Map([[a, b], [b, a]]) // biome-ignore format: one thought
    forged.lines = forged.lines.map((line, index) => forged.lines[swap.get(index) ?? -1] ?? line)
    await expectNamed(chainedAnew(forged), { position: a + 1, code: 'channel_gap' })
  })

  test('names an item that the centre signed in the name of a member', async () => {
    const forged = of('bravo')
    const last = forged.lines.findLast(
      (line) => itemIn(line).to === 'bravo' && itemIn(line).from === 'alfa',
    ) as Line
    const { sig: _, ...whole } = itemIn(last)
    const payload = canonicalText({ handle: itemIn(sent()[0]).handle, reason: 'never said' })
    const salt = Buffer.alloc(32, 3)
    const item = {
      ...whole,
      kind: 'withdrawal',
      handle: '7'.repeat(16),
      n: whole.n + 1,
      prev: itemHash(bytesFromText(last.item)),
      at: '2026-03-09T01:00:00.000000Z',
      payload: payloadHash(salt, bytesFromText(payload)),
    }
    const sig = base64FromBytes(await centre.signer.sign('centre', unsignedBytes(item)))
    const signed = Buffer.from(signedBytes(item, sig)).toString()
    const of32 = base64FromBytes(salt)
    forged.lines.push({ position: 0, item: signed, payload, salt: of32, nonce: of32, leaf: '' })
    await expectNamed(chainedAnew(forged), { position: forged.lines.length, code: 'signature_bad' })
  })

  test('names a member key that was swapped, to whoever kept the charter', async () => {
    const { head } = of('bravo')
    const forged = await withSwappedKey(of('bravo'), centre)
    await expectNamed(forged, { position: 0, code: 'charter_changed' }, [
      '--charter',
      head.charterHash,
    ])
    // Whoever kept nothing cannot see it: docs/reference/log.md says so.
    expect((await verify(forged)).code).toBe(0)
  })

  test('names a tail that was cut, to whoever kept the head', async () => {
    const forged = of('bravo')
    const { size, head } = forged.head
    forged.lines = forged.lines.slice(0, -2)
    const kept = ['--head', `${size}:${head}`]
    await expectNamed(chainedAnew(forged), { position: size - 1, code: 'stream_rolled_back' }, kept)
  })
})

/** Alfa's key in the charter replaced by one that the centre holds, and everything of alfa's signed with that. */
async function withSwappedKey({ head, lines }: Export, centre: TestCentre): Promise<Export> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = base64FromBytes(new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })).slice(-32))
  const members = head.charter.members.map((one) => (one.name === 'alfa' ? { ...one, key } : one))
  const charter = { ...head.charter, members }
  const ends = new Map<string, string>()
  const forged: Line[] = []
  for (const line of lines) {
    const { sig: _, ...item } = itemIn(line)
    const channel = `${item.from} ${item.to}`
    const payload = item.kind === 'charter' ? canonicalText({ charter, key: head.key }) : line.payload
    const next = {
      ...item,
      prev: ends.get(channel) ?? item.prev,
      ...(payload ? { payload: payloadHash(bytesIn(line.salt), bytesFromText(payload)) } : {}),
    }
    const bytes = unsignedBytes(next)
    const signature =
      item.from === 'alfa'
        ? new Uint8Array(sign(null, bytes, privateKey))
        : await centre.signer.sign(item.from, bytes)
    const signed = signedBytes(next, base64FromBytes(signature))
    ends.set(channel, itemHash(signed))
    forged.push({ ...line, payload, item: Buffer.from(signed).toString() })
  }
  return chainedAnew({ head: { ...head, charter }, lines: forged })
} // biome-ignore format: one thought
