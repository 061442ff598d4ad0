import { applyEdits } from '#domain/apply-edits.ts'
import type { Claim, ReleasedClaim } from '#domain/claim.ts'
import type { Payloads } from '#domain/item.ts'
import type { Edit, Maker } from '#domain/reading.ts'
import { withoutOfficers } from '#domain/reasons.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReadingRecord } from '#domain/rows.ts'
import { claimNameOf } from '#record/claim-name.ts'
import { withheldReading } from '#release/withhold.ts'
import { appendItems, contentOf, type Draft, newHandle } from './append-items.ts'
import { requireRight } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { claimIdsOf } from './claim-ids.ts'
import { holdFloor } from './hold-floor.ts'
import { withTypedPlaces } from './place-typed.ts'
import { requestOf } from './submit-report.ts'

export type Amendment = {
  report: string
  /** The reading that the steps go onto; the empty string where there is none yet. */
  onto: string
  edits: readonly Edit[]
  /** Send it to the report's audience too. */
  follow: boolean
  request?: { key: string; hash: string } | undefined
}

/**
 * An officer's new reading of a report: a signed item of its own, which supersedes the same member's readings of it.
 *
 * What travels are the claims that stand; the steps that led there stay in the member's own stream as an `amendment`,
 * so that what was rejected never leaves.
 *
 * @returns the new reading's handle, and edits that name a claim that is not there
 */
export async function amendReport(centre: Centre, asking: Officer | null, amendment: Amendment) {
  const officer = requireRight(asking, 'amend')
  requireStep(amendment.edits)
  const stream = officer.member
  await centre.folding.upToDate(stream)
  const report = await centre.store.reports.find({ stream, handle: amendment.report })
  if (!report) throw new Refusal('not_found')
  const base = amendment.onto
    ? await centre.store.readings.find({ stream, handle: amendment.onto })
    : null
  if (amendment.onto && base?.report !== report.handle)
    throw new Refusal('conflict', { reason: 'another reading has taken the place of this one' })

  const claims = base ? await claimsOf(centre, officer, { base, sha256: report.sha256 }) : []
  const { reading: edited, unplaced } = applyEdits(
    { madeBy: makerOf(officer, base), claims, issues: [...(base?.issues ?? [])] },
    amendment.edits,
  )
  const reading = await withTypedPlaces(centre, edited, claims)
  const handle = newHandle(centre, 'reading')
  const payload = withheldReading(reading)
  const mine = base?.from === officer.member ? base : null
  const replaced = mine
    ? withReplaced(payload.claims, { reading: mine, before: claims, after: reading.claims })
    : payload.claims
  const to = amendment.follow && report.from === officer.member ? report.audience : []
  if (to.length > 0) holdFloor(payload.claims, { ...report, now: centre.clock.now() })
  const drafts: Draft[] = [
    {
      kind: 'reading',
      handle,
      to,
      tlp: report.tlp,
      payload: { report: report.handle, ...payload, claims: replaced },
    },
    {
      kind: 'amendment',
      handle: newHandle(centre, 'amendment'),
      to: [],
      tlp: report.tlp,
      payload: {
        report: report.handle,
        reading: handle,
        ...(base ? { onto: base.handle } : {}),
        edits: amendment.edits,
      },
    },
  ]
  const request = requestOf(officer, amendment.request)
  const { position } = await appendItems(centre, { from: officer.member, drafts, request })
  return { handle, position, unplaced }
}

function requireStep(edits: readonly Edit[]): void {
  if (edits.length > 0) return
  throw new Refusal('field_invalid', { reason: 'a reading without a step says nothing new' }, [
    { pointer: '/edits', message: 'accept, change, reject or add at least one claim' },
  ])
}

/** The machine reader that the work began with stays named, however many officers came after. */
function makerOf(officer: Officer, base: ReadingRecord | null): Maker {
  const onto =
    base?.madeBy.kind === 'reader'
      ? `${base.madeBy.name} ${base.madeBy.version}`
      : base?.madeBy.onto
  return { kind: 'officer', name: officer.title, ...(onto ? { onto } : {}) }
}

/** A standing reading's claims with the ids that edits name them by. */
async function claimsOf(
  centre: Centre,
  officer: Officer,
  from: { base: ReadingRecord; sha256: string },
): Promise<Claim[]> {
  const payload = (await contentOf(centre, officer.member, from.base.handle)) as Payloads['reading']
  const ids = claimIdsOf(from.sha256, payload.claims)
  const isOwn = from.base.from === officer.member
  return payload.claims.map(({ object, replaces: _, ...claim }, index) => ({
    // Names of another member's officers would stand as if they were of this one.
    ...(isOwn ? claim : withoutOfficers(claim)),
    id: ids[index] as string,
    ...(object !== undefined && ids[object] ? { object: ids[object] } : {}),
  }))
}

/** Each claim that was there before names the one it replaces, so that old names and judgements lead on. */
function withReplaced(
  released: readonly ReleasedClaim[],
  versions: { reading: ReadingRecord; before: readonly Claim[]; after: readonly Claim[] },
): ReleasedClaim[] {
  const numbers = new Map(versions.before.map((claim, number) => [claim.id, number]))
  const { from, handle } = versions.reading
  return released.map((claim, index) => {
    const number = numbers.get(versions.after[index]?.id ?? '')
    return number === undefined ? claim : { ...claim, replaces: claimNameOf(from, handle, number) }
  })
}
