import { grown } from './grown.ts'
import { mostTelling, type Sketch } from './sketch.ts'

/** Reports are alike from this likeness on, if their most telling stems meet. */
export const ALIKE_LEAST = 0.2
/** How many of the reports alike a report keeps as its kin: the most alike, and none that is much less alike than the first. */
const KIN_MAX = 12
const KIN_SHARE = 0.6
/** Stems of a sketch by which reports find each other. */
const MET_BY = 8
/** Reports of one week and the weeks beside it may tell of one thing; those of which nobody knows the day, of each other. */
const DAYS = 7
const WEEKS_MAX = 2 ** 20
const NONE: readonly never[] = []

/** A report, or several with one sketch, with those most alike to it. */
export type Report = {
  /** Hash of its sketch. */
  readonly key: string
  readonly sketch: Sketch
  /** Length of all its weights as one vector. */
  readonly length: number
  /** The most alike first. Never more than {@link KIN_MAX}. */
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
type Kin = { readonly report: Report; readonly likeness: number }

/** Whether `a` stands before `b` in the order of reports: the longer, of equals the first by hash. Knows no arrival. */
export const isReportBefore = (a: Report, b: Report): boolean =>
  a.sketch.size !== b.sketch.size ? a.sketch.size > b.sketch.size : a.key < b.key

export const compareReports = (a: Report, b: Report) =>
  a === b ? 0 : isReportBefore(a, b) ? -1 : 1

/**
 * For each report those most alike to it, its kin, kept up to date report by report; a function of the live reports.
 *
 * @cost of one report: up to 3,072 likenesses, where all its stems are crowded
 */
export class AlikeReports {
  readonly #reports = new Map<string, Report>()
  /** Reports of one stem and week, in order; a report alone by itself, for most are. */
  readonly #met = new Map<number, Report | Report[]>()
  readonly #changed = new Set<Report>()
  readonly #metMax: number

  /** @param metMax reports of one stem and week that take part: the first in order; the others find others by other stems */
  constructor(metMax: number) {
    this.#metMax = metMax
  }

  of(key: string): Report | undefined {
    return this.#reports.get(key)
  }

  enter(key: string, sketch: Sketch): Report {
    const length = lengthOf(sketch)
    const report = {
      key,
      sketch,
      length,
      kin: NONE,
      kinOf: [],
      names: [],
      head: null,
      members: [],
    } as Report
    this.#reports.set(key, report)
    this.#changed.add(report)
    const fallen = keysOf(sketch).flatMap((key) => this.#enterMet(key, report) ?? [])
    this.#refresh(report)
    for (const one of new Set(fallen)) this.#refresh(one)
    return report
  }

  leave(report: Report): void {
    this.#reports.delete(report.key)
    this.#changed.delete(report)
    const risen = keysOf(report.sketch).flatMap((key) => this.#leaveMet(key, report) ?? [])
    this.#setKin(report, [])
    this.#changed.delete(report)
    for (const one of [...report.kinOf]) this.#setKin(one, this.#kinOf(one))
    for (const one of new Set(risen)) this.#refresh(one)
  }

  /** Reports whose kin changed since the last call. */
  takeChanged(): readonly Report[] {
    const changed = [...this.#changed]
    this.#changed.clear()
    return changed
  }

  /** Whom a report may meet has changed: its own kin, those who had it among theirs, and those who now may. */
  #refresh(report: Report): void {
    for (const one of [...report.kinOf]) this.#setKin(one, this.#kinOf(one))
    const alike = this.#alikeTo(report)
    this.#setKin(report, nearest(alike))
    for (const { report: other, likeness } of alike)
      if (!report.kinOf.includes(other)) this.#offer(other, { report, likeness })
  }

  #offer(to: Report, kin: Kin): void {
    const all = nearest([...to.kin, kin].sort(compareKin))
    if (all.includes(kin)) this.#setKin(to, all)
  }

  #setKin(report: Report, kin: readonly Kin[]): void {
    for (const { report: old } of report.kin) old.kinOf.splice(old.kinOf.indexOf(report), 1)
    for (const { report: other } of kin) other.kinOf = grown(other.kinOf, report)
    report.kin = kin
    this.#changed.add(report)
  }

  #kinOf = (report: Report) => nearest(this.#alikeTo(report))

  /** Every report alike to it that it meets, the most alike first. */
  #alikeTo(report: Report): readonly Kin[] {
    const met = new Set<Report>()
    for (const key of keysOf(report.sketch)) {
      if (!this.#isFirst(key, report)) continue
      for (const near of isDated(report) ? [key - 1, key, key + 1] : [key])
        for (const other of this.#metAt(near).slice(0, this.#metMax)) met.add(other)
    }
    met.delete(report)
    return Array.from(met, (other) => ({ report: other, likeness: likeness(report, other) }))
      .filter((kin) => kin.likeness >= ALIKE_LEAST)
      .sort(compareKin)
  }

  #metAt(key: number): Report[] {
    const held = this.#met.get(key)
    return held ? (Array.isArray(held) ? held : [held]) : []
  }

  #isFirst(key: number, report: Report): boolean {
    const last = this.#metAt(key)[this.#metMax]
    return !last || isReportBefore(report, last)
  }

  /** @returns the report that had to leave the first for it */
  #enterMet(key: number, report: Report): Report | undefined {
    const held = this.#metAt(key)
    if (held.length === 0) {
      this.#met.set(key, report)
      return undefined
    }
    const at = placeIn(held, report)
    const now = grown(held, report, at)
    this.#met.set(key, now)
    return at < this.#metMax ? now[this.#metMax] : undefined
  }

  /** @returns the report that came among the first in its stead */
  #leaveMet(key: number, report: Report): Report | undefined {
    const held = this.#metAt(key)
    const at = placeIn(held, report)
    held.splice(at, 1)
    if (held.length === 0) this.#met.delete(key)
    return at < this.#metMax ? held[this.#metMax - 1] : undefined
  }
}

