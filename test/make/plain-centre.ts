import { join } from 'node:path'
import type { Centre } from '#actions/centre.ts'
import type { Submission } from '#actions/collect-submission.ts'
import { Folding } from '#actions/fold-streams.ts'
import { findCharter } from '#actions/start-centre.ts'
import { Doorkeeper } from '#actions/ways-in/doorkeeper.ts'
import { openSigner } from '#adapters/keys.ts'
import { passkeyCeremonies } from '#adapters/passkeys.ts'
import { realChance, realClock } from '#adapters/real-effects.ts'
import { openStore, type StoreOptions } from '#store/open-store.ts'
import { pastFoldsHere } from './past-folds.ts'
import { smallPlaceFinder } from './place-finder.ts'
import { wordReader } from './word-reader.ts'

/** Where a centre lives: its database and the folder of its keys. */
export type Place = { store: StoreOptions; keys: string }
export type PlainCentre = Centre & { fold: Folding; close(): Promise<void> }

/** A centre with real clock and chance on a place that may hold one already: what a process opens anew after a kill. */
export async function openPlainCentre({ store: options, keys }: Place): Promise<PlainCentre> {
  const store = await openStore(options)
  const fold = new Folding(store, (stream, error) => {
    process.stderr.write(`folding ${stream}: ${String(error)}\n`)
  })
  fold.ring()
  const nothing = () => Promise.reject(new Error('no pages here'))
  return {
    store,
    signer: await openSigner(join(keys, 'keys')),
    clock: realClock(),
    chance: realChance,
    readers: [wordReader],
    places: smallPlaceFinder,
    loadLanguageDetector: async () => () => 'en',
    documents: { read: nothing, close: async () => undefined },
    fetchPage: nothing,
    feeds: { check: () => undefined, fetch: nothing },
    past: pastFoldsHere,
    folding: fold,
    fold,
    address: 'http://localhost:8015',
    passkeys: passkeyCeremonies,
    doorkeeper: new Doorkeeper(realChance),
    isPickOpen: false,
    charter: { held: await findCharter({ store }) },
    async close() {
      await fold.settle()
      await store.close()
    },
  }
}

/** The report of one number, under a key of its own: handed in twice it is one. */
export function numbered(number: number): Submission {
  const day = String(1 + (number % 28)).padStart(2, '0')
  const line = `Gunmen | ASSAULT | post ${number} | 2026-02-${day} | Santarem | Ana Reis`
  return {
    content: { way: 'paste', text: `Report number ${number}\n${line}\n` },
    marking: { to: ['joint'], tlp: 'amber' },
    request: { key: `number-${number}`, hash: `body of ${number}` },
  }
}
