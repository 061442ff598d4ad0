import { parentPort } from 'node:worker_threads'
import { loadBareReader, loadDocumentReader } from '#collect/documents/load-document-reader.ts'
import type { RawDocument } from '#domain/document.ts'
import { Refusal } from '#domain/refusal.ts'

/**
 * The worker thread of adapters/document-worker.ts: takes a document, says when its parser is loaded, answers with what
 * was read or with a refusal.
 */
type Job = { id: number; document: RawDocument; mode: 'whole' | 'bare' }

async function answer({ id, document, mode }: Job): Promise<void> {
  try {
    const read = await (mode === 'whole' ? loadDocumentReader(document.kind) : loadBareReader())
    parentPort?.postMessage({ id, hasBegun: true })
    parentPort?.postMessage({ id, read: await read(document) })
  } catch (error) {
    if (error instanceof Refusal)
      parentPort?.postMessage({ id, refusal: { code: error.code, facts: error.facts } })
    else parentPort?.postMessage({ id, failed: true })
  }
}

parentPort?.on('message', (job: Job) => void answer(job))
parentPort?.postMessage({ isReady: true })
