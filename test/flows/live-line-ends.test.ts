import { afterAll, beforeAll, expect, test } from 'vitest'
import { submitReport } from '#actions/submit-report.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { openTestDatabase } from '#make/databases.ts'
import { wordReader } from '#make/word-reader.ts'
import { buildApp } from '#server/build-app.ts'

let centre: TestCentre
let database: Awaited<ReturnType<typeof openTestDatabase>>
let app: Awaited<ReturnType<typeof buildApp>>
let address: string

beforeAll(async () => {
  database = await openTestDatabase('pglite')
  centre = await makeTestCentre(database.store, {
    charter: testCharter(['north']),
    readers: [wordReader],
  })
  const onBug = (_: string, bug: unknown) => {
    throw bug
  }
  app = await buildApp({ centre, example: null, webFolder: null, onBug })
  address = await app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await app?.close()
  await centre?.close()
  await database?.drop()
})

const submit = (text: string) =>
  submitReport(centre, officerOf('north'), {
    content: {
      way: 'paste',
      text: `${text}\nGunmen | ASSAULT | a post | 2026-03-08 | Santarem | Ana\n`,
    },
    marking: { to: [], tlp: 'amber' },
  })

test('A12: a live line hears nothing more once its session is signed out, and is closed', async () => {
  centre.effects.begin('sign in', 10)
  const payload = { officer: 'duty', member: 'north' }
  const signedIn = await app.inject({ method: 'POST', url: '/api/session', payload })
  const headers = { cookie: `parley=${signedIn.cookies[0]?.value}` }
  const { body } = await fetch(`${address}/api/stream?after=0`, { headers })
  const said = body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  const hearUntil = async (words: string) => {
    while (!heard.includes(words)) heard += (await said?.read())?.value ?? ''
  }

  centre.effects.begin('before', 20)
  await submit('Before')
  await hearUntil('"kind":"report"')
  await app.inject({ method: 'DELETE', url: '/api/session', headers })
  // What was told before the signing out may still be under way.
  const last = Math.max(
    ...(await database.store.entries.list({ stream: 'north', after: 0, limit: 100 })).map(
      ({ position }) => position,
    ),
  )

  centre.effects.begin('after', 30)
  await submit('After')
  for (let part = await said?.read(); part && !part.done; part = await said?.read())
    heard += part.value
  const told = [...heard.matchAll(/^id: (\d+)$/gm)].map(([, position]) => Number(position))
  expect(told.length).toBeGreaterThan(0)
  expect(Math.max(...told)).toBeLessThanOrEqual(last)
})
