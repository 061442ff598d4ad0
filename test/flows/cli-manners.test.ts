import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { submitReport } from '#actions/submit-report.ts'
import { signIn } from '#client/index.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { freshDirectory, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { parley } from '#make/parley-process.ts'
import { wordReader } from '#make/word-reader.ts'
import { buildApp } from '#server/build-app.ts'
import { openStore } from '#store/open-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-manners-'))
const TEXT = 'Two raids\nGunmen | ASSAULT | a checkpoint | 2026-03-08 | Santarem | Ana Reis\n'
const HELP = { ar: 'الاستعمال:', en: 'Usage:', fa: 'کاربرد:', ru: 'Использование:' }

/** What a pipe must never get: colours and cursor moves. */
const hasAnsi = (text: string) => text.includes('\u001b')

describe('the command line', () => {
  let data: Awaited<ReturnType<typeof freshDirectory>>
  let database: TestDatabase
  let centre: TestCentre
  let app: FastifyInstance
  let env: Record<string, string>
  let event: string

  beforeAll(async () => {
    data = await freshDirectory()
    const store = await openStore(data.options)
    const offline = await makeTestCentre(store, { charter: testCharter(['north']) })
    await offline.close()
    await store.close()

    database = await openTestDatabase('pglite')
    centre = await makeTestCentre(database.store, {
      charter: testCharter(['north', 'south']),
      readers: [wordReader],
    })
    centre.effects.begin('submit', 10)
    await submitReport(centre, officerOf('north'), {
      content: { way: 'paste', text: TEXT },
      marking: { to: [], tlp: 'amber' },
    })
    await centre.fold.settle()
    event = (await centre.store.events.list({ stream: 'north', limit: 1 }))[0]?.id ?? ''
    app = await buildApp({ centre, example: null, webFolder: null, onBug: (_, bug) => { throw bug } }) // biome-ignore format: one thought
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    centre.effects.begin('sign in', 20)
    const token = await signIn({ address }, { officer: 'duty', member: 'north' })
    env = { PARLEY_URL: address, PARLEY_TOKEN: token }
    writeFileSync(
      join(folder, 'new.txt'),
      'Rui Lima said that the mill in Tomar burned on 9 March 2026.\n',
    )
  })
  afterAll(async () => {
    await app.close()
    await centre.close()
    await database.drop()
    await data.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const jsonOf = (out: string) => out.trimEnd().split('\n').map((line) => JSON.parse(line)) // biome-ignore format: short

  test('every --json parses, line by line, with nothing else on standard output', async () => {
    const dataDir = data.options.dataDir
    const file = join(folder, 'north.jsonl')
    const { position: last } = await centre.store.entries.tip('north')
    const runs: readonly [readonly string[], object][] = [
      [['read', 'new.txt'], { file: 'new.txt' }],
      [['doctor', '--data', dataDir], { canRead: true }],
      [
        ['link', 'north', 'duty', '--data', dataDir],
        { link: expect.stringMatching(/\/link\/[0-9a-f]{64}$/) },
      ],
      [['rebuild', '--data', dataDir], { isSame: true }],
      [['collect', 'new.txt'], { file: 'new.txt', kind: 'report' }],
      [['explain', event], { id: event }],
      [
        ['explain', event, '--asof', String(last)],
        { id: event, asof: { position: last, isWhole: true, today: event } },
      ],
    ]
    for (const [words, first] of runs) {
      const ended = await parley([...words, '--json'], { cwd: folder, env })
      expect({ words, code: ended.code, err: ended.err }).toEqual({ words, code: 0, err: '' })
      expect(hasAnsi(ended.out)).toBe(false)
      expect(jsonOf(ended.out)[0]).toMatchObject(first)
    }
    const exported = await parley(
      ['export', '--stream', 'north', '--data', dataDir, '--out', file],
      { cwd: folder },
    )
    expect(exported.code).toBe(0)
    const verified = await parley(['verify', file, '--json'], { cwd: folder })
    expect(verified.code).toBe(0)
    expect(jsonOf(verified.out)).toMatchObject([{ isSound: true, stream: 'north' }])
  })

  test.each([
    [['collect', 'no-such.txt', 'new.txt', '--json'], 3],
    [['explain', '0'.repeat(16)], 4],
    [['explain', 'x', '--json'], 4],
    [['link', 'north', 'nobody', '--data', 'nowhere'], 4],
    [['explain', 'x', '--asof', 'never'], 1],
    [['serve', '--prot', '1'], 2],
    [['read', 'new.txt', '--language', 'de'], 2],
  ] as const)('parley %j exits %i', async (words, code) => {
    const ended = await parley(words, { cwd: folder, env })
    expect({ code: ended.code, err: ended.err }).toMatchObject({ code })
    expect(hasAnsi(ended.out + ended.err)).toBe(false)
    if (words.includes('--json' as never) && ended.out) jsonOf(ended.out)
  })

  test('an unknown option is answered with the nearest, in the language of the surroundings', async () => {
    const ended = await parley(['serve', '--prot', '1'], {
      cwd: folder,
      env: { LC_ALL: 'ru_RU.UTF-8' },
    })
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toMatch(/нет параметра --prot.*--port/)
  })

  test.each(Object.entries(HELP))('help speaks %s', async (language, usage) => {
    const ended = await parley(['read', '--help'], {
      cwd: folder,
      env: { LC_ALL: `${language}_XX.UTF-8` },
    })
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out.startsWith(usage)).toBe(true)
    for (const other of Object.values(HELP))
      if (other !== usage) expect(ended.out).not.toContain(other)
    expect(hasAnsi(ended.out)).toBe(false)
  })

  test('a refusal is said in the language asked for', async () => {
    const ended = await parley(['verify', 'none.jsonl', '--language', 'ru'], { cwd: folder })
    expect(ended.code).toBe(4)
    expect(ended.err).toMatch(/[а-я]{3}/)
  })
})
