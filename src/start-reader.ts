import { parentPort } from 'node:worker_threads'
import { loadEnglishModels } from '#adapters/english-models.ts'
import { loadGazetteer } from '#adapters/gazetteer.ts'
import type { ReaderTask } from '#adapters/reader-worker.ts'
import { makeEnglishReader } from '#read/english-reader.ts'
import { offeredPlaces, typedPlace } from '#read/places/typed-place.ts'
import { GAZETTEER_CACHE } from './start-paths.ts'

/** The reader's thread: reports in, readings out, and typed names as places. Its gazetteer lives and dies with it. */
const gazetteer = loadGazetteer({ cacheFile: GAZETTEER_CACHE })
const reader = makeEnglishReader(gazetteer, loadEnglishModels())
const deadline = new AbortController()

parentPort?.on('message', async (task: ReaderTask) => {
  const { id } = task
  try {
    parentPort?.postMessage({ id, answer: await done(task) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

async function done(task: ReaderTask): Promise<unknown> {
  if (task.kind === 'place') return typedPlace(task.ask, gazetteer)
  if (task.kind === 'offer') return offeredPlaces(task.ask, gazetteer)
  return await reader.read(task.ask, deadline.signal)
}
