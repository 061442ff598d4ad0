import type { Reading } from '#domain/reading.ts'
import type { Report } from '#domain/report.ts'

/** Text becomes claims. The built-in reader is pure and offline; another may ask an endpoint. */
export type Reader = {
  readonly name: string
  readonly version: string
  /** BCP 47 languages that it reads; `*` for any. */
  readonly languages: readonly string[]
  /** Members whose reports it may be given; everybody's when left out. */
  readonly members?: readonly string[] | undefined
  /** It sends the report's text out of the house, so that it is given none that must stay. */
  readonly isOutside?: boolean | undefined
  /** How long one report may take; the usual time when left out. */
  readonly readMs?: number | undefined
  /** Reads one report. Stops early when `signal` is aborted, with the signal's reason. */
  read(report: Report, signal: AbortSignal): Promise<Reading>
}
