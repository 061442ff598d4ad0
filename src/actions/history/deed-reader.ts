import { claimDiff, type FieldDiff } from '#domain/claim-diff.ts'
import type { ItemKind, Payloads } from '#domain/item.ts'
import type { Assessment, Position } from '#domain/member-word.ts'
import type { Maker } from '#domain/reading.ts'
import { claimNameOf } from '#record/claim-name.ts'
import type { TakenEntry } from '#release/live-set.ts'
import type { Lineage } from './claim-lineage.ts'

/** A claim of the event whose reading changed: its name now, and what was said before and after. */
export type ChangedClaim = { readonly claim: string; readonly fields: readonly FieldDiff[] }
/** A claim by its name, with its nearest voice where its words are still here. */
export type JudgedClaim = { readonly claim: string; readonly voice?: string }

type AssessmentGrade = Assessment['grade']
type PositionStance = Position['stance']

/** What one entry did to an event. What was taken back is a handle, and nothing else. */
export type Deed =
  | { readonly kind: 'report'; readonly report: string; readonly title: string; readonly language: string; readonly isAgain: boolean; readonly channel: string }
  | { readonly kind: 'reading'; readonly report: string; readonly madeBy: Maker; readonly claimCount: number; readonly isFirst: boolean; readonly changed: readonly ChangedClaim[] }
  | { readonly kind: 'correction'; readonly old: string; readonly report: string; readonly reason?: string }
  | { readonly kind: 'withdrawal'; readonly report: string; readonly reason?: string }
  | { readonly kind: 'judgement'; readonly verdict: 'same' | 'different' | 'open'; readonly a: JudgedClaim; readonly b: JudgedClaim }
  | { readonly kind: 'assessment'; readonly of: 'source' | 'claim' | 'event'; readonly grade: AssessmentGrade; readonly source?: string; readonly claim: JudgedClaim; readonly reason?: string }
  | { readonly kind: 'position'; readonly stance: PositionStance; readonly claim: JudgedClaim; readonly reason?: string }
  | { readonly kind: 'release'; readonly act: 'release' | 'recall'; readonly to: readonly string[]; readonly report?: string }
  | { readonly kind: 'recall'; readonly handle: string }
  | { readonly kind: 'gone'; readonly handle: string } // biome-ignore format: one row a kind

/** Tells what each entry did, in order of position: a second arrival of the same thing is told as such. */
export class DeedReader {
  private readonly stream: string
  private readonly lineage: Lineage
  private readonly arrived = new Set<string>()
  private readonly readBy = new Set<string>()
  /** Reports that came in, and readings with the report that each is of. */
  private readonly reportOf = new Map<string, string>()

  constructor(stream: string, lineage: Lineage) {
    this.stream = stream
    this.lineage = lineage
  }

  /** Null for an entry that tells nothing new of the event. */
  read({ item, payload }: TakenEntry): Deed | null {
    const { kind, handle, from, to: channel } = item
    const isOwnEcho = from === this.stream && channel !== this.stream
    if (isOwnEcho && kind !== 'release') return null
    if (payload === null) return kind === 'report' ? { kind: 'gone', handle } : null
    const isAgain = this.arrived.has(handle)
    this.arrived.add(handle)
    if (kind === 'report') this.reportOf.set(handle, handle)
    if (kind === 'reading') this.reportOf.set(handle, (payload as Payloads['reading']).report)
    if (isAgain && kind !== 'report') return null
    const read = READERS[kind as ItemKind]
    return read?.({ payload, handle, from, channel, isAgain, reader: this }) ?? null
  }

  /** Whether this member had read this report before; from now on it has. */
  isFirstReading(report: string, from: string): boolean {
    const isFirst = !this.readBy.has(`${report} ${from}`)
    this.readBy.add(`${report} ${from}`)
    return isFirst
  }

  /** The event's claims among a reading's, as they are called now, with what changed in each. */
  claimsOf(from: string, handle: string, { claims }: Payloads['reading']) {
    const { nowOf, carried } = this.lineage
    const own = claims.flatMap((claim, number) => {
      const now = nowOf.get(claimNameOf(from, handle, number))
      return now ? [{ now, claim }] : []
    })
    const changed = own.flatMap(({ now, claim }): ChangedClaim[] => {
      const before = claim.replaces ? carried.get(claim.replaces) : undefined
      const fields = before ? claimDiff(before.claim, claim) : []
      return fields.length > 0 ? [{ claim: now, fields }] : []
    })
    return { claimCount: own.length, changed }
  }

  /** The report that one of these handles is, or is a reading of. */
  reportAmong(handles: readonly string[]): string | undefined {
    return handles.map((one) => this.reportOf.get(one)).find((one) => one !== undefined)
  }

  judged(name: string): JudgedClaim {
    const voice = this.lineage.carried.get(name)?.claim.attribution[0]?.voice
    return { claim: this.lineage.nowOf.get(name) ?? name, ...(voice ? { voice } : {}) }
  }
}

type Reading = {
  readonly payload: unknown
  readonly handle: string
  readonly from: string
  readonly channel: string
  readonly isAgain: boolean
  readonly reader: DeedReader
}
const withReason = (reason: string | undefined) => (reason ? { reason } : {})

const READERS: Partial<Record<ItemKind, (entry: Reading) => Deed | null>> = {
  report: ({ payload, handle, isAgain, channel }) => {
    const { title, language } = (payload as Payloads['report']).report
    return { kind: 'report', report: handle, title, language, isAgain, channel }
  },
  reading: ({ payload, handle, from, reader }) => {
    const reading = payload as Payloads['reading']
    const of = reader.claimsOf(from, handle, reading)
    const isFirst = reader.isFirstReading(reading.report, from)
    const { report, madeBy } = reading
    return of.claimCount > 0 ? { kind: 'reading', report, madeBy, isFirst, ...of } : null
  },
  correction: ({ payload }) => {
    const { old, new: report, reason } = payload as Payloads['correction']
    return { kind: 'correction', old, report, ...withReason(reason) }
  },
  withdrawal: ({ payload }) => {
    const { handle: report, reason } = payload as Payloads['withdrawal']
    return { kind: 'withdrawal', report, ...withReason(reason) }
  },
  judgement: ({ payload, reader }) => {
    const { a, b, verdict } = payload as Payloads['judgement']
    return { kind: 'judgement', verdict, a: reader.judged(a), b: reader.judged(b) }
  },
  assessment: ({ payload, reader }) => {
    const said = payload as Assessment
    return {
      kind: 'assessment',
      of: said.of,
      grade: said.grade,
      ...(said.of === 'source' ? { source: said.source } : {}),
      claim: reader.judged(said.claim),
      ...withReason(said.reason),
    }
  },
  position: ({ payload, reader }) => {
    const { claim, stance, reason } = payload as Position
    return { kind: 'position', stance, claim: reader.judged(claim), ...withReason(reason) }
  },
  release: ({ payload, reader }) => {
    const { act, to, handles } = payload as Payloads['release']
    const report = reader.reportAmong(handles)
    return { kind: 'release', act, to, ...(report ? { report } : {}) }
  },
  recall: ({ payload }) => ({ kind: 'recall', handle: (payload as Payloads['recall']).handle }),
}
