import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bench, Measure } from './measure.ts'
import { entryOf, residentMb } from './processes.ts'

const ARTICLES = 1000
const WORDS = 700

/** Articles made of the example's own sentences, each in another order: real grammar, no text of others. */
function writeArticles(
  folder: string,
  count: number,
  words: number,
): { files: string[]; wordCount: number } {
  const source = fileURLToPath(new URL('../examples/first-day/reports/', import.meta.url))
  const paragraphs = readdirSync(source)
    .sort()
    .flatMap((name) => readFileSync(join(source, name), 'utf8').split('\n\n'))
    .filter((text) => text.split(/\s+/).length > 15)
  let wordCount = 0
  const files = Array.from({ length: count }, (_, index) => {
    const parts = [`Report number ${index} from the river`]
    let size = 0
    for (let step = 0; size < words; step += 1) {
      const text = paragraphs[(index * 7 + step * 5) % paragraphs.length] ?? ''
      parts.push(text)
      size += text.split(/\s+/).length
    }
    wordCount += size
    const file = join(folder, `${index}.txt`)
    writeFileSync(file, parts.join('\n\n'))
    return file
  })
  return { files, wordCount }
}

/** Runs `parley read --json` over files; memory sampled ten times a second. */
async function timeRead(
  files: readonly string[],
): Promise<{ ms: number; peakMb: number; midMb: number; endMb: number }> {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [
      entryOf('start-cli.ts'),
      'read',
      '--json',
      '--published',
      '2015-03-10',
      '--lang',
      'en',
      ...files,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  child.stdout.resume()
  const samples: number[] = []
  const timer = setInterval(() => samples.push(residentMb(child.pid ?? 0).now), 100)
  let peakMb = 0
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, residentMb(child.pid ?? 0).peak)
  }, 100)
  await new Promise((resolve) => child.once('exit', resolve))
  clearInterval(timer)
  clearInterval(watch)
  const seen = samples.filter((sample) => sample > 0)
  const at = (share: number) => seen[Math.floor((seen.length - 1) * share)] ?? 0
  return { ms: performance.now() - began, peakMb, midMb: at(0.5), endMb: at(0.98) }
}

export const readBench: Bench = {
  about: `parley read --json on ${ARTICLES} articles of about ${WORDS} words, one process, start-up taken off`,
  async run(say) {
    const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
    try {
      const { files, wordCount } = writeArticles(folder, ARTICLES, WORDS)
      say('one article, for the start-up alone...')
      const first = await timeRead(files.slice(0, 1))
      say(`${ARTICLES} articles...`)
      const all = await timeRead(files)
      const seconds = (all.ms - first.ms) / 1000
      const measures: Measure[] = [
        { name: 'words', value: wordCount, unit: 'words' },
        { name: 'speed', value: wordCount / seconds, unit: 'words/s', bar: '20,000 or more' },
        { name: 'start-up with one article', value: first.ms, unit: 'ms' },
        { name: 'peak resident memory', value: all.peakMb, unit: 'MB', bar: 'under 450' },
        { name: 'memory at the end against the middle', value: all.endMb / all.midMb, unit: 'x' },
      ]
      return measures
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
