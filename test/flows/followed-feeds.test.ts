import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Centre } from '#actions/centre.ts'
import { lookAtReport } from '#actions/look.ts'
import { pollSource } from '#actions/poll-source.ts'
import { SourcePolling } from '#actions/source-polling.ts'
import { openFeedFetcher } from '#adapters/fetch-feed.ts'
import { openPageFetcher } from '#adapters/fetch-page.ts'
import type { SourceView } from '#contract/sources.ts'
import { Refusal } from '#domain/refusal.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { KINDS, openTestDatabase, type TestDatabase } from '#make/databases.ts'
import { type FeedServer, itemOf, rssOf, startFeedServer } from '#make/feed-server.ts'
import { wordReader } from '#make/word-reader.ts'
import { buildApp } from '#server/build-app.ts'

const MEMBERS = ['alfa', 'bravo', 'carol', 'delta', 'echo'] as const
type Member = (typeof MEMBERS)[number]
const ALL_RIGHTS = officerOf('alfa').rights

describe.each(KINDS)('feeds that members follow, on %s', (kind) => {
  let database: TestDatabase
  let centre: TestCentre
  let app: FastifyInstance
  let web: FeedServer
  let second = 10
  let commands = 0

  /** Every act has its own name, since what it draws depends on that; time passes by minutes. */
  const later = (minutes = 1) => {
    second += minutes * 60
    commands += 1
    centre.effects.begin(`act ${commands}`, second)
  }
  /** Hours pass between acts, and sessions with them: each officer comes back for each. */
  const signedIn = async (member: Member) => {
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { officer: 'duty', member } })
    return `parley=${answer.cookies[0]?.value}`
  } // biome-ignore format: one thought
  const ask = async (member: Member, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => {
    later()
    const headers = { cookie: await signedIn(member) }
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
    return { status: answer.statusCode, body: answer.json() }
  } // biome-ignore format: one thought
  const follow = async (member: Member, path: string, more: object = {}): Promise<SourceView> => {
    const { status, body } = await ask(member, 'POST', '/api/sources', { url: `${web.origin}${path}`, ...more })
    expect({ status, body }).toMatchObject({ status: 201 })
    return body
  } // biome-ignore format: one thought
  const poll = async (member: Member, { id }: { id: string }) => {
    const { status, body } = await ask(member, 'POST', `/api/sources/${id}/poll`)
    expect({ status, body }).toMatchObject({ status: 200 })
    return body as { source: SourceView; taken: number }
  }
  const titlesOf = async (stream: string) => {
    await centre.fold.settle()
    const found = await centre.store.reports.list({ stream, limit: 200 })
    return found.filter(({ from }) => from === stream).map(({ title }) => title).sort()
  } // biome-ignore format: one thought
  const reportOf = async (member: Member, number: number) => {
    const found = await centre.store.reports.list({ stream: member, limit: 200 })
    const report = found.find(({ title }) => title === `Item number ${number}`)
    return await lookAtReport(centre, officerOf(member), report?.handle ?? '')
  }
  const named = (...numbers: readonly number[]) => numbers.map((number) => `Item number ${number}`)

  beforeAll(async () => {
    web = await startFeedServer()
    database = await openTestDatabase(kind)
    const made = await makeTestCentre(database.store, { charter: testCharter(MEMBERS), readers: [wordReader] })
    const allow = { allow: [web.origin], timeMaxMs: 1500 }
    centre = Object.assign(made, { feeds: openFeedFetcher(allow), fetchPage: openPageFetcher(allow) })
    app = await buildApp({
      centre,
      example: null,
      webFolder: null,
      onBug: (_, error) => {
        throw error
      },
    })
  }) // biome-ignore format: one thought
  beforeEach(() => void web.asked.splice(0))
  afterAll(async () => {
    await app.close()
    await centre.close()
    web.close()
    await database.drop()
  })

  describe('from one poll to the next', () => {
    let source: SourceView

    test('a source is kept, and asked for the first time when it is polled', async () => {
      source = await follow('alfa', '/alfa.xml#top')
      expect(source).toMatchObject({
        url: `${web.origin}/alfa.xml`,
        every: 30,
        full: false,
        by: 'duty',
        health: { code: 'not_polled_yet', itemsTaken: 0 },
      })
      expect(web.asked).toEqual([])
    })

    test('each item is a report, the broken one is said, and nothing goes to others', async () => {
      web.serve('/alfa.xml', rssOf(itemOf(3), '<title>broken</tit>', itemOf(2), itemOf(1)))
      const { source: polled, taken } = await poll('alfa', source)
      expect(taken).toBe(3)
      expect(polled).toMatchObject({
        title: 'Tidewater News',
        health: {
          code: 'good',
          itemsTaken: 3,
          failures: 0,
          issue: { code: 'items_skipped', count: 1 },
          skipped: [{ position: 2, code: 'item_broken' }],
        },
      })
      expect(await titlesOf('alfa')).toEqual(named(1, 2, 3))
      expect((await centre.store.reports.list({ stream: 'bravo', limit: 9 })).length).toBe(0)
    })

    test('it says how it came, by whom, when and from where, and it is read', async () => {
      const { report, content, readings } = await reportOf('alfa', 1)
      expect(report).toMatchObject({ title: 'Item number 1', published: '2026-03-08', outlet: 'Tidewater News' })
      expect(content.arrival).toMatchObject({ way: 'feed', from: `${web.origin}/page/1` })
      expect(readings[0]?.claims[0]?.live.claim.quote).toContain('post 1')
    }) // biome-ignore format: one thought

    test('unchanged, it brings nothing and keeps what was wrong with it in sight', async () => {
      const { source: polled, taken } = await poll('alfa', source)
      expect(taken).toBe(0)
      expect(polled.health).toMatchObject({ code: 'good', issue: { code: 'items_skipped' }, itemsTaken: 3 })
    }) // biome-ignore format: one thought

    test('one item more is one report more', async () => {
      web.serve('/alfa.xml', rssOf(itemOf(4), itemOf(3), itemOf(2), itemOf(1)))
      expect((await poll('alfa', source)).taken).toBe(1)
      expect((await poll('alfa', source)).source.health).not.toHaveProperty('issue')
      expect(await titlesOf('alfa')).toEqual(named(1, 2, 3, 4))
    })

    test('an item dated ahead loses its date, and it is said', async () => {
      web.serve(
        '/alfa.xml',
        rssOf(itemOf(5).replace(/<pubDate>.*<\/pubDate>/, '<pubDate>2099-01-01</pubDate>'), itemOf(4)),
      )
      expect((await poll('alfa', source)).taken).toBe(1)
      await centre.fold.settle()
      const { report, readings } = await reportOf('alfa', 5)
      expect(report.published).toBeUndefined()
      expect(readings[0]?.record.issues).toMatchObject([{ code: 'date_ahead', words: '2099-01-01' }])
    }) // biome-ignore format: one thought
  })

  describe('when the centre stops in between', () => {
    const broken = (change: (store: Centre['store']) => Partial<Centre['store']>): Centre => ({
      ...centre,
      store: { ...centre.store, ...change(centre.store) },
    })

    test('after the reports and before the note of them: each is there once', async () => {
      const { id } = await follow('bravo', '/bravo.xml')
      web.serve('/bravo.xml', rssOf(itemOf(3), itemOf(2), itemOf(1)))
      const dying = broken(({ sources }) => ({
        sources: { ...sources, change: () => Promise.reject(new Error('the process is gone')) },
      }))
      later()
      await expect(pollSource(dying, { stream: 'bravo', id })).rejects.toThrow('gone')
      expect(await titlesOf('bravo')).toEqual(named(1, 2, 3))
      // One of them says something else by then: it is the same item all the same.
      web.serve('/bravo.xml', rssOf(itemOf(3), itemOf(2).replace('post', 'mill'), itemOf(1)))
      const { source } = await poll('bravo', { id })
      expect(source.health).toMatchObject({ code: 'good' })
      expect(await titlesOf('bravo')).toEqual(named(1, 2, 3))
    })

    test('among the reports: the rest comes with the next poll', async () => {
      const { id } = await follow('bravo', '/bravo2.xml')
      web.serve('/bravo2.xml', rssOf(itemOf(9), itemOf(8), itemOf(7), itemOf(6)))
      let kept = 0
      const filling = broken(({ entries }) => ({
        entries: {
          ...entries,
          append: async (append) => {
            if (kept === 2) throw new Refusal('disk_full')
            kept += 1
            return await entries.append(append)
          },
        },
      }))
      later()
      const half = await pollSource(filling, { stream: 'bravo', id })
      expect(half?.source.state).toMatchObject({ failures: 0, lastIssue: { code: 'centre_busy' }, etag: undefined })
      expect(await titlesOf('bravo')).toEqual(named(1, 2, 3, 6, 7))
      expect((await poll('bravo', { id })).taken).toBe(2)
      expect(await titlesOf('bravo')).toEqual(named(1, 2, 3, 6, 7, 8, 9))
    }) // biome-ignore format: one thought

    test('two polls at once are one', async () => {
      const { id } = await follow('bravo', '/bravo3.xml')
      web.serve('/bravo3.xml', rssOf(itemOf(10)))
      later()
      const name = { stream: 'bravo', id }
      const both = await Promise.all([pollSource(centre, name), pollSource(centre, name)])
      expect(both[0]).toBe(both[1])
      expect(web.asked).toEqual(['/bravo3.xml'])
    })
  })

  describe('trouble outside', () => {
    test('five failures open the breaker; an officer can try at any time', async () => {
      const source = await follow('carol', '/ill.xml')
      web.serve('/ill.xml', 500)
      const codes: string[] = []
      for (let time = 1; time <= 5; time += 1) codes.push((await poll('carol', source)).source.health.code)
      expect(codes).toEqual(['failing', 'failing', 'failing', 'failing', 'resting'])
      const { body } = await ask('carol', 'GET', '/api/sources')
      expect(body.sources[0].health).toMatchObject({ failures: 5, issue: { code: 'bad_status', status: 500 } })
      web.serve('/ill.xml', rssOf(itemOf(1)))
      const well = await poll('carol', source)
      expect(well).toMatchObject({ taken: 1, source: { health: { code: 'good', failures: 0 } } })
    }) // biome-ignore format: one thought

    test.each([
      ['words', 'not_a_feed', 'Three boats were seen.'],
      ['a way inwards', 'address_refused', 'http://127.0.0.2/'],
      ['silence', 'too_slow', ''],
    ])('%s: %s', async (path, code, text) => {
      web.serve(`/${path.replaceAll(' ', '')}`, (_, response) => {
        if (text.startsWith('http')) response.writeHead(302, { location: text }).end()
        else if (text !== '') response.end(text)
      })
      const source = await follow('carol', `/${path.replaceAll(' ', '')}`)
      expect((await poll('carol', source)).source.health).toMatchObject({ code: 'failing', issue: { code } })
    }) // biome-ignore format: one thought

    test('who asks to be left alone is, by officers too', async () => {
      const source = await follow('carol', '/wait.xml')
      web.serve('/wait.xml', (_, response) => response.writeHead(503, { 'retry-after': '3600' }).end())
      expect((await poll('carol', source)).source.health).toMatchObject({ issue: { code: 'asked_to_wait', status: 503 } })
      expect(await ask('carol', 'POST', `/api/sources/${source.id}/poll`)).toMatchObject({ status: 429, body: { code: 'limit_reached' } })
      expect(web.asked).toEqual(['/wait.xml'])
      later(60)
      web.serve('/wait.xml', rssOf(itemOf(2)))
      expect((await poll('carol', source)).taken).toBe(1)
    }) // biome-ignore format: one thought

    test('a move for good is told, and the address stays until an officer changes it', async () => {
      const source = await follow('carol', '/old.xml')
      web.serve('/old.xml', (_, response) => response.writeHead(301, { location: '/new.xml' }).end())
      web.serve('/new.xml', rssOf(itemOf(3)))
      const { source: moved } = await poll('carol', source)
      expect(moved).toMatchObject({ url: `${web.origin}/old.xml`, health: { movedTo: `${web.origin}/new.xml` } })
      const change = { url: `${web.origin}/new.xml`, every: 60 }
      const { body } = await ask('carol', 'PUT', `/api/sources/${source.id}`, change)
      expect(body).toMatchObject({ url: `${web.origin}/new.xml`, every: 60, health: { itemsTaken: 1 } })
      expect(body.health).not.toHaveProperty('movedTo')
      expect((await poll('carol', source)).taken).toBe(0)
    }) // biome-ignore format: one thought

    test('whole pages are taken where the source says so; where a page is not there, its words are', async () => {
      web.serve('/full.xml', rssOf(itemOf(22), itemOf(21)))
      web.serve('/page/21', (_, response) =>
        response.setHeader('content-type', 'text/plain').end(`The whole page\n\n${'Gunmen | ASSAULT | a mill | 2026-03-08 | Tomar | Rui Melo'}\n`),
      )
      const source = await follow('carol', '/full.xml', { full: true })
      expect((await poll('carol', source)).taken).toBe(2)
      await centre.fold.settle()
      const whole = await reportOf('carol', 21)
      expect(whole.content).toMatchObject({ title: 'Item number 21', arrival: { way: 'feed', from: `${web.origin}/page/21` } })
      expect(whole.content.text).toContain('a mill')
      const rest = await reportOf('carol', 22)
      expect(rest.content.text).toContain('post 22')
      expect(rest.readings[0]?.record.issues).toMatchObject([{ code: 'page_not_taken' }])
    }) // biome-ignore format: one thought
  })

  describe('rights', () => {
    const rightsOf = async (member: Member, rights: readonly string[]) =>
      await database.store.officers.put({ ...officerOf(member), rights })

    test('an officer who may not submit any more stops the source until he may', async () => {
      web.serve('/delta.xml', rssOf(itemOf(1)))
      const source = await follow('delta', '/delta.xml', { marking: { to: ['joint'], tlp: 'green' } })
      await rightsOf('delta', ['submit'])
      later(31)
      const polling = new SourcePolling(centre, (_, error) => {
        throw error
      })
      polling.tick()
      await polling.settle()
      expect(web.asked).not.toContain('/delta.xml')
      const { body } = await ask('delta', 'GET', '/api/sources')
      expect(body.sources).toMatchObject([{ id: source.id, health: { code: 'right_lost', failures: 0 } }])
      await rightsOf('delta', ALL_RIGHTS)
      later(31)
      polling.tick()
      await polling.settle()
      await polling.stop()
      expect(await titlesOf('delta')).toEqual(named(1))
      const [report] = await centre.store.reports.list({ stream: 'delta', limit: 1 })
      expect(report?.audience).toEqual(['joint'])
    }) // biome-ignore format: one thought

    test('to send further than the member takes the right to release', async () => {
      await rightsOf('echo', ['submit'])
      const wide = { url: `${web.origin}/echo.xml`, marking: { to: ['joint'], tlp: 'green' } }
      expect(await ask('echo', 'POST', '/api/sources', wide)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
      const { id } = await follow('echo', '/echo.xml')
      expect(await ask('echo', 'PUT', `/api/sources/${id}`, wide)).toMatchObject({ status: 403 })
      await rightsOf('echo', ['judge'])
      expect(await ask('echo', 'POST', `/api/sources/${id}/poll`)).toMatchObject({ status: 403 })
      expect((await ask('echo', 'GET', '/api/sources')).body.sources).toHaveLength(1)
      await rightsOf('echo', ALL_RIGHTS)
    }) // biome-ignore format: one thought

    test("another member's source is as if it were not there", async () => {
      const { body } = await ask('alfa', 'GET', '/api/sources')
      const { id, url } = body.sources[0]
      expect(body.sources).toHaveLength(1)
      for (const [method, path] of [['PUT', ''], ['DELETE', ''], ['POST', '/poll']] as const) {
        const payload = method === 'PUT' ? { url: `${url}x` } : undefined
        const foreign = await ask('bravo', method, `/api/sources/${id}${path}`, payload)
        const random = await ask('bravo', method, `/api/sources/0123456789abcdef${path}`, payload)
        expect(foreign).toEqual(random)
        expect(foreign.status).toBe(404)
      }
      expect((await ask('alfa', 'GET', '/api/sources')).body.sources).toEqual(body.sources)
      expect((await app.inject('/api/sources')).statusCode).toBe(401)
    }) // biome-ignore format: one thought
  })

  describe('what is refused', () => {
    test.each([
      ['javascript:alert(1)', {}, '/url', 'url_refused'],
      ['http://127.0.0.1/feed', {}, '/url', 'url_refused'],
      ['http://u:p@example.org/', {}, '/url', 'url_refused'],
      ['ORIGIN/x', { every: 4 }, '/every', 'field_invalid'],
      ['ORIGIN/x', { every: 1441 }, '/every', 'field_invalid'],
      ['ORIGIN/x', { every: '30' }, '/every', 'field_invalid'],
      ['ORIGIN/x', { marking: { to: ['nowhere'], tlp: 'green' } }, '/marking/to', 'field_invalid'],
      ['ORIGIN/x', { colour: 'red' }, '/colour', 'field_invalid'],
      ['ORIGIN/alfa.xml#again', {}, '/url', 'field_invalid'],
    ])('%s %j: %s', async (url, more, pointer, code) => {
      const sent = { url: url.replace('ORIGIN', web.origin), ...more }
      const { status, body } = await ask('alfa', 'POST', '/api/sources', sent)
      expect({ status, code: body.code, pointers: body.errors.map((one: { pointer: string }) => one.pointer) }).toEqual({ status: 422, code, pointers: [pointer] })
      expect((await ask('alfa', 'GET', '/api/sources')).body.sources).toHaveLength(1)
    }) // biome-ignore format: one table

    test('a source too many', async () => {
      const { sources } = (await ask('echo', 'GET', '/api/sources')).body
      for (let count = sources.length; count < 200; count += 1) await follow('echo', `/many/${count}`)
      const { status, body } = await ask('echo', 'POST', '/api/sources', { url: `${web.origin}/one-more` })
      expect([status, body.code]).toEqual([422, 'field_invalid'])
      const dropped = sources[0].id
      expect((await ask('echo', 'DELETE', `/api/sources/${dropped}`)).status).toBe(200)
      await follow('echo', '/one-more')
      expect((await ask('echo', 'GET', '/api/sources')).body.sources).toHaveLength(200)
    }) // biome-ignore format: one thought
  })

  test("one member's silent feeds wait for each other and hold up no other's; stopping waits for none", async () => {
    web.serve('/late.xml', () => undefined)
    web.serve('/later.xml', () => undefined)
    web.serve('/alfa.xml', rssOf(itemOf(6)))
    await follow('bravo', '/late.xml')
    await follow('bravo', '/later.xml')
    later(1440)
    const polling = new SourcePolling(centre, () => undefined)
    polling.tick()
    polling.tick()
    await expect.poll(() => web.asked, { timeout: 30_000, interval: 20 }).toContain('/late.xml')
    await wait(200)
    expect(web.asked).not.toContain('/later.xml')
    await expect.poll(() => titlesOf('alfa'), { timeout: 30_000 }).toContain('Item number 6')
    await polling.stop()
    expect(web.asked.filter((path) => path === '/alfa.xml')).toHaveLength(1)
    const { body } = await ask('bravo', 'GET', '/api/sources')
    const latest = body.sources.filter(({ url }: SourceView) => url.includes('late'))
    expect(latest.some(({ health }: SourceView) => health.code === 'not_polled_yet')).toBe(true)
  })
})
