import { type Console, EXIT } from '#cli/exit.ts'
import type { Bench } from './measure.ts'

/** Every bench, opened only when it runs. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  read: async () => (await import('./read.ts')).readBench,
  start: async () => (await import('./start.ts')).startBench,
  events: async () => (await import('./events.ts')).eventsBench,
  release: async () => (await import('./release.ts')).releaseBench,
  memory: async () => (await import('./memory.ts')).memoryBench,
}

/** `parley bench NAME`: measures on this machine; with --json one object a run. */
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
  else {
    console.out(`${bench.about}\n`)
    for (const { name: what, value, unit, bar } of measures)
      console.out(
        `  ${what}: ${Number(value.toPrecision(4))} ${unit}${bar ? ` (bar: ${bar})` : ''}\n`,
      )
  }
  return EXIT.ok
}