const isDated = ({ sketch }: Report) => sketch.published !== null

/** Whether reports are of weeks so near that they may tell of one thing. */
export function isNear(a: Report, b: Report): boolean {
  const [one, other] = [weekOf(a.sketch), weekOf(b.sketch)]
  return one === other || (isDated(a) && isDated(b) && Math.abs(one - other) <= 1)
}

/** Weeks from far before any report, so that none is negative; 0 where nobody knows the day. */
const weekOf = ({ published }: Sketch) =>
  published === null ? 0 : Math.floor(published / DAYS) + WEEKS_MAX / 2

const keysOf = (sketch: Sketch): readonly number[] =>
  mostTelling(sketch, MET_BY).map((stem) => stem * WEEKS_MAX + weekOf(sketch))

const compareKin = (a: Kin, b: Kin) => b.likeness - a.likeness || compareReports(a.report, b.report)

/** Of reports alike, the most alike first, those that are kin. */
function nearest(alike: readonly Kin[]): readonly Kin[] {
  const least = KIN_SHARE * (alike[0]?.likeness ?? 0)
  return alike.slice(0, KIN_MAX).filter((kin) => kin.likeness >= least)
}

function placeIn(reports: readonly Report[], report: Report): number {
  let [low, high] = [0, reports.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isReportBefore(reports[middle] as Report, report)) low = middle + 1
    else high = middle
  }
  return low
}

function lengthOf({ weights }: Sketch): number {
  let squares = 0
  for (const weight of weights) squares += weight * weight
  return Math.sqrt(squares)
}

/** How alike two reports are: the cosine of their sketches, 0 to 1. Symmetric to the last bit: its sum is of whole numbers. */
export function likeness(one: Report, other: Report): number {
  const [a, b] = [one.sketch, other.sketch]
  let [sum, i, j] = [0, 0, 0]
  while (i < a.stems.length && j < b.stems.length) {
    const [left, right] = [a.stems[i] as number, b.stems[j] as number]
    if (left === right) sum += (a.weights[i] as number) * (b.weights[j] as number)
    if (left <= right) i += 1
    if (right <= left) j += 1
  }
  return sum === 0 ? 0 : sum / (one.length * other.length)
}
