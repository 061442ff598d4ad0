import { parentPort } from 'node:worker_threads'
import { articleFromHtml, textFromHtml } from '#collect/html/article-from-html.ts'
import { Refusal } from '#domain/refusal.ts'

/** The worker thread of adapters/page-worker.ts: takes a page, answers with its article or with a refusal. */
type Job = { id: number; html: string; mode: 'article' | 'text' }

parentPort?.on('message', ({ id, html, mode }: Job) => {
  try {
    const page = mode === 'article' ? articleFromHtml(html) : textFromHtml(html)
    parentPort?.postMessage({ id, page })
  } catch (error) {
    if (error instanceof Refusal)
      parentPort?.postMessage({ id, refusal: { code: error.code, facts: error.facts } })
    else parentPort?.postMessage({ id, failed: true })
  }
})
parentPort?.postMessage({ isReady: true })
