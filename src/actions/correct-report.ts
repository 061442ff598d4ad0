import type { ReleasedClaim } from '#domain/claim.ts'
import type { Payloads } from '#domain/item.ts'
import { Refusal } from '#domain/refusal.ts'
import { claimNameOf } from '#record/claim-name.ts'
import type { WithheldReading } from '#release/withhold.ts'
import { appendItems, contentOf, newHandle } from './append-items.ts'
import { requireRight } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import type { Submission } from './collect-submission.ts'
import { holdFloor } from './hold-floor.ts'
import { ownReading, ownReport } from './release-report.ts'
import { draftsOf, findSameBytes, requestOf, type Submitted, takeIn } from './submit-report.ts'

/** A newer version in the place of an older one: `handle` names the older; the marking and terms are the older one's. */
export type Correction = Omit<Submission, 'marking'> & {
  corrects: { handle: string; reason?: string | undefined }
}

/**
 * Hands in the newer version of a member's own report. It goes to all who hold the older one, with a correction that
 * names both, in one transaction: nobody is left with the old words alone.
 *
 * A claim that says the same in both versions carries its judgements on.
 *
 * @throws {Refusal} `not_found`, `not_allowed`, `floor_broken`, `field_invalid` for bytes that are here already, and
 *   what collecting throws; nothing is kept then
 */
export async function correctReport(
  centre: Centre,
  asking: Officer | null,
  wanted: Correction,
): Promise<Submitted> {
  const officer = requireRight(requireRight(asking, 'submit'), 'release')
  const request = requestOf(officer, wanted.request)
  const earlier = request && (await centre.store.entries.findRequest(request))
  if (earlier) return { ...earlier, issues: [] }

  const { handle: old, reason } = wanted.corrects
  const before = await ownReport(centre, officer, old)
  const { collected, read, blobs } = await takeIn(centre, officer, { ...wanted, tlp: before.tlp })
  const { report } = collected
  const to = before.audience
  if (to.length > 0)
    holdFloor(read?.claims ?? [], {
      published: report.published,
      at: centre.clock.now(),
      now: centre.clock.now(),
    })
  const { terms } = ((await contentOf(centre, officer.member, old)) as Payloads['report']).report
  const marking = { to: [...to], tlp: before.tlp, ...(terms ? { terms } : {}) }
  const carried = read && (await carriedOn(centre, officer, { old, read }))
  const { unnamedSource } = wanted
  const { drafts, handle } = draftsOf(centre, {
    officer,
    marking,
    report,
    read: carried,
    unnamedSource,
  })
  const payload = { old, new: handle, ...(reason ? { reason } : {}) }
  const appended = await appendItems(centre, {
    from: officer.member,
    drafts: [
      ...drafts,
      { kind: 'correction', handle: newHandle(centre, 'correction'), to, tlp: before.tlp, payload },
    ],
    request,
    blobs,
    isStill: async () => (await findSameBytes(centre, officer, report.sha256)) === null,
  })
  if (!appended)
    throw new Refusal('field_invalid', { reason: 'these bytes were handed in before' }, [
      { pointer: '/text', message: 'hand in the corrected words' },
    ])
  return { handle, position: appended.position, issues: collected.issues }
}

/** The new reading, each claim that the old one made in the same words naming it. */
async function carriedOn(
  centre: Centre,
  officer: Officer,
  { old, read }: { old: string; read: WithheldReading },
): Promise<WithheldReading> {
  const before = await ownReading(centre, officer, old)
  if (!before) return read
  const { claims } = (await contentOf(centre, officer.member, before.handle)) as Payloads['reading']
  const names = new Map(
    claims.map((claim, number) => [saidBy(claim), claimNameOf(before.from, before.handle, number)]),
  )
  return {
    ...read,
    claims: read.claims.map((claim) => {
      const replaces = names.get(saidBy(claim))
      return replaces ? { ...claim, replaces } : claim
    }),
  }
}

const saidBy = ({ quote, action, polarity, modality }: ReleasedClaim) =>
  JSON.stringify([quote, action?.type, action?.words, polarity, modality])
