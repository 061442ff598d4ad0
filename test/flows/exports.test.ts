import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportPicture } from '#actions/export-picture.ts'
import { submitReport } from '#actions/submit-report.ts'
import type { DaysView, MapView } from '#contract/map-views.ts'
import type { PictureView } from '#contract/views.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { wordReader } from '#make/word-reader.ts'
import { buildApp } from '#server/build-app.ts'

/** More than one page of the store, each on a day far from the others, and one that would be a formula. */
const MANY = 230
const dayOf = (index: number) =>
  new Date(Date.UTC(2020, 0, 1 + 9 * index)).toISOString().slice(0, 10)
const LINES = Array.from(
  { length: MANY },
  (_, index) => `=cmd${index} | ASSAULT | gate ${index} | ${dayOf(index)} | Santarem | Ana Reis`,
)
const RED = 'A secret thing\nGunmen | PROTEST | a mill | 2026-03-08 | Santarem | Rui Lima\n'

/** A file taken apart: all before its last line, the manifest that stands there, and how many rows there are. */
function fileOf(format: string, body: string) {
  const last = body.trimEnd().split('\n').at(-1) ?? ''
  const before = body.slice(0, body.lastIndexOf(last))
  if (format === 'csv') {
    const text = /"(\{.*\})"/.exec(last)?.[1]?.replaceAll('""', '"')
    return { before, manifest: JSON.parse(text ?? ''), written: before.split('\r\n').length - 2 }
  }
  const { manifest, events, features } = JSON.parse(body)
  return { before, manifest, written: (events ?? features).length }
}

describe.each(KINDS)('a filter of the picture as a file, on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  let app: FastifyInstance
  let cookie: string
  const north = officerOf('north')

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    centre = await makeTestCentre(database.store, {
      charter: testCharter(['north', 'south']),
      readers: [wordReader],
    })
    const submit = async (text: string, tlp: 'amber' | 'red', second: number) => {
      centre.effects.begin(`submit ${second}`, second)
      await submitReport(centre, north, {
        content: { way: 'paste', text },
        marking: { to: ['south'], tlp },
      })
    }
    await submit(`Many things\n${LINES.join('\n')}\n`, 'amber', 10)
    await submit(RED, 'red', 20)
    await centre.fold.settle()
    app = await buildApp({ centre, example: null, webFolder: null, onBug: (_, bug) => { throw bug } }) // biome-ignore format: one thought
    centre.effects.begin('sign in', 30)
    const payload = { officer: 'duty', member: 'south' }
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload })
    cookie = `parley=${answer.cookies[0]?.value}`
  })
  afterAll(async () => {
    await app.close()
    await centre.close()
    await database.drop()
  })

  const ask = (url: string) => app.inject({ url, headers: { cookie } })
  const sum = (all: readonly { events: number }[]) => all.reduce((n, one) => n + one.events, 0)

  test.each(['', '&type=ASSAULT', '&from=2021-03-01&to=2021-06-20', '&type=AID', '&without=place'])(
    'list, map, days and file hold the same events%s',
    async (filter) => {
      const of = async <View>(door: string) =>
        (await ask(`/api/picture${door}?view=ours${filter}`)).json<View>()
      const { events } = (await of<PictureView>('')).counts
      const map = await of<MapView>('/map')
      const days = await of<DaysView>('/days')
      expect(sum(map.places) + map.others + map.withoutPlace).toBe(events)
      expect(sum(days.bars) + days.wider + days.outside + days.undated).toBe(events)
      for (const format of ['json', 'geojson', 'csv']) {
        const { body } = await ask(`/api/picture/export?view=ours&format=${format}${filter}`)
        const { before, manifest, written } = fileOf(format, body)
        const { rows, leftOut } = manifest
        expect(rows + leftOut.tlpRed + leftOut.nothingLive).toBe(events)
        expect(manifest).toMatchObject({ events, exercise: true, stream: 'south', view: 'ours' })
        expect(createHash('sha256').update(before).digest('hex')).toBe(manifest.sha256)
        expect(written).toBe(rows)
      }
    },
  )

  test('what is red stays behind and is counted', async () => {
    const { body } = await ask('/api/picture/export?format=json')
    const { manifest } = JSON.parse(body)
    expect(manifest).toMatchObject({ events: MANY + 1, rows: MANY, leftOut: { tlpRed: 1 } })
    expect(body).not.toContain('Rui Lima')
    expect(body).not.toContain('a mill')
  })

  test('no cell is a formula, every row has its mark, and only chosen columns are there', async () => {
    const { body, headers } = await ask('/api/picture/export?columns=title,lat&type=ASSAULT')
    const [head, ...rows] = body.trimEnd().split('\r\n')
    expect(head).toBe('\ufeffid,marking,standing,says,denies,withdrew,when,place,precision,terms,title,lat') // biome-ignore format: one line
    expect(rows).toHaveLength(MANY + 1)
    for (const row of rows.slice(0, -1)) {
      expect(row).toMatch(/^[0-9a-z]{16},EXERCISE TLP:AMBER,/)
      expect(row).toContain(',Ana Reis,')
      expect(row).not.toMatch(/(^|,)"?=/)
    }
    expect(body).toContain(",'=cmd")
    expect(headers['content-disposition']).toMatch(/filename="exercise-south-\d{8}T\d{6}\.csv"/)
  })

  test('a table for readers has words of its language, and says in its last line that it has', async () => {
    const query = 'cells=words&columns=action,support&type=ASSAULT'
    const askIn = (url: string, language: string) =>
      app.inject({ url, headers: { cookie, 'accept-language': language } })
    const { body } = await askIn(`/api/picture/export?${query}`, 'ru')
    const [head, first] = body.split('\r\n')
    expect(head).toMatch(/^\ufeffКод события,Гриф,.*,Вид события,Обоснованность$/)
    expect(first).toMatch(/,Нападение,Один [а-я]+$/)
    expect(fileOf('csv', body).manifest).toMatchObject({ cells: 'words', language: 'ru' })

    const chosen = await askIn(`/api/picture/export?${query}&language=fa`, 'ru')
    expect(chosen.body.split('\r\n')[0]).toContain('نشان')

    const json = await askIn(`/api/picture/export?${query}&format=json`, 'ru')
    const { events, manifest } = json.json()
    expect(events[0]).toMatchObject({ action: 'ASSAULT', support: 'single-origin' })
    expect(manifest).toMatchObject({ cells: 'keys', language: 'ru' })
  })

  test('a file that broke off has no last line', async () => {
    const wish = {
      side: 'ours',
      form: { format: 'csv', columns: [], cells: 'keys', language: 'en' },
      address: {},
    } as const
    const { pieces } = await exportPicture(centre, officerOf('south'), wish)
    let text = ''
    for await (const piece of pieces) {
      text += piece
      if (text.split('\r\n').length > 10) break
    }
    expect(text).toContain('Ana Reis')
    expect(text).not.toContain('# end')
  })

  test.each([
    ['columns=nothing', 400],
    ['format=xlsx', 400],
    ['cells=icons', 400],
    ['limit=5', 400],
  ])('%s is refused', async (query, status) => {
    expect((await ask(`/api/picture/export?${query}`)).statusCode).toBe(status)
  })

  test('without signing in there is no file', async () => {
    expect((await app.inject('/api/picture/export')).statusCode).toBe(401)
  })
})
