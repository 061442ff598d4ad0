import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS } from '#make/databases.ts'
import {
  FATES,
  type Fate,
  HIDDEN,
  hiddenNames,
  hide,
  playWorld,
  spread,
  type World,
} from '#make/hidden-world.ts'
import { answerTo, type Dictionary, lineOf, probe, storedOf } from '#make/probes.ts'

type Seen = { all: ReadonlyMap<string, string>; missed: readonly string[] }

const prefixes = (word: string) =>
  Array.from({ length: word.length }, (_, end) => word.slice(0, end + 1))

/** All that a member could have guessed, what it has seen, and noise. */
async function dictionaryOf(world: World): Promise<Dictionary> {
  const hidden = await hiddenNames(world.centre)
  const shown = await world.centre.store.entries.list({ stream: 'carol', after: 0, limit: 500 })
  const events = await world.centre.store.events.list({ stream: 'carol', limit: 100 })
  return {
    names: [...new Set([...hidden, ...shown.map((one) => one.handle), ...events.flatMap((one) => one.claims), '0'.repeat(16), 'x'])],
    words: [...HIDDEN.words.flatMap(prefixes), ...HIDDEN.words.map((word) => `${word} `), 'gunmen', 'gunmen ', 'account', 'nothinglikeit', ...hidden.slice(0, 2)],
  } // biome-ignore format: lists
}

async function signIn({ app, centre }: World, member: string): Promise<string> {
  centre.effects.begin(`sign in ${member}`, 1000)
  const payload = { officer: 'duty', member }
  const signedIn = await app.inject({ method: 'POST', url: '/api/session', payload })
  return `parley=${signedIn.cookies[0]?.value}`
}

/** Everything that one member can observe: its streams as stored, every door's answer, its own writings, all again. */
async function observed(world: World, member: string, dictionary: Dictionary): Promise<Seen> {
  const { app, centre } = world
  const cookie = await signIn(world, member)
  const first = await probe(app, { dictionary, cookie })
  const all = new Map([...first.answers].map(([name, answer]) => [`before ${name}`, answer]))
  for (const [index, write] of writesOf(dictionary).entries()) {
    centre.effects.begin(`write ${member} ${index}`, 1100 + index)
    // The first bears the very key under which the hidden report was handed in.
    const key = index === 0 ? HIDDEN.key : `${HIDDEN.key}-${index}`
    const headers = { cookie, 'idempotency-key': key }
    all.set(
      `write ${index} ${write.url}`,
      await answerTo(app, { method: 'POST', ...write, headers }),
    )
    await centre.fold.settle()
  }
  centre.effects.begin(`look again ${member}`, 1200)
  for (const [name, answer] of (await probe(app, { dictionary, cookie })).answers)
    all.set(`after ${name}`, answer)
  for (const stream of [member, 'joint', 'public'])
    for (const [name, row] of await storedOf(centre.store, stream)) all.set(name, row)
  return { all, missed: first.missed }
}

/** What the member itself writes: the hidden text word for word, and everything that can be done to a name. */
function writesOf({ names }: Dictionary) {
  const [handle = '', sha256 = '', ...rest] = names
  const marking = { to: ['joint'], tlp: 'amber' }
  return [
    { url: '/api/reports', payload: { way: 'paste', text: HIDDEN.text } },
    { url: '/api/reports', payload: { way: 'paste', text: HIDDEN.text } },
    { url: '/api/reports/file?name=z.txt&to=', payload: Buffer.from(`${HIDDEN.text}\n`), headers: {} },
    { url: '/api/releases', payload: { report: handle, marking } },
    { url: '/api/recalls', payload: { handle } },
    { url: '/api/withdrawals', payload: { handle } },
    { url: `/api/reports/${sha256}/readings`, payload: { onto: handle, edits: [] } },
    { url: `/api/reports/${handle}/translations`, payload: { language: 'en', by: 'Ana', text: 'Words', to: ['bravo'] } },
    ...rest.map((name) => ({ url: `/api/reports/${handle}/readings`, payload: { onto: name, edits: [] } })),
    ...rest.map((name) => ({ url: '/api/judgements', payload: { a: name, b: rest.at(-3), verdict: 'same' } })),
    { url: '/api/assessments', payload: { of: 'source', claim: rest[0], source: 'Quillon Vantorr', grade: 'B', reason: 'so', marking } },
    ...rest.map((claim) => ({ url: '/api/assessments', payload: { of: 'event', claim, grade: 'likely', reason: 'so', marking } })),
    ...rest.slice(0, 9).map((claim) => ({ url: '/api/positions', payload: { claim, stance: 'denies', reason: 'so' } })),
  ] // biome-ignore format: one row a writing
}

