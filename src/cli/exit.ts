import type { Language } from '#domain/charter.ts'
import { Refusal, sentenceOf } from '#domain/refusal.ts'

/** Exit codes of every command; other tools rely on them. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  someRefused: 3,
  missing: 4,
  newerSchema: 5,
} as const

/** Where a command writes: answers on `out`, progress and trouble on `err`. */
export type Console = {
  out(text: string): void
  err(text: string): void
  /** A terminal: progress may redraw its line, colours are welcome. */
  readonly isTerminal: boolean
}

/** The exit code for what a command threw, after saying it. */
export function exitCodeOf(error: unknown, console: Console, language: Language): number {
  if (!(error instanceof Refusal)) {
    console.err(
      `parley: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    return EXIT.failed
  }
  const { code, facts } = error
  console.err(`parley: ${visible(sentenceOf({ code, facts, language }))}\n`)
  for (const fault of error.faults) {
    const place =
      fault.line === undefined
        ? (fault.pointer ?? '')
        : `line ${fault.line}, column ${fault.column}`
    console.err(`  ${visible(`${place}: ${fault.message}`)}\n`)
  }
  return error.code === 'schema_newer'
    ? EXIT.newerSchema
    : error.code === 'not_found'
      ? EXIT.missing
      : EXIT.failed
}

/** Text from outside, safe to print: control characters and direction marks are shown as escapes. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (mark) =>
    mark === '\n' || mark === '\t' ? mark : `\\u{${mark.codePointAt(0)?.toString(16)}}`,
  )
}
