import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lookAtReport } from '#actions/look.ts'
import { submitReport } from '#actions/submit-report.ts'
import type { Marking } from '#domain/marking.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { type ChatServer, startChatServer, toldClaimOf } from '#make/chat-server.ts'
import { openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { parley } from '#make/parley-process.ts'
import { smallPlaceFinder } from '#make/place-finder.ts'
import { wordReader } from '#make/word-reader.ts'
import { secondReadersOfCentre } from '../../src/start-second-reader.ts'

const TEXT = "Norland's army shelled Abrantes on Tuesday, Mayor Ada Brenn said.\n"
const SHELLING = toldClaimOf({
  quote: TEXT.trim(),
  action: { type: 'ASSAULT', mode: 'heavy-weapons', words: 'shelled' },
  actors: [{ words: "Norland's army", name: null }],
  where: [{ words: 'Abrantes', role: 'at' }],
})
const LIE = { ...SHELLING, targets: [{ words: 'the school', name: null }] }

let server: ChatServer
beforeAll(async () => {
  server = await startChatServer()
})
afterAll(() => server.close())
beforeEach(() => server.answer(() => ({ claims: [SHELLING, LIE] })))
const variables = () => ({ PARLEY_READER_URL: server.url, PARLEY_READER_MODEL: 'lab/small' })

describe('parley read --reader model', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-second-'))
  const words = ['read', 'news.txt', '--published', '2031-05-09', '--json', '--reader']
  beforeAll(() => writeFileSync(join(folder, 'news.txt'), TEXT))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('prints the endpoint’s claims that hold, and the others as issues', async () => {
    const { code, out, err } = await parley([...words, 'model'], { cwd: folder, env: variables() })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const line = JSON.parse(out)
    expect(line.report.reader).toEqual({
      name: 'model:lab/small',
      version: expect.stringMatching(/^prompt-/),
    })
    expect(line.claims).toMatchObject([
      { quote: TEXT.trim(), where: { geonames: expect.any(Number) } },
    ])
    expect(line.issues).toMatchObject([{ code: 'words_not_in_text', words: 'the school' }])
  })

  test('reads any language, and asks nothing of the endpoint when the built-in reader is meant', async () => {
    const lang = ['--lang', 'ka']
    const env = variables()
    const read = await parley([...words, 'model', ...lang], { cwd: folder, env })
    expect(JSON.parse(read.out).claims).toHaveLength(1)
    server.asked.length = 0
    const builtIn = await parley([...words, 'english'], { cwd: folder, env })
    expect(JSON.parse(builtIn.out).report.reader.name).toBe('english')
    expect(server.asked).toEqual([])
  })

  test('says which setting is missing, and which readers there are', async () => {
    const missing = await parley([...words, 'model'], { cwd: folder, env: { LC_ALL: 'C' } })
    expect(missing).toMatchObject({ code: 1, out: '' })
    expect(missing.err).toContain('PARLEY_READER_URL')
    const unknown = await parley([...words, 'oracle'], { cwd: folder, env: { LC_ALL: 'C' } })
    expect(unknown).toMatchObject({ code: 2, out: '' })
  })
})

describe('a centre with a second reader', () => {
  let database: TestDatabase
  let centre: TestCentre
  const readBy = async (member: string, text: string, tlp: Marking['tlp'] = 'amber') => {
    centre.effects.begin(text, 10)
    const officer = officerOf(member)
    const { handle } = await submitReport(centre, officer, {
      content: { way: 'paste', text },
      marking: { to: [], tlp },
    })
    await centre.fold.settle()
    return (await lookAtReport(centre, officer, handle)).readings[0]?.record
  }

  beforeAll(async () => {
    database = await openTestDatabase('pglite')
    const env = { ...variables(), PARLEY_READER_LANGUAGES: 'en', PARLEY_READER_MEMBERS: 'alfa' }
    centre = await makeTestCentre(database.store, {
      charter: testCharter(['alfa', 'bravo']),
      readers: [...(await secondReadersOfCentre(env, smallPlaceFinder)), wordReader],
    })
  })
  afterAll(async () => {
    await centre.close()
    await database.drop()
  })

  test('has it read what the named members hand in, and nothing of the others', async () => {
    const first = await readBy('alfa', TEXT)
    expect(first?.madeBy).toMatchObject({ kind: 'reader', name: 'model:lab/small' })
    expect(first?.claims).toHaveLength(1)
    expect(first?.issues).toMatchObject([{ code: 'words_not_in_text' }])
    expect(server.asked).toHaveLength(1)
    expect((await readBy('bravo', `${TEXT}Again.`))?.madeBy).toMatchObject({ name: 'words' })
    expect(server.asked).toHaveLength(1)
  })

  test.each(['red', 'amber+strict'] as const)('sends nothing that is marked %s', async (tlp) => {
    const asked = server.asked.length
    const reading = await readBy('alfa', `${TEXT}Marked ${tlp}.`, tlp)
    expect(reading?.madeBy).toMatchObject({ name: 'words' })
    expect(server.asked).toHaveLength(asked)
  })

  test('keeps a report whose endpoint refuses, with the part that was not read', async () => {
    server.answer(() => ({ status: 403 }))
    const reading = await readBy('alfa', `${TEXT}Once more.`)
    expect(reading).toMatchObject({ claims: [], issues: [{ code: 'reader_failed', start: 0 }] })
  })

  test.each([
    ['no languages', { PARLEY_READER_MEMBERS: '*' }],
    ['no members', { PARLEY_READER_LANGUAGES: '*' }],
  ])('has none while the settings name %s', async (_, env) => {
    expect(await secondReadersOfCentre({ ...variables(), ...env }, smallPlaceFinder)).toEqual([])
  })
})
