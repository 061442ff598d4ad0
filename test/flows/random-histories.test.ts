import { describe, expect, test } from 'vitest'
import type { Centre } from '#actions/centre.ts'
import { exportStream } from '#actions/export-stream.ts'
import { rebuild } from '#actions/rebuild.ts'
import { makeVerify } from '#adapters/keys.ts'
import { makeTestCentre, type TestCentre, testCharter } from '#make/centre.ts'
import { type DatabaseKind, KINDS, openTestDatabase } from '#make/databases.ts'
import { Dice, freshSeed } from '#make/dice.ts'
import { RandomOfficers } from '#make/random-officers.ts'
import { wordReader } from '#make/word-reader.ts'
import { verifyExport } from '#record/verify-export.ts'

const MEMBERS = ['alfa', 'bravo', 'carol', 'delta']
const STREAMS = [...MEMBERS, 'relief', 'joint', 'public']
/** Batches of one history, after each of which all is dropped and folded again. */
const BATCHES = 20
const HISTORIES = process.env['PARLEY_LONG'] ? 10 : 5
const ACTS_MAX = 5
const SEED = freshSeed()

/** The same centre, but its pictures fall behind as the dice say, and are taken up again from the entries alone. */
function sluggish(centre: TestCentre, dice: Dice): Centre {
  const { fold } = centre
  const ring = () => {
    if (dice.isRare(8)) fold.forget()
    if (dice.isRare(3)) fold.ring()
  }
  const folding = {
    ring,
    caughtUp: fold.caughtUp.bind(fold),
    upToDate: fold.upToDate.bind(fold),
  }
  return { ...centre, folding }
}

async function playHistory(kind: DatabaseKind, seed: number) {
  const database = await openTestDatabase(kind)
  const centre = await makeTestCentre(database.store, {
    charter: testCharter(MEMBERS, { relief: ['alfa', 'bravo', 'carol'] }),
    readers: [wordReader],
  })
  try {
    const dice = new Dice(seed)
    const officers = new RandomOfficers({
      centre: sluggish(centre, dice),
      dice,
      members: MEMBERS,
      streams: STREAMS,
    })
    for (let batch = 1; batch <= BATCHES; batch += 1) {
      const actCount = 1 + dice.throw(ACTS_MAX)
      for (let act = 0; act < actCount; act += 1) {
        centre.effects.begin(`act ${batch} ${act}`, batch * ACTS_MAX + act)
        await officers.act()
      }
      const { streams } = await rebuild(centre, centre.fold)
      for (const [stream, { before, after }] of Object.entries(streams))
        expect({ stream, batch, hashes: after }).toEqual({ stream, batch, hashes: before })
    }
    for (const stream of STREAMS) {
      const verdict = await verifyExport(exportStream(centre, stream), { verify: makeVerify() })
      expect({ stream, faults: verdict.faults }).toEqual({ stream, faults: [] })
    }
    return officers.done
  } finally {
    await centre.close()
    await database.drop()
  }
}

describe.each(KINDS)('random histories on %s', (kind) => {
  test(`fold again to the same bytes after each of ${HISTORIES * BATCHES} batches, and verify; seed ${SEED}`, {
    timeout: 600_000,
  }, async () => {
    const done = new Map<string, number>()
    for (let history = 0; history < HISTORIES; history += 1)
      for (const [act, count] of await playHistory(kind, SEED + history))
        done.set(act, (done.get(act) ?? 0) + count)
    // Histories in which every act was refused would prove nothing.
    expect([...done.keys()].sort()).toEqual(
      ['amend', 'assess', 'correct', 'judge', 'position', 'recall', 'release', 'submit', 'translate', 'triage', 'withdraw'], // biome-ignore format: one row
    )
    expect(Math.min(...done.values())).toBeGreaterThan(HISTORIES / 2)
  })
})
