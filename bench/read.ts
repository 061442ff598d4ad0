import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { articleOf } from './bench-texts.ts'
import { type Bench, inFolder, type Measure, type Say } from './measure.ts'
import { PARLEY, residentMb } from './processes.ts'

const ARTICLES = 1000
const WORDS = 700
const SAMPLE_MS = 100
const ONCE = fileURLToPath(new URL('./read-once.ts', import.meta.url))
const READ = [PARLEY, 'read', '--json', '--published', '2015-03-10', '--lang', 'en']
/** Libraries that tag English, measured beside ours where somebody has installed them; Parley needs none of them. */
const PEERS = ['wink-nlp', 'compromise']

type Run = { outMb: number; midMb: number; endMb: number }

/** Runs `parley read --json` over many files, its memory sampled all the while. Fails when the command does. */
async function readFiles(folder: string): Promise<Run> {
  const files = Array.from({ length: ARTICLES }, (_, number) => {
    const file = join(folder, `${number}.txt`)
    writeFileSync(file, articleOf(number, WORDS))
    return file
  })
  const child = spawn(process.execPath, [...READ, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let outBytes = 0
  child.stdout.on('data', (chunk: Buffer) => {
    outBytes += chunk.length
  })
  const seen: number[] = []
  const timer = setInterval(() => {
    const { now } = residentMb(child.pid)
    if (now > 0) seen.push(now)
  }, SAMPLE_MS)
  const [code] = await once(child, 'close')
  clearInterval(timer)
  if (code !== 0) throw new Error(`parley read ended with ${code}`)
  const at = (share: number) => seen[Math.floor((seen.length - 1) * share)] ?? Number.NaN
  // The very last samples may be of a process that already gives back.
  return { outMb: outBytes / 2 ** 20, midMb: at(0.5), endMb: at(0.98) }
}

/** What one process of `read-once.ts` found. */
async function measured<Found>(mode: string): Promise<Found> {
  const child = spawn(process.execPath, [ONCE, mode], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said, [code]] = await Promise.all([textOf(child.stdout), once(child, 'close')])
  if (code !== 0) throw new Error(`measuring ${mode} ended with ${code}`)
  return JSON.parse(said)
}

type Own = Record<'micros' | 'best' | 'loadMs' | 'peakMb' | 'short' | 'long' | 'full', number>

async function measureOwn(): Promise<{ measures: Measure[]; micros: number }> {
  const own = await measured<Own>('reader')
  const measures: Measure[] = [
    { name: 'speed', value: 1e6 / own.micros, unit: 'words/s', bar: { least: 60_000 } },
    { name: 'speed of the best round', value: 1e6 / own.best, unit: 'words/s' },
    { name: 'models and gazetteer loaded', value: own.loadMs, unit: 'ms', bar: { most: 1000 } },
    { name: 'peak resident memory', value: own.peakMb, unit: 'MB', bar: { most: 450 } },
    {
      name: 'time a word of reports of 100 words against one of a million',
      value: Math.max(own.short / own.long, own.long / own.short),
      unit: 'x',
      bar: { most: 1.5 },
    },
    {
      name: 'the same against one of 200,000 words, all of whose claims are made',
      value: Math.max(own.short / own.full, own.full / own.short),
      unit: 'x',
    },
  ]
  return { measures, micros: own.micros }
}

async function measurePeers(ownMicros: number, say: Say): Promise<Measure[]> {
  const { resolve } = createRequire(import.meta.url)
  const measures: Measure[] = []
  for (const name of PEERS) {
    try {
      resolve(name)
    } catch {
      say(`${name} is not installed, so it is not measured`)
      continue
    }
    const { micros } = await measured<{ micros: number }>(name)
    measures.push({
      name: `our time a word against ${name}'s`,
      value: ownMicros / micros,
      unit: 'x',
    })
  }
  return measures
}

export const readBench: Bench = {
  about: `the English reader on articles of about ${WORDS} words: processor time, medians, after the engine is warm`,
  run: async (say) => {
    say('the reader...')
    const { measures, micros } = await measureOwn()
    const peers = await measurePeers(micros, say)
    say('one thread, and two...')
    const walls = await measured<{ one: number; two: number }>('threads')
    const scaling = (2 * walls.one) / walls.two
    say(`parley read on ${ARTICLES} articles...`)
    const files = await inFolder(readFiles)
    return [
      ...measures,
      ...peers,
      { name: 'two threads against one, in words a second', value: scaling, unit: 'x' },
      { name: 'claims and texts that came out', value: files.outMb, unit: 'MB' },
      {
        name: 'memory of `parley read` at the end against the middle',
        value: files.endMb / files.midMb,
        unit: 'x',
        bar: { most: 1.1 },
      },
    ]
  },
}
