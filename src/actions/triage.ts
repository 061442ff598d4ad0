import { Refusal } from '#domain/refusal.ts'
import type { ReportRecord } from '#domain/rows.ts'
import type { TriageStep } from '#domain/triage.ts'
import { appendItems, newHandle } from './append-items.ts'
import { requireOfficer, requireRight } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { requestOf } from './submit-report.ts'

/** What came of one step: nothing to tell when it is done. */
export type TriageResult = { readonly report: string; readonly refusal: Refusal | null }

/**
 * An officer's words on reports' places in the inbox: one signed mark each, in the member's own stream alone.
 *
 * All good steps are appended together; a bad one is named in the results and stops no other.
 *
 * @returns results in the order of the steps; `position` is 0 when nothing was appended
 * @throws {Refusal} `sign_in_needed`, `not_allowed`; `key_reused` for the same key with other steps
 */
export async function triageReports(
  centre: Centre,
  asking: Officer | null,
  asked: {
    steps: readonly TriageStep[]
    request?: { key: string; hash: string } | undefined
  },
): Promise<{ results: readonly TriageResult[]; position: number }> {
  const officer = requireRight(asking, 'amend')
  const { member } = officer
  await centre.folding.upToDate(member)
  const known = await knownOf(centre, member, asked.steps)
  const results = asked.steps.map((step) => ({
    report: step.report,
    refusal: refusalOf(step, known),
  }))
  const good = asked.steps.filter((_, index) => results[index]?.refusal === null)
  if (good.length === 0) return { results, position: 0 }

  const { position } = await appendItems(centre, {
    from: member,
    drafts: good.map((step) => ({
      kind: 'triage',
      handle: newHandle(centre, 'triage'),
      to: [],
      tlp: known.reports.get(step.report)?.tlp ?? 'amber',
      payload: { ...step, by: officer.name },
    })),
    request: requestOf(officer, asked.request),
  })
  return { results, position }
}

/** The officers of the asking officer's own member, whom a report can be assigned to. */
export async function listOwnOfficers(
  centre: Centre,
  asking: Officer | null,
): Promise<readonly { name: string; title: string }[]> {
  const { member } = requireOfficer(asking)
  const officers = await centre.store.officers.list(member)
  return officers.flatMap(({ name, title, isClosed }) => (isClosed ? [] : { name, title }))
}

type Known = {
  readonly reports: ReadonlyMap<string, ReportRecord>
  readonly officers: ReadonlySet<string>
  readonly now: string
}

async function knownOf(
  centre: Centre,
  stream: string,
  steps: readonly TriageStep[],
): Promise<Known> {
  const named = steps.flatMap((step) =>
    step.act === 'duplicate' ? [step.report, step.of] : [step.report],
  )
  const reports = await centre.store.reports.named({ stream, handles: [...new Set(named)] })
  const officers = await centre.store.officers.list(stream)
  return {
    reports: new Map(reports.map((report) => [report.handle, report])),
    officers: new Set(officers.map((one) => one.name)),
    now: centre.clock.now(),
  }
}

const invalid = (pointer: string, reason: string) =>
  new Refusal('field_invalid', { reason }, [{ pointer, message: reason }])

/** Why a step cannot be taken; null when it can. */
function refusalOf(step: TriageStep, { reports, officers, now }: Known): Refusal | null {
  if (!reports.has(step.report)) return new Refusal('not_found')
  switch (step.act) {
    case 'rejected':
      return step.reason === 'other' && !step.words?.trim()
        ? invalid('/words', 'the reason "other" is said in words')
        : null
    case 'duplicate':
      return duplicateRefusal(step, reports.get(step.of))
    case 'snoozed':
      return step.until > now ? null : invalid('/until', 'an instant that is still to come')
    case 'assigned':
      return officers.has(step.to) ? null : invalid('/to', 'an officer of your own member')
    default:
      return null
  }
}

function duplicateRefusal(
  { report, of }: Extract<TriageStep, { act: 'duplicate' }>,
  first: ReportRecord | undefined,
): Refusal | null {
  if (of === report) return invalid('/of', 'another report')
  if (!first) return new Refusal('not_found')
  if (first.triage?.state === 'duplicate')
    return invalid('/of', 'a report that is not itself marked as a duplicate')
  return null
}
