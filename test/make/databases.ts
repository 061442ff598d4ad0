import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Store } from '#ports/store.ts'
import { openStore, type StoreOptions } from '#store/open-store.ts'
import { asSuperuser, makeDatabase } from './postgres-cluster.ts'

export const KINDS = ['pglite', 'postgres'] as const
export type DatabaseKind = (typeof KINDS)[number]

/** A fresh database with the newest schema. `options` open it again; `admin` asks it as its superuser, past all policies. */
export type TestDatabase = {
  readonly kind: DatabaseKind
  readonly store: Store
  readonly options: StoreOptions
  readonly drop: () => Promise<void>
}

let made = 0

/** Gives a test its own fresh, migrated database. Call `drop` after it: it closes the store and removes the data. */
export async function openTestDatabase(
  kind: DatabaseKind,
  extra: Partial<StoreOptions> = {},
): Promise<TestDatabase> {
  const place = kind === 'pglite' ? await freshDirectory() : await freshServerDatabase()
  const options = { ...place.options, ...extra } as StoreOptions
  const store = await openStore(options)
  return {
    kind,
    store,
    options,
    drop: async () => {
      await store.close()
      await place.remove()
    },
  }
}

type Place = { options: StoreOptions; remove: () => Promise<void> | void }

/** A data directory of its own, copied from one that was made once: a first start costs seconds. */
export async function freshDirectory(): Promise<Place & { options: { dataDir: string } }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-data-'))
  cpSync(join(await templateDirectory(), 'database'), join(dataDir, 'database'), {
    recursive: true,
  })
  return { options: { dataDir }, remove: () => rmSync(dataDir, { recursive: true, force: true }) }
}

/** Made by the first who asks; files run one after another, so no two make it at once. */
async function templateDirectory(): Promise<string> {
  const dataDir = inject('template')
  if (!existsSync(join(dataDir, 'database'))) await (await openStore({ dataDir })).close()
  return dataDir
}

/** A database of its own in the cluster of this run, and the login that a server would use. */
export async function freshServerDatabase(): Promise<
  Place & { options: { url: string; adminUrl: string } }
> {
  const cluster = inject('postgres')
  made += 1
  const name = `parley_${process.pid}_${made}`
  return {
    options: await makeDatabase(cluster, name),
    remove: () =>
      asSuperuser(cluster, async (admin) => {
        await admin.query(`drop database ${name} with (force)`)
      }),
  }
}
