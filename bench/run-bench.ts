import { type Console, EXIT } from '#cli/exit.ts'
import { type Bench, isWithin, type Measure } from './measure.ts'

/** Every bench, opened only when it runs. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  read: async () => (await import('./read.ts')).readBench,
  start: async () => (await import('./start.ts')).startBench,
  events: async () => (await import('./events.ts')).eventsBench,
  'events-100k': async () => (await import('./many-events.ts')).manyEventsBench,
  fuse: async () => (await import('./fuse.ts')).fuseBench,
  fold: async () => (await import('./fold.ts')).foldBench,
  release: async () => (await import('./release.ts')).releaseBench,
  memory: async () => (await import('./memory.ts')).memoryBench,
}

/** `parley bench NAME`: measures on this machine; with --json one object a run. Fails when a bar is missed. */
export async function runBench(
  name: string,
  options: { json?: boolean },
  console: Console,
): Promise<number> {
  const open = BENCHES[name]
  if (!open) {
    console.err(`parley: there is no bench "${name}"; one of: ${Object.keys(BENCHES).join(', ')}\n`)
    return EXIT.usage
  }
  const bench = await open()
  const measures = await bench.run((words) => console.err(`${words}\n`))
  if (options.json) console.out(`${JSON.stringify({ bench: name, measures })}\n`)
  else console.out(`${[bench.about, ...measures.map(lineOf)].join('\n')}\n`)
  return measures.every(isWithin) ? EXIT.ok : EXIT.failed
}

function lineOf(measure: Measure): string {
  const { name, value, unit, bar } = measure
  const line = `  ${name}: ${Number(value.toPrecision(4)).toLocaleString('en')} ${unit}`
  if (bar === undefined) return line
  const words = 'most' in bar ? `at most ${bar.most}` : `at least ${bar.least}`
  return `${line} (bar: ${words}${isWithin(measure) ? '' : ', missed'})`
}
