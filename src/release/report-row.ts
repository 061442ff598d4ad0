import type { ReportRecord } from '#domain/rows.ts'
import type { LiveSet, Standing } from './live-set.ts'

/**
 * The row of a live report in one stream's picture.
 *
 * @param of.stream whose picture: only of its own reports does it say where they went, and only its own marks count
 */
export function reportRowOf(
  live: LiveSet,
  of: {
    stream: string
    report: Standing<'report'>
    counts: { readCount: number; claimCount: number }
  },
): ReportRecord {
  const { stream, report, counts } = of
  const { text: _, evidence: __, ...fields } = report.payload.report
  const { handle, from, at, tlp, channels } = report
  const withdrawal = live.withdrawalOf(report)
  const triage = live.triageOf(handle, stream)
  return {
    ...fields,
    handle,
    from,
    at,
    tlp,
    channels,
    ...(from === stream ? ownPartOf(live, report) : NOT_OWN),
    claimCount: counts.claimCount,
    isUnread: counts.readCount === 0,
    isWithdrawn: withdrawal !== null,
    ...(from === stream && withdrawal ? { withdrawal: withdrawal.handle } : {}),
    ...(triage ? { triage } : {}),
  }
}

const NOT_OWN = { audience: [], ownReadings: [], ownTranslations: [] }

/** Where a member's own report, its readings and its translations went, by its own record. */
function ownPartOf(live: LiveSet, { handle, from }: Standing<'report'>) {
  const whereOf = (items: readonly Standing[]) =>
    items.map((one) => ({ handle: one.handle, audience: live.audienceOf(one.handle, from) }))
  return {
    audience: live.audienceOf(handle, from),
    ownReadings: whereOf(live.everyReadingOf(handle, from)),
    ownTranslations: whereOf(live.everyTranslationOf(handle).filter((one) => one.from === from)),
  }
}
