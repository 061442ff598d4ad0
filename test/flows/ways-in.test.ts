import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { giveLink, replaceWays } from '#actions/ways-in/links.ts'
import { type Amiss, makeAuthenticator } from '#make/authenticator.ts'
import { makeTestCentre, type TestCentre, testCharter } from '#make/centre.ts'
import { openTestDatabase } from '#make/databases.ts'
import { buildApp } from '#server/build-app.ts'

const ORIGIN = 'http://localhost:8015'
const MINUTE = 60
const DAY = 24 * 60 * MINUTE
type Method = NonNullable<InjectOptions['method']>

let centre: TestCentre
let database: Awaited<ReturnType<typeof openTestDatabase>>
let app: Awaited<ReturnType<typeof buildApp>>
let second = 0
let steps = 0

beforeAll(async () => {
  database = await openTestDatabase('pglite')
  const charter = testCharter(['north', 'south'])
  const members = charter.members.map((member) => ({
    ...member,
    officers: ['duty', 'clerk', 'aide'].map((name) => ({
      name,
      title: `The ${name}`,
      rights: ['submit' as const, 'judge' as const, 'invite' as const],
    })),
  }))
  centre = await makeTestCentre(database.store, { charter: { ...charter, members } })
  const onBug = (_: string, bug: unknown) => {
    throw bug
  }
  app = await buildApp({ centre, example: null, webFolder: null, onBug })
})
afterAll(async () => {
  await app?.close()
  await centre?.close()
  await database?.drop()
})
/** Each test has an hour of its own, and an address that nobody failed from. */
beforeEach(() => {
  second = Math.ceil((second + 1) / 3600) * 3600
  steps += 1
})

/** Time goes on. */
function pass(seconds: number): void {
  second += seconds
}

type Asked = { cookie?: string; bearer?: string; headers?: Record<string, string> }

/** This test's own address. */
const here = () => `10.0.0.${Math.floor(second / 3600) % 250}`

/** One request from there. */
async function ask(method: Method, url: string, payload?: object, by: Asked = {}) {
  steps += 1
  centre.effects.begin(`step ${steps}`, second)
  const answer = await app.inject({
    method,
    url,
    remoteAddress: here(),
    ...(payload ? { payload } : {}),
    headers: {
      ...by.headers,
      ...(by.cookie ? { cookie: `parley=${by.cookie}` } : {}),
      ...(by.bearer ? { authorization: `Bearer ${by.bearer}` } : {}),
    },
  })
  const body = answer.body === '' ? null : JSON.parse(answer.body)
  return { status: answer.statusCode, body, token: answer.cookies[0]?.value ?? '', raw: answer }
}

async function linkOf(name: string): Promise<string> {
  steps += 1
  centre.effects.begin(`link ${steps}`, second)
  return await giveLink(centre, { member: 'north', name })
}

/** Signs an officer of north in by a new link. @returns the session's token */
async function signedIn(name = 'duty'): Promise<string> {
  const { token } = await ask('POST', '/api/session', { link: await linkOf(name) })
  return token
}

/** A device with a passkey of the officer's. */
async function withPasskey(cookie: string) {
  const device = makeAuthenticator(ORIGIN)
  const { body } = await ask('POST', '/api/passkeys/challenge', undefined, { cookie })
  const made = { name: 'Telephone', passkey: device.make(body.options) }
  const kept = await ask('POST', '/api/passkeys', made, { cookie })
  expect(kept.status).toBe(201)
  return device
}

const challenge = async () => (await ask('POST', '/api/session/challenge')).body.options
const who = async (by: Asked) => (await ask('GET', '/api/session', undefined, by)).body.officer