function differences(one: Seen, other: Seen): string[] {
  const names = new Set([...one.all.keys(), ...other.all.keys()])
  return [...names].filter((name) => one.all.get(name) !== other.all.get(name))
}

describe.each(KINDS)('a report that was not released to a member, on %s', (kind) => {
  const keys = mkdtempSync(join(tmpdir(), 'parley-keys-'))
  const seen = new Map<string, Seen>()
  let dictionary: Dictionary = { names: [], words: [] }

  const watch = async (fate: Fate, members: readonly string[]) => {
    const world = await playWorld(kind, { fate, keys })
    try {
      if (dictionary.names.length === 0) dictionary = await dictionaryOf(world)
      for (const member of members)
        seen.set(`${fate} ${member}`, await observed(world, member, dictionary))
    } finally {
      await world.close()
    }
  }
  const seenBy = (fate: Fate, member: string) => seen.get(`${fate} ${member}`) as Seen

  // The richest world first: the dictionary must hold every secret that any world has.
  beforeAll(async () => {
    await watch('judged and withdrawn', ['carol', 'bravo'])
    await watch('none', ['carol', 'bravo'])
  }, 300_000)
  afterAll(() => rmSync(keys, { recursive: true, force: true }))

  test('every door that reads is tried, and what is visible is seen', () => {
    const { missed, all } = seenBy('none', 'carol')
    expect(missed).toEqual([])
    expect(dictionary.names.length).toBeGreaterThan(15)
    expect([...all.values()].filter((answer) => answer.startsWith('[200')).length).toBeGreaterThan(
      100,
    )
    expect([...all.values()].filter((answer) => answer.startsWith('[500'))).toEqual([])
    expect([...all.values()].filter((answer) => answer.startsWith('[201')).length).toBeGreaterThan(
      1,
    )
  })

  test.each(FATES.slice(1))(
    'changes nothing for it: %s',
    async (fate) => {
      if (!seen.has(`${fate} carol`)) await watch(fate, ['carol'])
      expect(differences(seenBy(fate, 'carol'), seenBy('none', 'carol'))).toEqual([])
    },
    300_000,
  )

  test('leaves its live line silent, while that of a member in its audience speaks', async () => {
    const world = await playWorld(kind, { fate: 'none', keys })
    try {
      const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
      const play = async () => {
        await hide(world.centre)
        await spread(world.centre, 4)
        await world.centre.fold.settle()
      }
      const listen = async (member: string, during?: () => Promise<void>) =>
        lineOf(address, { cookie: await signIn(world, member), after: 2, quietMs: 300 }, during)
      const bravo = { later: '' }
      const carol = await listen('carol', async () => {
        Object.assign(bravo, await listen('bravo', play))
      })
      expect(carol.opening).toContain('event: entry')
      expect(carol.later).toBe('')
      expect(bravo.later).toContain('event: picture')
    } finally {
      await world.close()
    }
  })

  test('is seen by a member in its audience, so that the comparison can fail', () => {
    const different = differences(seenBy('judged and withdrawn', 'bravo'), seenBy('none', 'bravo'))
    expect(different.length).toBeGreaterThan(50)
    expect(different).toContain('before GET /api/reports?q=zanzarine')
  })
})
