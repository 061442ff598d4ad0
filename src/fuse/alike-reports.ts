import { grown } from './grown.ts'
import { Likeness } from './likeness.ts'
import { MetReports } from './met-reports.ts'
import { compareReports, type Kin, type Report, reportOf } from './report.ts'
import type { Sketch } from './sketch.ts'

/** Reports are alike from this likeness on, if their most telling stems meet. */
export const ALIKE_LEAST = 0.2
/** How many of the reports alike a report keeps as its kin: the most alike, and none that is much less alike than the first. */
const KIN_MAX = 12
const KIN_SHARE = 0.6

/**
 * For each report those most alike to it, its kin, kept up to date report by report; a function of the live reports.
 *
 * @cost of one report: up to 3,072 likenesses, where all its stems are crowded
 */
export class AlikeReports {
  readonly #reports = new Map<string, Report>()
  readonly #met: MetReports
  readonly #changed = new Set<Report>()
  readonly #likeness = new Likeness()

  /** @param metMax reports of one stem and week that are compared */
  constructor(metMax: number) {
    this.#met = new MetReports(metMax)
  }

  of(key: string): Report | undefined {
    return this.#reports.get(key)
  }

  enter(key: string, sketch: Sketch): Report {
    const report = reportOf(key, sketch)
    this.#reports.set(key, report)
    this.#changed.add(report)
    const fallen = this.#met.enter(report)
    this.#refresh(report)
    for (const one of fallen) this.#refresh(one)
    return report
  }

  leave(report: Report): void {
    this.#reports.delete(report.key)
    this.#changed.delete(report)
    const risen = this.#met.leave(report)
    this.#setKin(report, [])
    this.#changed.delete(report)
    for (const one of [...report.kinOf]) this.#setKin(one, this.#kinOf(one))
    this.#likeness.drop(report)
    for (const one of risen) this.#refresh(one)
  }

  /** Reports whose kin changed since the last call. */
  takeChanged(): readonly Report[] {
    const changed = [...this.#changed]
    this.#changed.clear()
    return changed
  }

  /** How alike two reports are, whether they meet or not. */
  likeness(one: Report, other: Report): number {
    return this.#likeness.between(one, other)
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
    const alike: Kin[] = []
    for (const other of this.#met.metBy(report)) {
      const likeness = this.likeness(report, other)
      if (likeness >= ALIKE_LEAST) alike.push({ report: other, likeness })
    }
    return alike.sort(compareKin)
  }
}

const compareKin = (a: Kin, b: Kin) => b.likeness - a.likeness || compareReports(a.report, b.report)

/** Of reports alike, the most alike first, those that are kin: a list of their number, for each report keeps one. */
function nearest(alike: readonly Kin[]): readonly Kin[] {
  const least = KIN_SHARE * (alike[0]?.likeness ?? 0)
  const beyond = alike.findIndex(({ likeness }) => likeness < least)
  return alike.slice(0, Math.min(KIN_MAX, beyond < 0 ? alike.length : beyond))
}