describe('a passkey', () => {
  test('is made after a link, and lets its officer in without one', async () => {
    const first = await signedIn()
    expect(await who({ cookie: first })).toMatchObject({ name: 'duty', hasPasskey: false })
    const device = await withPasskey(first)
    const { status, token } = await ask('POST', '/api/session', {
      passkey: device.use(await challenge()),
    })
    expect(status).toBe(200)
    expect(token).not.toBe(first)
    expect(await who({ cookie: token })).toMatchObject({ name: 'duty', hasPasskey: true })
    const { body } = await ask('GET', '/api/ways-in', undefined, { cookie: token })
    expect(body.passkeys).toMatchObject([{ id: device.id, name: 'Telephone' }])
  })

  const WRONG: readonly (readonly [string, Amiss])[] = [
    ['another site asked for it', { origin: 'https://evil.example' }],
    ['it was made for another host', { host: 'evil.example' }],
    ['the device did not see who holds it', { isUnverified: true }],
    ['its id is nobody’s', { id: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ]
  test.each(WRONG)('A21: is no use when %s', async (_, amiss) => {
    const device = await withPasskey(await signedIn('clerk'))
    const answer = await ask('POST', '/api/session', {
      passkey: device.use(await challenge(), amiss),
    })
    expect(answer.status).toBe(403)
    expect(answer.token).toBe('')
    // The same words as for a link that nobody gave.
    const other = await ask('POST', '/api/session', { link: 'nobody' })
    expect(answer.body).toEqual(other.body)
  })

  test('A21: answers a challenge once, within five minutes, for what it was asked', async () => {
    const cookie = await signedIn('aide')
    const device = await withPasskey(cookie)
    // A device that does not count: its count says nothing of a second time.
    const use = (options: object) => ({ passkey: device.use(options, { counter: 0 }) })
    const answer = use(await challenge())
    const late = use(await challenge())
    expect((await ask('POST', '/api/session', answer)).status).toBe(200)
    expect((await ask('POST', '/api/session', answer)).status).toBe(403)
    pass(5 * MINUTE)
    expect((await ask('POST', '/api/session', late)).status).toBe(403)
    const proof = (await ask('POST', '/api/session/proof/challenge', undefined, { cookie })).body
    const forProof = use(proof.options)
    expect((await ask('POST', '/api/session', forProof)).status).toBe(403)
    const own = use({ challenge: Buffer.alloc(56, 0x7f).toString('base64url') })
    expect((await ask('POST', '/api/session', own)).status).toBe(403)
  })

  test('A21: that counts back was copied, and opens nothing', async () => {
    const device = await withPasskey(await signedIn('aide'))
    const use = async (counter: number) =>
      (await ask('POST', '/api/session', { passkey: device.use(await challenge(), { counter }) }))
        .status
    expect([await use(7), await use(7), await use(3), await use(8)]).toEqual([200, 403, 403, 200])
  })

  test('is kept for its own officer: another’s answer proves nothing', async () => {
    const device = await withPasskey(await signedIn('aide'))
    const cookie = await signedIn('clerk')
    const { body } = await ask('POST', '/api/session/proof/challenge', undefined, { cookie })
    const proof = { passkey: device.use(body.options) }
    expect((await ask('POST', '/api/session/proof', proof, { cookie })).status).toBe(403)
  })

  test('A12: proves that its officer is there; the session goes on under a new token', async () => {
    const cookie = await signedIn('aide')
    const device = await withPasskey(cookie)
    pass(11 * MINUTE)
    const refused = await ask('POST', '/api/passkeys/challenge', undefined, { cookie })
    expect([refused.status, refused.body.code]).toEqual([403, 'proof_needed'])
    const { body } = await ask('POST', '/api/session/proof/challenge', undefined, { cookie })
    const proof = { passkey: device.use(body.options) }
    const proved = await ask('POST', '/api/session/proof', proof, { cookie })
    expect(proved.status).toBe(200)
    expect(await who({ cookie })).toBeUndefined()
    const anew = { cookie: proved.token }
    expect((await ask('POST', '/api/passkeys/challenge', undefined, anew)).status).toBe(200)
    const dropped = await ask('DELETE', `/api/passkeys/${device.id}`, undefined, anew)
    expect(dropped.status).toBe(200)
    const gone = { passkey: device.use(await challenge()) }
    expect((await ask('POST', '/api/session', gone)).status).toBe(403)
  })
})

describe('a session', () => {
  test('A12: ends when nobody used it for half an hour, and after twelve hours at the latest', async () => {
    const cookie = await signedIn()
    for (let used = 0; used < 24; used += 1) {
      pass(29 * MINUTE)
      expect(await who({ cookie })).toBeDefined()
    }
    pass(25 * MINUTE)
    expect(await who({ cookie })).toBeUndefined()
    const other = await signedIn()
    pass(30 * MINUTE)
    expect(await who({ cookie: other })).toBeUndefined()
  })

  test('is kept alive by no page that asks by itself', async () => {
    const cookie = await signedIn()
    pass(20 * MINUTE)
    const alone = { cookie, headers: { 'parley-unattended': '1' } }
    expect(await who(alone)).toBeDefined()
    pass(20 * MINUTE)
    expect(await who(alone)).toBeUndefined()
  })

  test('is seen and ended from another', async () => {
    const [here, there] = [await signedIn(), await signedIn()]
    const { body } = await ask('GET', '/api/ways-in', undefined, { cookie: here })
    const other = body.sessions.find((one: { isThis: boolean }) => !one.isThis)
    const path = `/api/sessions/${other.id}`
    const aide = await signedIn('aide')
    expect((await ask('DELETE', path, undefined, { cookie: aide })).status).toBe(404)
    expect((await ask('DELETE', path, undefined, { cookie: here })).status).toBe(200)
    expect(await who({ cookie: there })).toBeUndefined()
    const third = await signedIn()
    expect((await ask('DELETE', '/api/sessions', undefined, { cookie: here })).status).toBe(200)
    expect([await who({ cookie: third }), await who({ cookie: here })]).toEqual([
      undefined,
      expect.objectContaining({ name: 'duty' }),
    ])
  })
})

test('A14: who failed ten times within a minute waits, at that address alone', async () => {
  const link = await linkOf('duty')
  for (let tries = 0; tries < 10; tries += 1) {
    pass(1)
    expect((await ask('POST', '/api/session', { link: `guess ${tries}` })).status).toBe(403)
  }
  const refused = await ask('POST', '/api/session', { link })
  expect([refused.status, refused.body.code]).toEqual([429, 'limit_reached'])
  const elsewhere = await app.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: '10.9.9.9',
    headers: { 'x-forwarded-for': here() },
    payload: { link: 'guess' },
  })
  expect(elsewhere.statusCode).toBe(403)
  pass(55)
  expect((await ask('POST', '/api/session', { link })).status).toBe(200)
})

