import { ALIKE_LEAST, AlikeReports } from './alike-reports.ts'
import { grown } from './grown.ts'
import { isNear } from './met-reports.ts'
import { compareReports, isReportBefore, type Report } from './report.ts'
import type { Sketch } from './sketch.ts'
import { keyHash } from './text-hash.ts'

/** From this mean of likeness and common kin on a report joins a story. */
const STORY_LEAST = 0.4
/** Common kin count in full from this many on: two reports alone are of one story only if they are much alike. */
const KIN_FEWEST = 4

/**
 * Which reports are about one thing: the anchored pivot over reports, kept up to date report by report.
 *
 * That two reports share words does not suffice: two quakes on one island share most of them. Reports of one story are also
 * alike to the same others, so each pair counts half by likeness and half by the kin that it has in common. The longest
 * report comes first, becomes an anchor or joins the best anchor before it; every report of a story touches its anchor.
 *
 * @source docs/decisions/0006-anchored-pivot.md; shared neighbours: Jarvis and Patrick 1973
 */
export class Stories {
  readonly #alike: AlikeReports
  readonly #reports = new Map<string, Report>()
  readonly #queue: Report[] = []
  readonly #moved = new Set<Report>()

  constructor(metMax: number) {
    this.#alike = new AlikeReports(metMax)
  }

  /** The key of a report's story, the same for all of one story; "" for a report that is about nothing known. */
  of(name: string): string {
    return this.#reports.get(name)?.head?.key ?? ''
  }

  /**
   * Takes a report in, with what it is about; an empty sketch takes it out. Reports of one sketch, as copies are, stand as one.
   *
   * @returns names of the reports whose story changed
   */
  hold(name: string, sketch: Sketch): ReadonlySet<string> {
    const [before, key] = [this.#reports.get(name), keyFrom(sketch)]
    if ((before?.key ?? '') === key) return new Set()
    const moved = new Set([name])
    if (before) this.#leave(name, before)
    if (key !== '') this.#enter(name, this.#alike.of(key) ?? this.#alike.enter(key, sketch))
    for (const report of this.#alike.takeChanged()) this.#tell(report)
    this.#settle()
    for (const { names } of this.#moved) for (const one of names) moved.add(one)
    this.#moved.clear()
    return moved
  }

  #enter(name: string, report: Report): void {
    report.names = grown(report.names, name)
    this.#reports.set(name, report)
  }

  #leave(name: string, report: Report): void {
    this.#reports.delete(name)
    report.names.splice(report.names.indexOf(name), 1)
    if (report.names.length > 0) return
    this.#alike.leave(report)
    removeFrom(report.head?.members ?? [], report)
    for (const member of report.members) this.#queueUp(member)
  }

  /** A report whose kin changed is decided anew, and where it is an anchor so are those who may lean on it. */
  #tell(report: Report): void {
    this.#queueUp(report)
    if (isAnchor(report)) this.#tellLater(report)
  }

  #tellLater(report: Report): void {
    for (const member of report.members) this.#queueUp(member)
    for (const other of kinsmenOf(report)) if (isReportBefore(report, other)) this.#queueUp(other)
  }

  #queueUp(report: Report): void {
    let [low, high] = [0, this.#queue.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareReports(this.#queue[middle] as Report, report) > 0) low = middle + 1
      else high = middle
    }
    if (this.#queue[low] !== report) this.#queue.splice(low, 0, report)
  }

  #settle(): void {
    for (let report = this.#queue.pop(); report; report = this.#queue.pop())
      if (report.names.length > 0) this.#place(report, this.#bestAnchorOf(report) ?? report)
  }

  #place(report: Report, head: Report): void {
    if (report.head === head) return
    const wasAnchor = isAnchor(report)
    removeFrom(report.head?.members ?? [], report)
    report.head = head
    if (head !== report) head.members = grown(head.members, report)
    this.#moved.add(report)
    if (wasAnchor !== isAnchor(report)) this.#tellLater(report)
  }

  /** Of the anchors before it the one that fits best, of equals the earliest. */
  #bestAnchorOf(report: Report): Report | undefined {
    let best: Report | undefined
    let most = STORY_LEAST
    for (const other of kinsmenOf(report)) {
      if (!isReportBefore(other, report) || !isAnchor(other)) continue
      const fit = this.#fitOf(report, other)
      if (fit < most || (fit === most && best && isReportBefore(best, other))) continue
      best = other
      most = fit
    }
    return best
  }

  /** How well two reports fit one story: the mean of their likeness and of the share of kin that they have in common. */
  #fitOf(a: Report, b: Report): number {
    if (!isNear(a, b)) return 0
    const alike = this.#alike.likeness(a, b)
    if (alike < ALIKE_LEAST) return 0
    const own = new Set([a, ...a.kin.map((kin) => kin.report)])
    const common = [b, ...b.kin.map((kin) => kin.report)].filter((report) => own.has(report)).length
    const fewer = Math.min(a.kin.length, b.kin.length) + 1
    return (alike + common / Math.max(KIN_FEWEST, fewer)) / 2
  }
}

function removeFrom(members: Report[], report: Report): void {
  const at = members.indexOf(report)
  if (at >= 0) members.splice(at, 1)
}

const isAnchor = (report: Report) => report.head === report

/** Hash of all that a sketch says; "" for an empty one. */
const keyFrom = ({ stems, weights, size, published }: Sketch): string =>
  stems.length === 0 ? '' : keyHash([stems, weights, size, published].join('|'))

/** The reports that have kin in common with this one, each itself counted as its own kin. */
function kinsmenOf(report: Report): ReadonlySet<Report> {
  const found = new Set<Report>(report.kinOf)
  for (const { report: kin } of report.kin) {
    found.add(kin)
    for (const other of kin.kinOf) found.add(other)
  }
  found.delete(report)
  return found
}
