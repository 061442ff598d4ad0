import type { Sketch } from './sketch.ts'

/** A report, or several with one sketch, with those most alike to it. */
export type Report = {
  /** Hash of its sketch. */
  readonly key: string
  readonly sketch: Sketch
  /** Length of all its weights as one vector. */
  readonly length: number
  /** The most alike first. */
  kin: readonly Kin[]
  /** The reports that have it among their kin. */
  kinOf: Report[]
  /** Names of the reports that have this sketch. */
  names: string[]
  /** The anchor of its story: itself, another, or nobody yet. */
  head: Report | null
  /** Those whose head it is. */
  members: Report[]
}
export type Kin = { readonly report: Report; readonly likeness: number }

/** A list that nobody stands in yet: it is never changed, for whatever is short is copied when it grows. */
const NOBODY = Object.freeze<never[]>([]) as never[]

/** A report beside no other yet. */
export const reportOf = (key: string, sketch: Sketch): Report => ({
  key,
  sketch,
  length: lengthOf(sketch),
  kin: NOBODY,
  kinOf: NOBODY,
  names: NOBODY,
  head: null,
  members: NOBODY,
})

function lengthOf({ weights }: Sketch): number {
  let squares = 0
  for (const weight of weights) squares += weight * weight
  return Math.sqrt(squares)
}

/** Whether `a` stands before `b` in the order of reports: the longer, of equals the first by hash. Knows no arrival. */
export const isReportBefore = (a: Report, b: Report): boolean =>
  a.sketch.size !== b.sketch.size ? a.sketch.size > b.sketch.size : a.key < b.key

export const compareReports = (a: Report, b: Report) =>
  a === b ? 0 : isReportBefore(a, b) ? -1 : 1