describe('a token of a program', () => {
  const wish = { name: 'Feed of the desk', scopes: ['submit'], days: 2 }
  const made = async (cookie: string, asked: object = wish) =>
    await ask('POST', '/api/tokens', asked, { cookie })

  test('A22: acts for its officer with the rights it names, until it expires or is dropped', async () => {
    const cookie = await signedIn()
    const { status, body } = await made(cookie)
    expect(status).toBe(201)
    expect(body.token).toMatch(/^parley_pat_[0-9a-f]{64}$/)
    expect(await who({ bearer: body.token })).toMatchObject({ name: 'duty', rights: ['submit'] })
    const { tokens } = (await ask('GET', '/api/ways-in', undefined, { cookie })).body
    expect(JSON.stringify(tokens)).not.toContain(body.token)
    expect(tokens).toMatchObject([{ name: wish.name, scopes: ['submit'] }])
    pass(2 * DAY - 1)
    expect(await who({ bearer: body.token })).toBeDefined()
    pass(1)
    expect(await who({ bearer: body.token })).toBeUndefined()

    const again = await signedIn()
    const next = (await made(again)).body.token
    const [kept] = (await ask('GET', '/api/ways-in', undefined, { cookie: again })).body.tokens
    await ask('DELETE', `/api/tokens/${kept.id}`, undefined, { cookie: again })
    expect(await who({ bearer: next })).toBeUndefined()
  })

  test('A22: names no right that lets people in, none that its officer lacks, and lasts a year at most', async () => {
    const cookie = await signedIn()
    const statusOf = async (changed: object) => (await made(cookie, { ...wish, ...changed })).status
    expect(await statusOf({ scopes: ['invite'] })).toBe(422)
    expect(await statusOf({ scopes: ['release'] })).toBe(403)
    expect(await statusOf({ days: 366 })).toBe(422)
  })

  test('opens no door of ways in', async () => {
    const { token } = (await made(await signedIn())).body
    for (const [method, url, body] of [
      ['GET', '/api/ways-in', undefined],
      ['POST', '/api/tokens', wish],
      ['POST', '/api/passkeys/challenge', undefined],
      ['POST', '/api/links', { name: 'aide' }],
      ['PUT', '/api/officers/aide', { isClosed: true }],
    ] as const)
      expect((await ask(method, url, body, { bearer: token })).status).toBe(403)
  })

  test('A22: guessed ten times within a minute makes the guesser wait', async () => {
    const guess = (tries: number) =>
      ask('GET', '/api/session', undefined, {
        bearer: `parley_pat_${String(tries).padStart(64, '0')}`,
      })
    const answers: number[] = []
    for (let tries = 0; tries < 12; tries += 1) answers.push((await guess(tries)).status)
    expect(answers).toEqual([...Array(10).fill(200), 429, 429])
  })
})

