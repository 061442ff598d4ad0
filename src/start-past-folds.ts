import { parentPort } from 'node:worker_threads'
import { takenOf } from '#actions/fold-streams.ts'
import { PastPicture } from '#actions/history/past-picture.ts'
import type { PastTask } from '#adapters/past-folds.ts'

/** The thread of adapters/past-folds.ts: one picture at a time, which the next one replaces. */
let picture: PastPicture | null = null

function done(task: PastTask): unknown {
  if (task.kind === 'event') {
    const found = picture?.eventOf(task.question) ?? null
    picture = null
    return found
  }
  if (task.kind === 'take') picture?.take(task.entries.map(takenOf))
  else picture = new PastPicture(task.stream)
  return null
}

parentPort?.on('message', (task: PastTask) => {
  try {
    parentPort?.postMessage({ id: task.id, answer: done(task) })
  } catch {
    parentPort?.postMessage({ id: task.id, failed: true })
  }
})
