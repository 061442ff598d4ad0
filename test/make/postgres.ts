import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startCluster } from './postgres-cluster.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's URL of the throw-away cluster. */
    postgres: string
    /** Where the first test that wants one leaves an embedded database for the others to copy. */
    template: string
  }
}

/** Nothing of a throw-away cluster need outlive a power cut; flushes still happen, as commits are measured. */
const SETTINGS = [
  'shared_buffers=32MB',
  'max_connections=60',
  'autovacuum=off',
  'log_min_messages=fatal',
]

/** Starts one throw-away PostgreSQL cluster for all tests of a run, and stops it after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster(SETTINGS)
  project.provide('postgres', cluster.url)
  const template = mkdtempSync(join(tmpdir(), 'parley-template-'))
  project.provide('template', template)
  return async () => {
    rmSync(template, { recursive: true, force: true })
    await cluster.stop()
  }
}
