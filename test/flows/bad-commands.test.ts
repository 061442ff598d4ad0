import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { freshDirectory } from '#make/databases.ts'
import { parley } from '#make/parley-process.ts'
import { openStore } from '#store/open-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-bad-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return name
}
const WORDS = 'Gunmen attacked a checkpoint in Santarem on 8 March 2026, Ana Reis said.\n'

describe('bad input through the command line', () => {
  test('parley read goes on after each file that it refuses, and exits 3', async () => {
    const files = [
      'no-such-file.txt',
      put('good.txt', WORDS),
      put('empty.txt', ''),
      put('picture.png', Buffer.from('89504e470d0a1a0a0000000d4948445200', 'hex')),
      put('deep.html', '<div>'.repeat(100_000)),
      put('large.txt', Buffer.alloc(26 * 1024 * 1024, 'word ')),
      put('cut.txt', Buffer.from('Мост у села был закрыт утром').subarray(0, -1)),
    ]
    mkdirSync(join(folder, 'a-folder'))
    const { code, out, err } = await parley(['read', ...files, 'a-folder', '--json'], {
      cwd: folder,
    })
    expect(code).toBe(3)
    const lines = out.trim().split('\n').map((line) => JSON.parse(line)) // biome-ignore format: short
    expect(lines.map((line) => [line.file, typeof line.error])).toEqual([
      ['no-such-file.txt', 'string'],
      ['good.txt', 'undefined'],
      ['empty.txt', 'string'],
      ['picture.png', 'string'],
      ['deep.html', 'string'],
      ['large.txt', 'string'],
      ['cut.txt', 'undefined'],
      ['a-folder', 'string'],
    ])
    expect(lines[1].claims.length).toBeGreaterThan(0)
    expect(lines[6].issues).toContainEqual(expect.objectContaining({ code: 'encoding_damaged' }))
    expect(out + err).not.toContain('.ts:')
  })

  test('parley serve refuses a charter with an error by line and column, and ends', async () => {
    const charter = put(
      'charter.yaml',
      'v: 1\nid: calm-valley.example\nmembers:\n  - {name: "Nor th"}\n',
    )
    const words = ['serve', '--data', join(folder, 'fresh'), '--port', '0', '--charter', charter]
    const { code, err } = await parley(words, { cwd: folder })
    expect(code).toBe(1)
    expect(err).toMatch(/line \d+, column \d+/)
    expect(err).not.toContain('.ts:')
  })

  test('parley serve names a charter file that is not there', async () => {
    const words = [
      'serve',
      '--data',
      join(folder, 'none'),
      '--port',
      '0',
      '--charter',
      'no-charter.yaml',
    ]
    const { code, err } = await parley(words, { cwd: folder })
    expect(code).not.toBe(0)
    expect(err).not.toContain('.ts:')
  })

  test('parley serve says that a port is taken, and ends', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const { options, remove } = await freshDirectory()
    try {
      const words = ['serve', '--data', options.dataDir, '--port', String(port)]
      const { code, err } = await parley(words, { cwd: folder })
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(String(port)) })
      expect(err).not.toContain('.ts:')
    } finally {
      taken.close()
      await remove()
    }
  })

  test('a second server on a data directory names the process that holds it, within 5 s', async () => {
    const { options, remove } = await freshDirectory()
    const store = await openStore(options)
    try {
      const words = ['serve', '--data', options.dataDir, '--port', '0']
      const { code, err, tookMs } = await parley(words, { cwd: folder })
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(`pid ${process.pid}`) })
      expect(tookMs).toBeLessThan(5000)
      expect(await store.health()).toMatchObject({ canRead: true, canWrite: true })
    } finally {
      await store.close()
      await remove()
    }
  })

  test.each([
    [['verify', 'no-such-export.jsonl'], 4],
    [['export', '--stream', 'alfa', '--data', 'no-such-folder'], 4],
    [['rebuild', '--data', 'no-such-folder'], 4],
    [['verify', put('garbage.jsonl', '{"v":1}\nnot json\n')], 1],
    [['no-such-command'], 2],
    [['serve', '--colour', 'blue'], 2],
    [['read'], 2],
  ] as const)('parley %j exits %i', async (words, code) => {
    const ended = await parley(words, { cwd: folder })
    expect({ code: ended.code, err: ended.err }).toMatchObject({ code })
    expect(ended.err).not.toContain('.ts:')
  })
})
