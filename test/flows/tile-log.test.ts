import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Centre } from '#actions/centre.ts'
import { LOGS } from '#actions/read-log.ts'
import { refuseOlderDatabase, signCheckpoint } from '#actions/sign-checkpoint.ts'
import { type KeyFolder, makeVerify, openSigner } from '#adapters/keys.ts'
import { bytesFromText, concatBytes, equalBytes } from '#lib/bytes.ts'
import { makeAppend, makeEntry } from '#make/appends.ts'
import { testCharter } from '#make/centre.ts'
import { openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { parseCheckpoint } from '#record/checkpoint.ts'
import { nextHead } from '#record/hashes.ts'
import { append, frontierFromText, leafHash, textFromFrontier } from '#record/merkle.ts'
import { openNote } from '#record/note.ts'
import { pathOfTile, widthOfTile } from '#record/tiles.ts'
import { isConsistent, isIncluded, TreeReader } from '#record/tree-proofs.ts'
import { ED25519, encodeVerifierKey, type VerifierKey } from '#record/verifier-key.ts'
import { buildApp } from '#server/build-app.ts'

const ORIGIN = 'test.parley.example/log/public'
const folder = mkdtempSync(join(tmpdir(), 'parley-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Entries of `public` up to `size`, as an append of the centre would leave them; `word` makes another history. */
async function growTo({ store }: TestDatabase, size: number, word = ''): Promise<void> {
  for (let { position } = await store.entries.tip('public'); position < size; ) {
    const count = Math.min(5000, size - position)
    const entries = Array.from({ length: count }, (_, at) => {
      const leaf = concatBytes(Uint8Array.of(1), leafHash(bytesFromText(`${word}${position + at}`)))
      return makeEntry('public', { n: position + at + 1, leaf })
    })
    const advance = (_: string, tip: { head: Uint8Array | null; frontier: string | null }, leaf: Uint8Array) => ({
      head: nextHead(tip.head ?? new Uint8Array(32), leaf),
      frontier: textFromFrontier(append(frontierFromText(tip.frontier), leaf)),
    })
    await store.entries.append(makeAppend(entries, { advance }))
    position += count
  }
} // biome-ignore format: one thought

const centreOf = ({ store }: TestDatabase, signer: KeyFolder): Centre =>
  ({
    store,
    signer,
    address: 'http://localhost:8015',
    charter: { held: testCharter(['north', 'south']) },
  }) as unknown as Centre

describe('the public log, read over HTTP by somebody who knows its key', () => {
  let database: TestDatabase
  let app: FastifyInstance
  let key: VerifierKey
  const seen = new Map<number, string>()
  const SIZES = [1, 255, 256, 257, 65_535, 65_536, 65_537]

  const get = async (path: string) => {
    const answer = await app.inject(`/log/public/${path}`)
    return { status: answer.statusCode, headers: answer.headers, bytes: new Uint8Array(answer.rawPayload) }
  } // biome-ignore format: one thought
  const treeIn = async (note: string) => {
    const opened = await openNote(note, [key], makeVerify())
    const body = 'text' in opened ? parseCheckpoint(opened.text) : null
    if (body?.origin !== ORIGIN) throw new Error('not a checkpoint of this log')
    return body
  }
  const readerOf = (size: number) =>
    new TreeReader(size, async (tile) => (await get(`tile/${pathOfTile(tile)}`)).bytes)

  beforeAll(async () => {
    database = await openTestDatabase('pglite')
    const signer = await openSigner(join(folder, 'keys'))
    key = { name: ORIGIN, type: ED25519, publicKey: await signer.ensure('centre') }
    const centre = centreOf(database, signer)
    app = await buildApp({ centre, example: null, webFolder: null, onBug: (_, error) => { throw error } }) // biome-ignore format: one line
    for (const size of SIZES) {
      await growTo(database, size)
      seen.set(size, Buffer.from((await get('checkpoint')).bytes).toString())
    }
  })
  afterAll(async () => {
    await app?.close()
    await database?.drop()
  })

  test.each(SIZES)('at %i entries its tiles give the root that was signed', async (size) => {
    const tree = await treeIn(seen.get(size) ?? '')
    expect(tree.size).toBe(size)
    expect(equalBytes(await readerOf(size).root(size), tree.root)).toBe(true)
  })

  test('each checkpoint goes on from every earlier one', async () => {
    let proofs = 0
    for (const [to, later] of seen)
      for (const [from, earlier] of seen) {
        if (from > to) continue
        const proof = await readerOf(to).consistency(from, to)
        expect(isConsistent(await treeIn(earlier), await treeIn(later), proof)).toBe(true)
        proofs += 1
      }
    expect(proofs).toBe((SIZES.length * (SIZES.length + 1)) / 2)
  })

  test.each([0, 254, 255, 256, 65_535, 65_536])('entry %i is shown to be in it', async (index) => {
    const bundle = { level: 'entries' as const, number: Math.floor(index / 256) }
    const width = widthOfTile(bundle, 65_537)
    const { bytes } = await get(`tile/${pathOfTile({ ...bundle, width })}`)
    expect(bytes).toHaveLength(width * 35)
    const at = (index % 256) * 35
    expect([...bytes.slice(at, at + 2)]).toEqual([0, 33])
    const leaf = { index, hash: leafHash(bytes.slice(at + 2, at + 35)) }
    const tree = await treeIn(seen.get(65_537) ?? '')
    expect(isIncluded(leaf, tree, await readerOf(65_537).inclusion(index, 65_537))).toBe(true)
  })

  test.each([
    'tile/0/x001/000', 'tile/0/256', 'tile/0/256.p/2', 'tile/1/000.p/0', 'tile/1/001', 'tile/2/000', 'tile/2/000.p/2',
    'tile/entries/256', 'tile/0/000.p/256', 'tile/0/', 'tile/0/%2e%2e',
  ])('there is nothing at %s', async (path) => expect((await get(path)).status).toBe(404)) // biome-ignore format: one table

  test('a tile may be kept for good, narrow ones that were signed once are still there', async () => {
    for (const path of ['tile/0/000', 'tile/0/000.p/255', 'tile/1/000.p/255', 'tile/2/000.p/1'])
      expect([path, (await get(path)).headers['cache-control']]).toEqual([
        path,
        'public, max-age=31536000, immutable',
      ])
    const { headers } = await get('checkpoint')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(headers['cache-control']).toBe('public, max-age=5')
  })

  test('joint is for those who are signed in', async () => {
    for (const path of ['checkpoint', 'tile/0/000'])
      expect((await app.inject(`/log/joint/${path}`)).statusCode).toBe(401)
  })

  /** The whole log in files, as a mirror would keep it. */
  const mirror = async (): Promise<string> => {
    const place = join(folder, 'mirror')
    const write = (path: string, bytes: Uint8Array | string) => {
      mkdirSync(dirname(join(place, path)), { recursive: true })
      writeFileSync(join(place, path), bytes)
    }
    const size = 65_537
    write('checkpoint', seen.get(size) ?? '')
    write('earlier', seen.get(257) ?? '')
    for (const level of [0, 1, 2, 'entries'] as const)
      for (let number = 0; ; number += 1) {
        const width = widthOfTile({ level, number }, size)
        if (width === 0) break
        const path = `tile/${pathOfTile({ level, number, width })}`
        write(path, (await get(path)).bytes)
      }
    return place
  }

  const go = goPath()
  test.skipIf(go === null)(
    'Go’s own verifier of notes and trees accepts it, and no forged one',
    async () => {
      const place = await mirror()
      const run = () =>
        spawnSync('go', ['run', 'test/go/verify-log.go', place, encodeVerifierKey(key)], {
          env: { ...process.env, GO111MODULE: 'off', GOPATH: go ?? '', GOFLAGS: '' },
          encoding: 'utf8',
        })
      const good = run()
      expect(good.stdout + good.stderr).toMatch(/^good: \d{3,} of 65537 entries, grown from 257\n$/)
      writeFileSync(join(place, 'earlier'), (seen.get(257) ?? '').replace('\n257\n', '\n258\n'))
      expect(run().stdout).toMatch(/^bad: /)
    },
  )

  test.skipIf(!hasOpenSsl())(
    'OpenSSL accepts the signature of a checkpoint, and no other text',
    () => {
      const [text = '', line = ''] = (seen.get(257) ?? '').split('\n\n')
      const signed = Buffer.from(line.trim().split(' ').at(-1) ?? '', 'base64').subarray(4)
      const file = (name: string, bytes: Uint8Array | string) => {
        writeFileSync(join(folder, name), bytes)
        return join(folder, name)
      }
      const spki = Buffer.from('302a300506032b6570032100', 'hex')
      const der = file('key.der', concatBytes(spki, key.publicKey))
      const signature = file('signature', signed)
      const verify = (words: string) =>
      spawnSync('openssl', ['pkeyutl', '-verify', '-pubin', '-inkey', der, '-keyform', 'DER', '-rawin', '-in', file('text', words), '-sigfile', signature]).status // biome-ignore format: one line
      expect(verify(`${text}\n`)).toBe(0)
      expect(verify(`${text}\n\n`)).not.toBe(0)
    },
  )
})

describe('a signer whose database was put back', () => {
  const signedFor = async (name: string, size: number) => {
    const database = await openTestDatabase('pglite')
    await growTo(database, size)
    const signer = await openSigner(join(folder, name))
    return { database, signer, checkpoint: await signCheckpoint(centreOf(database, signer), 'public') }
  } // biome-ignore format: one thought

  test.each([
    ['to fewer entries', 299, ''],
    ['to nothing', 0, ''],
    ['and written anew to the same size', 300, 'another '],
    ['and written anew to more entries', 700, 'another '],
  ])('%s signs no more, and says what to do', async (name, size, word) => {
    const { database, signer, checkpoint } = await signedFor(name, 300)
    expect(checkpoint?.size).toBe(300)
    const older = await openTestDatabase('pglite')
    await growTo(older, size, word)
    const again = centreOf(older, signer)
    await expect(signCheckpoint(again, 'public')).rejects.toMatchObject({
      code: 'rolled_back',
      facts: { log: 'public', kept: 300, found: size },
    })
    const refused = refuseOlderDatabase(again, LOGS)
    if (size < 300) await expect(refused).rejects.toThrow('newest backup')
    else await expect(refused).resolves.toBeUndefined()
    await growTo(database, 301)
    expect((await signCheckpoint(centreOf(database, signer), 'public'))?.size).toBe(301)
    await database.drop()
    await older.drop()
  })

  test('many at once, while the log grows, are no alarm', async () => {
    const { database, signer } = await signedFor('many', 10)
    const centre = centreOf(database, signer)
    const asked = []
    for (let size = 11; size <= 40; size += 1) {
      asked.push(signCheckpoint(centre, 'public'))
      await growTo(database, size)
    }
    const sizes = (await Promise.all(asked)).map((one) => one?.size ?? 0)
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    await database.drop()
  })
})

/** A GOPATH in which golang.org/x/mod lies: Debian's, or the copy that Go's own command brings along. */
function goPath(): string | null {
  const skip = (why: string) => {
    process.stderr.write(`skipped: Go’s verifier: ${why}\n`)
    return null
  }
  if (spawnSync('go', ['version']).status !== 0) return skip('go is not installed')
  const debian = '/usr/share/gocode'
  if (existsSync(join(debian, 'src/golang.org/x/mod/sumdb/tlog'))) return debian
  const root = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim()
  const brought = join(root, 'src/cmd/vendor/golang.org/x/mod')
  if (!existsSync(join(brought, 'sumdb/tlog'))) return skip('golang.org/x/mod is not installed')
  const path = join(folder, 'gopath')
  mkdirSync(join(path, 'src/golang.org/x'), { recursive: true })
  symlinkSync(brought, join(path, 'src/golang.org/x/mod'))
  return path
}

function hasOpenSsl(): boolean {
  if (spawnSync('openssl', ['version']).status === 0) return true
  process.stderr.write('skipped: OpenSSL is not installed\n')
  return false
}
