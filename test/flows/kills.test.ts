import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { exportStream } from '#actions/export-stream.ts'
import { rebuild } from '#actions/rebuild.ts'
import { startCentre } from '#actions/start-centre.ts'
import { submitReport } from '#actions/submit-report.ts'
import { makeVerify } from '#adapters/keys.ts'
import { officerOf, testCharter } from '#make/centre.ts'
import { freshDirectory, freshServerDatabase, KINDS } from '#make/databases.ts'
import { Dice, freshSeed } from '#make/dice.ts'
import { numbered, openPlainCentre, type Place, type PlainCentre } from '#make/plain-centre.ts'
import { verifyExport } from '#record/verify-export.ts'

const CHILD = fileURLToPath(import.meta.resolve('#make/submitting-child.ts'))
const KILLS = 20
const SEED = freshSeed()

/** One process that hands reports in, killed at a random moment: some while it opens, most while it writes. */
async function killedIntake(place: Place, from: number, dice: Dice): Promise<Map<number, string>> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(place), String(from)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let cried = ''
  const kept = () => [...said.matchAll(/^kept (\d+) (\w{16})\n/gm)]
  const enough = 1 + dice.throw(6)
  const wrote = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk
      if (kept().length >= enough) resolve()
    })
  })
  child.stderr.on('data', (chunk: Buffer) => {
    cried += chunk
  })
  const over = once(child, 'exit')
  if (dice.isRare(5)) await wait(dice.throw(1500))
  else await Promise.race([wrote, over])
  await wait(dice.throw(80))
  child.kill('SIGKILL')
  const [code, signal] = await over
  if (signal !== 'SIGKILL') throw new Error(`the child ended by itself: ${code} ${cried}`)
  return new Map(kept().map(([, number, handle]) => [Number(number), String(handle)]))
}

/** Kills one process after the other; gives every acknowledged report's handle by its number. */
async function manyKills(place: Place): Promise<Map<number, string>> {
  const dice = new Dice(SEED)
  const kept = new Map<number, string>()
  let writing = 0
  for (let kill = 0; kill < KILLS; kill += 1) {
    // The one that was under way when it was killed is handed in again, under the same key.
    const acknowledged = await killedIntake(place, kept.size + 1, dice)
    for (const [number, handle] of acknowledged) kept.set(number, handle)
    if (acknowledged.size > 0) writing += 1
  }
  expect(writing).toBeGreaterThan(KILLS / 3)
  expect(Math.max(...kept.keys())).toBe(kept.size)
  return kept
}

async function expectAllOnce(centre: PlainCentre, kept: ReadonlyMap<number, string>) {
  for (const [number, handle] of kept) {
    const again = await submitReport(centre, officerOf('alfa'), numbered(number))
    expect({ number, handle: again.handle }).toEqual({ number, handle })
  }
  const handles: string[] = []
  for await (const entry of centre.store.entries.read({ stream: 'bravo', after: 0 }))
    if (entry.kind === 'report') handles.push(entry.handle)
  expect(new Set(handles).size).toBe(handles.length)
  expect(handles.slice(0, kept.size)).toEqual([...kept.values()])
  // The last one may have been written and not yet acknowledged.
  expect(handles.length - kept.size).toBeLessThanOrEqual(1)
}

describe.each(KINDS)(`${KILLS} kills during intake on %s, seed ${SEED}`, (kind) => {
  const keys = mkdtempSync(join(tmpdir(), 'parley-keys-'))
  let remove: () => unknown = () => undefined
  afterAll(async () => {
    await remove()
    rmSync(keys, { recursive: true, force: true })
  })

  test('lose nothing that was acknowledged, and double nothing', { timeout: 600_000 }, async () => {
    const fresh = kind === 'pglite' ? await freshDirectory() : await freshServerDatabase()
    remove = fresh.remove
    const place = { store: fresh.options, keys }
    const first = await openPlainCentre(place)
    await startCentre(first, testCharter(['alfa', 'bravo']))
    await first.close()
    const kept = await manyKills(place)

    const centre = await openPlainCentre(place)
    try {
      for (const stream of ['alfa', 'bravo', 'joint']) {
        const verdict = await verifyExport(exportStream(centre, stream), { verify: makeVerify() })
        expect({ stream, faults: verdict.faults }).toEqual({ stream, faults: [] })
      }
      await expectAllOnce(centre, kept)
      expect((await rebuild(centre, centre.fold)).isSame).toBe(true)
    } finally {
      await centre.close()
    }
  })
})
