import { isReportBefore, type Report } from './report.ts'
import { mostTelling, type Sketch } from './sketch.ts'

/** Stems of a sketch by which reports find each other. */
const MET_BY = 8
/** Reports of one week and the weeks beside it may tell of one thing; those of which nobody knows the day, of each other. */
const DAYS = 7
/** Shorter lists are copied when they change, so that stems which the same reports have can have one list. */
const COPIED_MAX = 32
const NOBODY: readonly Report[] = []

/** Reports of one stem and week, in order; a report alone by itself, for most are. */
type Held = Report | Report[]
type Week = Map<number, Held>

/** Reports by the stems that tell most of them and by the week of their publication. */
export class MetReports {
  /** By week, then by stem: whole numbers of 32 bits, which a map keeps by themselves. */
  readonly #weeks = new Map<number, Week>()
  readonly #max: number

  /** @param max reports of one stem and week that take part: the first in order; the others find others by other stems */
  constructor(max: number) {
    this.#max = max
  }

  /** @returns the reports that are no longer among the first of some stem */
  enter(report: Report): ReadonlySet<Report> {
    const week = weekOf(report.sketch)
    const stems = this.#weeks.get(week) ?? new Map<number, Held>()
    this.#weeks.set(week, stems)
    const fallen = new Set<Report>()
    const copies = new Map<Held, Report[]>()
    for (const stem of stemsOf(report.sketch)) {
      const held = stems.get(stem)
      const now = held ? withReport(held, report, copies) : report
      stems.set(stem, now)
      const out = listOf(now)[this.#max]
      if (out && out !== report) fallen.add(out)
    }
    return fallen
  }

  /** @returns the reports that are among the first of some stem now */
  leave(report: Report): ReadonlySet<Report> {
    const week = weekOf(report.sketch)
    const stems = this.#weeks.get(week) ?? new Map<number, Held>()
    const risen = new Set<Report>()
    const copies = new Map<Held, Report[]>()
    for (const stem of stemsOf(report.sketch)) {
      const held = stems.get(stem)
      if (!held) continue
      const wasFirst = this.#isFirst(listOf(held), report)
      const now = withoutReport(held, report, copies)
      if (now.length > 1) stems.set(stem, now)
      else if (now[0]) stems.set(stem, now[0])
      else stems.delete(stem)
      const next = now[this.#max - 1]
      if (wasFirst && next) risen.add(next)
    }
    if (stems.size === 0) this.#weeks.delete(week)
    return risen
  }

  /** Every other report that this one meets. */
  metBy(report: Report): ReadonlySet<Report> {
    const met = new Set<Report>()
    const week = weekOf(report.sketch)
    const weeks = isDated(report.sketch) ? [week - 1, week, week + 1] : [week]
    for (const stem of stemsOf(report.sketch)) {
      if (!this.#isFirst(this.#at(week, stem), report)) continue
      for (const near of weeks) this.#addFirst(this.#at(near, stem), met)
    }
    met.delete(report)
    return met
  }

  #at(week: number, stem: number): readonly Report[] {
    const held = this.#weeks.get(week)?.get(stem)
    return held ? listOf(held) : NOBODY
  }

  #addFirst(reports: readonly Report[], met: Set<Report>): void {
    const count = Math.min(reports.length, this.#max)
    for (let at = 0; at < count; at += 1) met.add(reports[at] as Report)
  }

  #isFirst(reports: readonly Report[], report: Report): boolean {
    const last = reports[this.#max]
    return !last || isReportBefore(report, last)
  }
}

/** Whether reports are of weeks so near that they may tell of one thing. */
export function isNear({ sketch: a }: Report, { sketch: b }: Report): boolean {
  const [one, other] = [weekOf(a), weekOf(b)]
  return one === other || (isDated(a) && isDated(b) && Math.abs(one - other) <= 1)
}

const isDated = ({ published }: Sketch) => published !== null

/** Weeks since 1970, and one that is beside no other where nobody knows the day. */
const weekOf = ({ published }: Sketch) =>
  published === null ? Number.MIN_SAFE_INTEGER : Math.floor(published / DAYS)

const stemsOf = (sketch: Sketch): readonly number[] =>
  mostTelling(sketch, MET_BY).map((stem) => stem | 0)

const listOf = (held: Held): readonly Report[] => (Array.isArray(held) ? held : [held])

/** @param copies of the lists that were short: reports of one thing have their telling stems in common */
function withReport(held: Held, report: Report, copies: Map<Held, Report[]>): Report[] {
  const copied = copies.get(held)
  if (copied) return copied
  const list = Array.isArray(held) ? held : [held]
  const at = placeIn(list, report)
  if (list.length >= COPIED_MAX) {
    list.splice(at, 0, report)
    return list
  }
  const now = list.toSpliced(at, 0, report)
  if (now.length < COPIED_MAX) copies.set(held, now)
  return now
}

function withoutReport(held: Held, report: Report, copies: Map<Held, Report[]>): Report[] {
  const copied = copies.get(held)
  if (copied) return copied
  const list = Array.isArray(held) ? held : [held]
  const at = placeIn(list, report)
  if (list.length >= COPIED_MAX) {
    list.splice(at, 1)
    return list
  }
  const now = list.toSpliced(at, 1)
  copies.set(held, now)
  return now
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
