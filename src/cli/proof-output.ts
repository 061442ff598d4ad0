import type { Rebuilt } from '#actions/rebuild.ts'
import { type Console, EXIT } from './exit.ts'

type Output = { json?: boolean | undefined; console: Console }

/** What `parley rebuild` prints: a hash for each stream and table, before and after. */
export function printRebuilt(rebuilt: Rebuilt, { json, console }: Output): number {
  if (json) console.out(`${JSON.stringify(rebuilt)}\n`)
  else
    for (const [stream, { before, after }] of Object.entries(rebuilt.streams))
      for (const [table, hash] of Object.entries(after))
        console.out(`${hash}  ${stream}/${table}${before[table] === hash ? '' : '  CHANGED'}\n`)
  return rebuilt.isSame ? EXIT.ok : EXIT.failed
}

type VerdictLike = {
  readonly isSound: boolean
  readonly stream: string | null
  readonly size: number
  readonly head: string
  readonly charterHash: string | null
  readonly faults: readonly { position: number; code: string; sentence: string }[]
  readonly faultCount: number
  readonly recalledCount: number
  readonly picture: { eventCount: number; sha256: string } | null
}

/** What `parley verify` prints: the verdict, and what to keep for the next time. */
export function printVerdict(verdict: VerdictLike, { json, console }: Output): number {
  const lines = verdict.isSound ? soundLines(verdict) : faultLines(verdict)
  console.out(json ? `${JSON.stringify(verdict)}\n` : `${lines.join('\n')}\n`)
  return verdict.isSound ? EXIT.ok : EXIT.failed
}

function soundLines({
  stream,
  size,
  head,
  charterHash,
  recalledCount,
  picture,
}: VerdictLike): string[] {
  return [
    `Nothing was altered, as far as this file shows: ${size} entries of ${stream}.`,
    ...(recalledCount > 0 ? [`  ${recalledCount} entries were taken back by their senders.`] : []),
    ...(picture ? [`  Folded again: ${picture.eventCount} events, picture ${picture.sha256}`] : []),
    `  Keep for the next time: --charter ${charterHash} --head ${size}:${head}`,
  ]
}

function faultLines({ faults, faultCount }: VerdictLike): string[] {
  const named = faults.map(
    ({ position, code, sentence }) =>
      `${position === 0 ? 'head' : `entry ${position}`}: ${code}: ${sentence}`,
  )
  const rest = faultCount - faults.length
  return rest > 0 ? [...named, `... and ${rest} more`] : named
}
