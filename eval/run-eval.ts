import { existsSync } from 'node:fs'
import { type Console, EXIT } from '#cli/exit.ts'
import { corporaIn } from './corpora.ts'
import type { Scored, Task } from './task.ts'

/** Where the gold is, which split of it, and how to print. */
type EvalOptions = { gold: string; split: string; json?: boolean }
/** Tasks of one corpus: their JSON is the scores themselves, not a list of corpora. */
const OF_ONE: ReadonlySet<string> = new Set([
  'attribution',
  'copies',
  'events',
  'fusion',
  'incidents',
])
/** Every task, opened only when it runs. */
const TASKS: Readonly<Record<string, () => Promise<Task>>> = {
  attribution: async () => (await import('./attribution.ts')).scoreAttribution,
  copies: async () => (await import('./copies.ts')).scoreCopies,
  dates: async () => (await import('./dates.ts')).scoreDates,
  entities: async () => (await import('./entities.ts')).scoreEntities,
  events: async () => (await import('./events.ts')).scoreEvents,
  fusion: async () => (await import('./fusion.ts')).scoreFusion,
  incidents: async () => (await import('./incidents.ts')).scoreIncidents,
  places: async () => (await import('./places.ts')).scorePlaceFiles,
  sureness: async () => (await import('./sureness.ts')).measureSureness,
  tags: async () => (await import('./tags.ts')).scoreTags,
}

/**
 * `parley eval TASK --gold DIR`: scores what Parley does against the corpora of a folder, one a folder in it.
 *
 * A corpus without the split, or of a language without a model, is named on standard error and left out.
 * @returns 4 when no corpus is left, 2 for a task that is none
 */
export async function runEval(
  name: string,
  options: EvalOptions,
  console: Console,
): Promise<number> {
  const { gold, split, json } = options
  const open = TASKS[name]
  if (!open) {
    console.err(`parley: there is no task "${name}"; one of: ${Object.keys(TASKS).join(', ')}\n`)
    return EXIT.usage
  }
  if (!existsSync(gold)) {
    console.err(`parley: there is no folder ${gold}\n`)
    return EXIT.missing
  }
  const task = await open()
  const score = task({ gold, split })
  const results = new Map<string, NonNullable<Scored>>()
  for (const corpus of task.corporaOf?.({ gold, split }) ?? corporaIn(gold)) {
    const scored = await score(corpus)
    if (scored) results.set(corpus, scored)
    else console.err(`left out: ${corpus} (no "${split}" for this task)\n`)
  }
  if (results.size === 0) return EXIT.missing
  const isOne = OF_ONE.has(name) && results.size === 1
  console.out(json ? `${jsonOf(results, isOne)}\n` : tableOf(results))
  return EXIT.ok
}

type Results = ReadonlyMap<string, NonNullable<Scored>>

function jsonOf(results: Results, isOne: boolean): string {
  const nested = [...results].map(([corpus, { scores }]) => [corpus, nestedAtDots(scores)] as const)
  return JSON.stringify(isOne ? nested[0]?.[1] : Object.fromEntries(nested))
}

type Nested = { [name: string]: number | Nested }

/** A score named "cue.exactF1" stands as `exactF1` in `cue`. */
function nestedAtDots(scores: Readonly<Record<string, number>>): Nested {
  const nested: Nested = {}
  for (const [name, score] of Object.entries(scores)) {
    const path = name.split('.')
    const last = path.pop() ?? name
    let inside = nested
    for (const part of path) {
      const held = inside[part]
      const deeper = typeof held === 'object' ? held : {}
      inside[part] = deeper
      inside = deeper
    }
    inside[last] = score
  }
  return nested
}

/** Names of scores on the left, a column a corpus; notes below. */
function tableOf(results: Results): string {
  const corpora = [...results]
  const names = [...new Set(corpora.flatMap(([, { scores }]) => Object.keys(scores)))]
  const rows = [
    ['', ...corpora.map(([corpus]) => corpus)],
    ...names.map((name) => [name, ...corpora.map(([, { scores }]) => shown(scores[name]))]),
  ]
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd(),
  )
  const notes = corpora.flatMap(([corpus, { notes }]) => notes.map((note) => `${corpus}: ${note}`))
  return `${[...lines, ...notes].join('\n')}\n`
}

/** Shares with four digits, counts whole. */
function shown(value: number | undefined): string {
  if (value === undefined) return '-'
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(4)
}