describe('a colleague', () => {
  const invite = (cookie: string, name: string) => ask('POST', '/api/links', { name }, { cookie })

  test('who lost the passkey comes back by two officers’ words, and what was before is void', async () => {
    const lost = await signedIn('aide')
    const device = await withPasskey(lost)
    const { token } = (
      await ask('POST', '/api/tokens', { name: 'Old', scopes: [], days: 9 }, { cookie: lost })
    ).body
    const [duty, clerk] = [await signedIn('duty'), await signedIn('clerk')]
    expect((await invite(duty, 'aide')).body).toEqual({ waits: true })
    expect((await invite(duty, 'aide')).body).toEqual({ waits: true })
    expect((await invite(lost, 'aide')).status).toBe(403)
    expect(await who({ cookie: lost })).toBeDefined()
    const { link } = (await invite(clerk, 'aide')).body
    expect(await who({ cookie: lost })).toBeUndefined()
    expect(await who({ bearer: token })).toBeUndefined()
    const old = { passkey: device.use(await challenge()) }
    expect((await ask('POST', '/api/session', old)).status).toBe(403)
    const back = await ask('POST', '/api/session', { link: link.replace('/link/', '') })
    expect(await who({ cookie: back.token })).toMatchObject({ name: 'aide', hasPasskey: false })
  })

  test('with nobody left to give a word comes back by a link of the operator, and what was before is void', async () => {
    const lost = await signedIn('aide')
    const device = await withPasskey(lost)
    const link = await replaceWays(centre, { member: 'north', name: 'aide' })
    expect(await who({ cookie: lost })).toBeUndefined()
    const old = { passkey: device.use(await challenge()) }
    expect((await ask('POST', '/api/session', old)).status).toBe(403)
    const back = await ask('POST', '/api/session', { link })
    expect(await who({ cookie: back.token })).toMatchObject({ name: 'aide', hasPasskey: false })
    const nobody = replaceWays(centre, { member: 'north', name: 'nobody' })
    await expect(nobody).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a word on a lost passkey is void after a day', async () => {
    await withPasskey(await signedIn('aide'))
    expect((await invite(await signedIn('duty'), 'aide')).body).toEqual({ waits: true })
    pass(DAY)
    expect((await invite(await signedIn('clerk'), 'aide')).body).toEqual({ waits: true })
  })

  test('A12: who is let go is out at once, by every way, and comes back by a new link', async () => {
    const cookie = await signedIn('clerk')
    const device = await withPasskey(cookie)
    const { token } = (
      await ask('POST', '/api/tokens', { name: 'Old', scopes: [], days: 9 }, { cookie })
    ).body
    const unused = await linkOf('clerk')
    const duty = await signedIn('duty')
    const close = (name: string, isClosed: boolean) =>
      ask('PUT', `/api/officers/${name}`, { isClosed }, { cookie: duty })
    expect((await close('duty', true)).status).toBe(403)
    expect((await close('nobody', true)).status).toBe(404)
    expect((await close('clerk', true)).status).toBe(200)
    expect(await who({ cookie })).toBeUndefined()
    expect(await who({ bearer: token })).toBeUndefined()
    const answer = { passkey: device.use(await challenge()) }
    expect((await ask('POST', '/api/session', answer)).status).toBe(403)
    expect((await ask('POST', '/api/session', { link: unused })).status).toBe(403)
    const pick = { officer: 'clerk', member: 'north' }
    expect((await ask('POST', '/api/session', pick)).status).toBe(403)
    expect((await invite(duty, 'clerk')).status).toBe(403)
    expect((await close('clerk', false)).status).toBe(200)
    expect(await who({ cookie })).toBeUndefined()
    const { link } = (await invite(duty, 'clerk')).body
    const back = await ask('POST', '/api/session', { link: link.replace('/link/', '') })
    expect(await who({ cookie: back.token })).toMatchObject({ name: 'clerk' })
  })
})

test('A11: behind TLS the cookie is bound to its host', async () => {
  const secure = { ...centre, address: 'https://centre.example', clock: centre.effects }
  const other = await buildApp({
    centre: secure,
    example: null,
    webFolder: null,
    onBug: () => undefined,
  })
  const link = await linkOf('duty')
  const answer = await other.inject({ method: 'POST', url: '/api/session', payload: { link } })
  const [cookie] = answer.cookies
  expect(cookie).toMatchObject({
    name: '__Host-parley',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
  })
  expect(cookie).not.toHaveProperty('domain')
  const headers = { cookie: `parley=${cookie?.value}` }
  const asked = await other.inject({ url: '/api/session', headers })
  expect(asked.json().officer).toBeUndefined()
  await other.close()
})
