import type { Payloads } from '#domain/item.ts'
import type { Marking } from '#domain/marking.ts'
import { objectOf } from '#domain/member-word.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReportRecord } from '#domain/rows.ts'
import { appendItems, contentOf, type Draft, newHandle } from './append-items.ts'
import { requireRight } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { holdFloor } from './hold-floor.ts'
import { requestOf } from './submit-report.ts'

type Request = { key: string; hash: string } | undefined

/** The member's own report. @throws {Refusal} `not_found`, and `not_allowed` for another member's */
export async function ownReport(
  centre: Centre,
  officer: Officer,
  handle: string,
): Promise<ReportRecord> {
  await centre.folding.upToDate(officer.member)
  const found = await centre.store.reports.find({ stream: officer.member, handle })
  if (!found) throw new Refusal('not_found')
  if (found.from !== officer.member)
    throw new Refusal('not_allowed', { reason: 'only the member that handed it in can' })
  return found
}

/** The member's standing reading of its own report, or null while nobody has read it. */
export async function ownReading(centre: Centre, officer: Officer, report: string) {
  const readings = await centre.store.readings.ofReport({ stream: officer.member, report })
  return readings.find((one) => one.from === officer.member) ?? null
}

/**
 * Releases a report, with the member's standing reading of it, to more streams. The version that goes is the one that is
 * here: same handles, same bytes. Streams that already hold it get nothing twice.
 */
export async function releaseReport(
  centre: Centre,
  asking: Officer | null,
  wanted: {
    report: string
    marking: Marking
    unnamedSource?: string | undefined
    request?: Request
  },
): Promise<{ handle: string; position: number }> {
  const officer = requireRight(asking, 'release')
  const report = await ownReport(centre, officer, wanted.report)
  const to = wanted.marking.to.filter(
    (one) => one !== officer.member && !report.audience.includes(one),
  )
  if (to.length === 0) return { handle: report.handle, position: 0 }
  const reading = await ownReading(centre, officer, report.handle)
  const common = {
    to,
    tlp: wanted.marking.tlp,
    ...(wanted.marking.terms ? { terms: wanted.marking.terms } : {}),
    isOnward: true,
  }
  const drafts: Draft[] = []
  // A withdrawn report never goes anywhere without its withdrawal.
  for (const [kind, handle] of [
    ['report', report.handle],
    ['reading', reading?.handle],
    ['withdrawal', report.withdrawal],
  ] as const)
    if (handle) {
      const payload = await contentOf(centre, officer.member, handle)
      if (kind === 'reading')
        holdFloor((payload as Payloads['reading']).claims, { ...report, now: centre.clock.now() })
      const { unnamedSource } = wanted
      drafts.push({
        ...common,
        kind,
        handle,
        payload,
        ...(kind === 'report' ? { unnamedSource } : {}),
      })
    }
  const request = requestOf(officer, wanted.request)
  const { position } = await appendItems(centre, { from: officer.member, drafts, request })
  return { handle: report.handle, position }
}

/** Says that the source no longer stands by a report; it stays readable, to all who hold it. */
export async function withdrawReport(
  centre: Centre,
  asking: Officer | null,
  wanted: { handle: string; reason?: string | undefined; request?: Request },
): Promise<{ handle: string; position: number }> {
  const officer = requireRight(asking, 'release')
  const report = await ownReport(centre, officer, wanted.handle)
  const handle = newHandle(centre, 'withdrawal')
  const payload = { handle: report.handle, ...(wanted.reason ? { reason: wanted.reason } : {}) }
  const drafts: Draft[] = [
    { kind: 'withdrawal', handle, to: report.audience, tlp: report.tlp, payload },
  ]
  const request = requestOf(officer, wanted.request)
  const { position } = await appendItems(centre, { from: officer.member, drafts, request })
  return { handle, position }
}

/**
 * Takes a report, its readings and translations back from some streams, or from all but the member's own. What was seen cannot be
 * unseen: the content goes, the hashes stay.
 */
export async function recallReport(
  centre: Centre,
  asking: Officer | null,
  wanted: {
    handle: string
    channels?: string[] | undefined
    reason?: string | undefined
    request?: Request
  },
): Promise<{ handle: string; position: number }> {
  const officer = requireRight(asking, 'release')
  const report = await ownReport(centre, officer, wanted.handle)
  const from = (wanted.channels ?? report.audience).filter((one) => report.audience.includes(one))
  if (from.length === 0)
    throw new Refusal('not_allowed', { reason: 'it was not released there, or already recalled' })
  const drafts = await recallsOf(centre, { report, from, reason: wanted.reason })
  const request = requestOf(officer, wanted.request)
  const { position } = await appendItems(centre, { from: officer.member, drafts, request })
  return { handle: report.handle, position }
}

/** The member's own words on the claims of its report: their reasons may tell what the report said. */
async function wordsOn(centre: Centre, { from, handle }: ReportRecord) {
  const claims = await centre.store.claims.ofReport({ stream: from, report: handle })
  const objects = claims.flatMap((one) =>
    one.kind === 'live'
      ? (['claim', 'event', 'position'] as const).map((about) => objectOf(about, one.live.name))
      : [],
  )
  const words = await centre.store.memberWords.on({ stream: from, objects })
  return words.filter((one) => one.from === from)
}

/** What takes an own report, and everything that went along (readings, translations, the member's words on its claims), back from the channels named. */
export async function recallsOf(
  centre: Centre,
  wanted: { report: ReportRecord; from: readonly string[]; reason?: string | undefined },
): Promise<Draft[]> {
  const { report, from } = wanted
  const reason = wanted.reason ? { reason: wanted.reason } : {}
  const readings = await Promise.all(
    report.ownReadings.map(async ({ handle, audience }) => {
      const content = (await contentOf(centre, report.from, handle)) as Payloads['reading']
      return { handle, audience, of: { claims: content.claims.length } }
    }),
  )
  const others = [...report.ownTranslations, ...(await wordsOn(centre, report))]
  const alongside = [
    ...readings,
    ...others.map(({ handle, audience }) => ({ handle, audience, of: {} })),
  ]
  return from.flatMap((channel) => {
    const there = alongside.filter((one) => one.audience.includes(channel))
    return [...there, { handle: report.handle, of: {} }].map(({ handle, of }) => ({
      kind: 'recall' as const,
      handle: newHandle(centre, 'recall'),
      to: [channel],
      tlp: report.tlp,
      payload: { handle, channel, ...of, ...reason },
      isOnward: true,
      undoes: [handle],
    }))
  })
}
