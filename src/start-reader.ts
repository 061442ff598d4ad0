import { parentPort } from 'node:worker_threads'
import { loadGazetteer } from '#adapters/gazetteer.ts'
import type { Report } from '#domain/report.ts'
import { makeEnglishReader } from '#read/english-reader.ts'
import { GAZETTEER_CACHE } from './start-paths.ts'

/** The reader's thread: reports in, readings out. Its gazetteer lives and dies with it. */
const reader = makeEnglishReader(loadGazetteer({ cacheFile: GAZETTEER_CACHE }))
const deadline = new AbortController()

parentPort?.on('message', async ({ id, report }: { id: number; report: Report }) => {
  try {
    parentPort?.postMessage({ id, reading: await reader.read(report, deadline.signal) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
