import { createRequire } from 'node:module'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { loadEnglishModels } from '#adapters/english-models.ts'
import { loadGazetteer } from '#adapters/gazetteer.ts'
import type { Report } from '#domain/report.ts'
import { makeEnglishReader } from '#read/english-reader.ts'
import { GAZETTEER_CACHE } from '#start-paths.ts'
import { articleOf, startOf, wordCountOf } from './bench-texts.ts'
import { medianOf } from './measure.ts'

/**
 * One process of `parley bench read`: `node bench/read-once.ts MODE`, which prints one JSON object of numbers.
 *
 * `reader` is our own; `threads` reads the same in one worker thread and in two; any other word is the name of a peer.
 */
const ARTICLES = 120
const WORDS = 700
const ROUNDS = 9
/** Rounds before the engine has compiled everything. */
const COLD = 3
const SHORT_WORDS = 100
const LONG_WORDS = 1_000_000
/** About the longest text whose claims are all made: behind 10,000 of them no more are. */
const FULL_WORDS = 200_000
const THREAD_ROUNDS = 4

const articles = () => Array.from({ length: ARTICLES }, (_, number) => articleOf(number, WORDS))

type Read = (text: string) => unknown

const reportOf = (text: string): Report => ({
  title: '', language: 'en', published: '2015-03-10', author: [], outlet: 'Bench', republishedBy: [], text,
  sha256: 'a'.repeat(64), evidence: [], arrival: { way: 'paste' },
}) as unknown as Report // biome-ignore format: one value

function ownReader(): Read {
  const reader = makeEnglishReader(
    loadGazetteer({ cacheFile: GAZETTEER_CACHE }),
    loadEnglishModels(),
  )
  const { signal } = new AbortController()
  return (text) => reader.read(reportOf(text), signal)
}

/** Processor time of reading some texts once, in microseconds a word: other work on the machine counts little. */
async function microsAWord(read: Read, texts: readonly string[]): Promise<number> {
  const words = texts.reduce((sum, text) => sum + wordCountOf(text), 0)
  const before = process.cpuUsage()
  for (const text of texts) await read(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / words
}

async function rounds(read: Read, texts: readonly string[]): Promise<number[]> {
  const seen: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) seen.push(await microsAWord(read, texts))
  return seen.slice(COLD)
}

async function measureReader() {
  const began = performance.now()
  const read = ownReader()
  const loadMs = performance.now() - began
  const texts = articles()
  const seen = await rounds(read, texts)
  const peakMb = process.resourceUsage().maxRSS / 1024
  const shorts = texts.map((text) => startOf(text, SHORT_WORDS))
  const short = medianOf(await rounds(read, shorts))
  const long = await microsAWord(read, [articleOf(0, LONG_WORDS)])
  const full = await microsAWord(read, [articleOf(0, FULL_WORDS)])
  return { micros: medianOf(seen), best: Math.min(...seen), loadMs, peakMb, short, long, full }
}

/** The least that is needed of another library, none of which is installed with Parley. */
type Peers = {
  readonly 'wink-nlp': (model: unknown) => { readDoc: (text: string) => Doc; its: { pos: unknown } }
  readonly compromise: (text: string) => { json: () => unknown }
}
type Doc = { tokens: () => { out: (what: unknown) => unknown } }

const load = createRequire(import.meta.url)

function peerReader(name: string): Read {
  if (name === 'compromise') {
    const nlp: Peers['compromise'] = load(name)
    return (text) => nlp(text).json()
  }
  const wink: Peers['wink-nlp'] = load(name)
  const nlp = wink(load('wink-eng-lite-web-model'))
  return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos)
}

async function measurePeer(name: string) {
  const seen = await rounds(peerReader(name), articles())
  return { micros: medianOf(seen), best: Math.min(...seen) }
}

/** Wall time of so many threads that read the same articles each, in milliseconds, without their loading. */
async function wallOf(threads: number): Promise<number> {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL(import.meta.url), { workerData: 'thread' }),
  )
  const heard = (worker: Worker) => new Promise((done) => worker.once('message', done))
  await Promise.all(workers.map(heard))
  const began = performance.now()
  for (const worker of workers) worker.postMessage('read')
  await Promise.all(workers.map(heard))
  const wall = performance.now() - began
  await Promise.all(workers.map((worker) => worker.terminate()))
  return wall
}

async function inThread(): Promise<void> {
  const read = ownReader()
  const texts = articles()
  for (let round = 0; round < COLD; round += 1) await microsAWord(read, texts)
  parentPort?.on('message', async () => {
    for (let round = 0; round < THREAD_ROUNDS; round += 1) await microsAWord(read, texts)
    parentPort?.postMessage('read')
  })
  parentPort?.postMessage('ready')
}

if (isMainThread) {
  const [mode = 'reader'] = process.argv.slice(2)
  const found =
    mode === 'reader'
      ? await measureReader()
      : mode === 'threads'
        ? { one: await wallOf(1), two: await wallOf(2) }
        : await measurePeer(mode)
  process.stdout.write(JSON.stringify(found))
} else if (workerData === 'thread') await inThread()
