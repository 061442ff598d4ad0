import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Bench, inFolder } from './measure.ts'
import { PARLEY, residentMb } from './processes.ts'

const ARTICLES = 1000
const WORDS = 700
const SAMPLE_MS = 100
const EXAMPLE = fileURLToPath(new URL('../examples/first-day/reports/', import.meta.url))
const READ = [PARLEY, 'read', '--json', '--published', '2015-03-10', '--lang', 'en']

const wordCountOf = (text: string) => text.split(/\s+/).length

/** Articles made of the example's own sentences, each in another order: real grammar, no text of others. */
function writeArticles(folder: string): { files: string[]; wordCount: number } {
  const paragraphs = readdirSync(EXAMPLE)
    .sort()
    .flatMap((name) => readFileSync(join(EXAMPLE, name), 'utf8').split('\n\n'))
    .filter((text) => wordCountOf(text) > 15)
  let wordCount = 0
  const files = Array.from({ length: ARTICLES }, (_, index) => {
    const parts = [`Report number ${index} from the river`]
    let size = 0
    for (let step = 0; size < WORDS; step += 1) {
      const text = paragraphs[(index * 7 + step * 5) % paragraphs.length] ?? ''
      parts.push(text)
      size += wordCountOf(text)
    }
    wordCount += size
    const file = join(folder, `${index}.txt`)
    writeFileSync(file, parts.join('\n\n'))
    return file
  })
  return { files, wordCount }
}

type Run = { ms: number; outMb: number; peakMb: number; midMb: number; endMb: number }

/** Runs `parley read --json` over files, its memory sampled all the while. Fails when the command does. */
async function timeRead(files: readonly string[]): Promise<Run> {
  const began = performance.now()
  const child = spawn(process.execPath, [...READ, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let outBytes = 0
  child.stdout.on('data', (chunk: Buffer) => {
    outBytes += chunk.length
  })
  const seen: { now: number; peak: number }[] = []
  const timer = setInterval(() => {
    const memory = residentMb(child.pid)
    if (memory.now > 0) seen.push(memory)
  }, SAMPLE_MS)
  const [code] = await once(child, 'close')
  clearInterval(timer)
  const ms = performance.now() - began
  if (code !== 0) throw new Error(`parley read ended with ${code}`)
  const at = (share: number) => seen[Math.floor((seen.length - 1) * share)]
  return {
    ms,
    outMb: outBytes / 2 ** 20,
    peakMb: at(1)?.peak ?? Number.NaN,
    midMb: at(0.5)?.now ?? Number.NaN,
    // The very last samples may be of a process that already gives back.
    endMb: at(0.98)?.now ?? Number.NaN,
  }
}

export const readBench: Bench = {
  about: `parley read --json on ${ARTICLES} articles of about ${WORDS} words, one process, start-up taken off`,
  run: (say) =>
    inFolder(async (folder) => {
      const { files, wordCount } = writeArticles(folder)
      say('one article, for the start-up alone...')
      const first = await timeRead(files.slice(0, 1))
      say(`${ARTICLES} articles...`)
      const all = await timeRead(files)
      const speed = wordCount / ((all.ms - first.ms) / 1000)
      const growth = all.endMb / all.midMb
      return [
        { name: 'words', value: wordCount, unit: 'words' },
        { name: 'speed', value: speed, unit: 'words/s', bar: { least: 20_000 } },
        { name: 'start-up with one article', value: first.ms, unit: 'ms' },
        { name: 'claims and texts that came out', value: all.outMb, unit: 'MB' },
        { name: 'peak resident memory', value: all.peakMb, unit: 'MB', bar: { most: 450 } },
        {
          name: 'memory at the end against the middle',
          value: growth,
          unit: 'x',
          bar: { most: 1.1 },
        },
      ]
    }),
}
