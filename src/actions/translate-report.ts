import { Refusal } from '#domain/refusal.ts'
import { appendItems, newHandle } from './append-items.ts'
import { requireOfficer, requireRight } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { requestOf } from './submit-report.ts'

/** A report's words in another language, by the person named in `by`. */
type NewTranslation = {
  report: string
  language: string
  by: string
  text: string
  note?: string | undefined
  /** Streams that it enters beside the member's own: of those to which the member released the report. */
  to: readonly string[]
  request?: { key: string; hash: string } | undefined
}

/**
 * Keeps a translation beside a report that the member holds. It takes the place of the member's earlier one into the
 * same language.
 *
 * @throws {Refusal} `not_found`; `not_allowed` without the right to release where it is sent on; `audience_wider` for a
 *   stream to which this member did not release the report
 */
export async function translateReport(
  centre: Centre,
  asking: Officer | null,
  wanted: NewTranslation,
): Promise<{ handle: string; position: number }> {
  const officer = wanted.to.length > 0 ? requireRight(asking, 'release') : requireOfficer(asking)
  const stream = officer.member
  await centre.folding.upToDate(stream)
  const report = await centre.store.reports.find({ stream, handle: wanted.report })
  if (!report) throw new Refusal('not_found')
  const wider = wanted.to.filter((one) => one !== stream && !report.audience.includes(one))
  if (wider.length > 0)
    throw new Refusal('audience_wider', { to: wider.join(', ') }, [
      { pointer: '/to', message: `of: ${report.audience.join(', ') || 'the own member alone'}` },
    ])
  const { language, by, text, note } = wanted
  const handle = newHandle(centre, 'translation')
  const payload = { report: report.handle, language, by, text, ...(note ? { note } : {}) }
  const { position } = await appendItems(centre, {
    from: stream,
    drafts: [{ kind: 'translation', handle, to: wanted.to, tlp: report.tlp, payload }],
    request: requestOf(officer, wanted.request),
  })
  return { handle, position }
}
