import { existsSync } from 'node:fs'
import { type Console, EXIT } from '#cli/exit.ts'
import { corporaIn } from './corpora.ts'
import type { Scored, Task } from './task.ts'

/** Where the gold is, which split of it, and how to print. */
type EvalOptions = { gold: string; split: string; json?: boolean }
/** Every task, opened only when it runs. */
const TASKS: Readonly<Record<string, () => Promise<Task>>> = {
  dates: async () => (await import('./dates.ts')).scoreDates,
  places: async () => (await import('./places.ts')).scorePlaceFiles,
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
    const scored = score(corpus)
    if (scored) results.set(corpus, scored)
    else console.err(`left out: ${corpus} (no "${split}" for this task)\n`)
  }
  if (results.size === 0) return EXIT.missing
  console.out(json ? `${jsonOf(results)}\n` : tableOf(results))
  return EXIT.ok
}

type Results = ReadonlyMap<string, NonNullable<Scored>>

const jsonOf = (results: Results) =>
  JSON.stringify(Object.fromEntries([...results].map(([corpus, { scores }]) => [corpus, scores])))

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
