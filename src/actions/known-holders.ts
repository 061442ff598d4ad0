import { type Charter, streamsOf } from '#domain/charter.ts'
import type { LiveClaim } from '#domain/event.ts'
import type { ReportRecord } from '#domain/rows.ts'

/**
 * The streams of which a member knows that they hold a claim: of its own report, those that it released it to; of
 * another's, its sender and whoever shares the channels by which it came.
 */
export function knownHolders(
  charter: Charter,
  { live, report, viewer }: { live: LiveClaim; report: ReportRecord; viewer: string },
): ReadonlySet<string> {
  const ownReading = report.ownReadings.find(({ handle }) => handle === live.reading)
  const channels =
    report.from === viewer
      ? (ownReading?.audience ?? report.audience)
      : [report.from, ...report.channels]
  return new Set([viewer, ...channels.flatMap((one) => streamsOf(charter, one))])
}
