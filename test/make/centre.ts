import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Centre, Officer } from '#actions/centre.ts'
import { Folding } from '#actions/fold-streams.ts'
import { startCentre } from '#actions/start-centre.ts'
import { Doorkeeper } from '#actions/ways-in/doorkeeper.ts'
import { openSigner } from '#adapters/keys.ts'
import { passkeyCeremonies } from '#adapters/passkeys.ts'
import type { Charter, InFour } from '#domain/charter.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Chance, Clock } from '#ports/effects.ts'
import type { Reader } from '#ports/reader.ts'
import type { Store } from '#ports/store.ts'
import { pastFoldsHere } from './past-folds.ts'
import { smallPlaceFinder } from './place-finder.ts'

/** Chance and clock that a test moves by hand: the same command draws the same bytes, whatever else happened. */
export class TestEffects implements Chance, Clock {
  private command = 'start'
  private second = 0
  private drawn = new Map<string, number>()

  /** Names the next command; its draws and its time depend on this name and `second` alone. */
  begin(command: string, second: number): void {
    this.command = command
    this.second = second
    this.drawn = new Map()
  }

  now(): string {
    const at = new Date(Date.UTC(2026, 2, 9) + this.second * 1000).toISOString()
    return `${at.slice(0, 23)}000Z`
  }

  bytes(count: number, purpose: string): Uint8Array {
    const index = this.drawn.get(purpose) ?? 0
    this.drawn.set(purpose, index + 1)
    const parts: Buffer[] = []
    for (let block = 0; block * 32 < count; block += 1)
      parts.push(
        createHash('sha256').update(`${this.command}\n${purpose}\n${index}\n${block}`).digest(),
      )
    return new Uint8Array(Buffer.concat(parts).subarray(0, count))
  }
}

const inFour = (name: string): InFour => ({ ar: name, en: name, fa: name, ru: name })
const RIGHTS = ['submit', 'release', 'amend', 'judge', 'invite', 'administer'] as const

/** A charter of members named so, each with one officer `duty` who may do everything. */
export function testCharter(
  members: readonly string[],
  groups: Record<string, string[]> = {},
): Charter {
  return {
    v: 1,
    id: 'test.parley.example',
    names: inFour('Test centre'),
    exercise: true,
    members: members.map((name, index) => ({
      name,
      names: inFour(`Member ${name}`),
      monogram: String.fromCharCode(65 + index),
      officers: [{ name: 'duty', title: `Duty officer of ${name}`, rights: [...RIGHTS] }],
    })),
    groups: Object.entries(groups).map(([name, of]) => ({
      name,
      names: inFour(name),
      members: of,
    })),
    chair: { order: [...members], period: 'P3M', from: '2026-01-01' },
    decisions: [],
    departments: [],
  }
}

export const officerOf = (member: string): Officer => ({
  member,
  name: 'duty',
  title: `Duty officer of ${member}`,
  rights: RIGHTS,
})

export type TestCentre = Centre & {
  effects: TestEffects
  fold: Folding
  close(): Promise<void>
}

/** A started centre on a test's own store, with keys in a throw-away folder and the given readers. */
export async function makeTestCentre(
  store: Store,
  made: { charter: Charter; readers?: readonly Reader[]; keys?: string },
): Promise<TestCentre> {
  const keys = made.keys ?? mkdtempSync(join(tmpdir(), 'parley-keys-'))
  // Worlds that share keys have each signed something else.
  const trees = made.keys ? mkdtempSync(join(tmpdir(), 'parley-trees-')) : keys
  const effects = new TestEffects()
  const troubles: unknown[] = []
  const fold = new Folding(store, (_, error) => troubles.push(error))
  const centre: TestCentre = {
    store,
    signer: await openSigner(keys, trees),
    clock: effects,
    chance: effects,
    effects,
    readers: made.readers ?? [],
    places: smallPlaceFinder,
    loadLanguageDetector: async () => () => 'en',
    documents: {
      read: () => Promise.reject(new Refusal('busy', { reason: 'no documents in this test' })),
      close: async () => undefined,
    },
    fetchPage: () => Promise.reject(new Refusal('url_refused', { reason: 'no net in this test' })),
    feeds: { check: () => undefined, fetch: async () => ({ kind: 'failed', code: 'no_answer' }) },
    past: pastFoldsHere,
    folding: fold,
    fold,
    address: 'http://localhost:8015',
    passkeys: passkeyCeremonies,
    doorkeeper: new Doorkeeper(effects),
    charter: { held: null },
    isPickOpen: true,
    async close() {
      await fold.settle()
      rmSync(trees, { recursive: true, force: true })
      if (troubles.length > 0) throw troubles[0]
    },
  }
  await startCentre(centre, made.charter)
  await fold.settle()
  return centre
}
