import type { Marking } from '#domain/marking.ts'
import { Refusal } from '#domain/refusal.ts'
import { appendItems, newHandle } from './append-items.ts'
import { requireRight } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { requestOf } from './submit-report.ts'

/** An officer's word that two claims are about the same happening, or not; "open" takes the member's word back. */
export async function judgeClaims(
  centre: Centre,
  asking: Officer | null,
  judged: {
    a: string
    b: string
    verdict: 'same' | 'different' | 'open'
    note?: string | undefined
    marking?: Marking | undefined
    request?: { key: string; hash: string } | undefined
  },
): Promise<{ handle: string; position: number }> {
  const officer = requireRight(asking, 'judge')
  if (judged.a === judged.b)
    throw new Refusal('field_invalid', { reason: 'a claim is the same as itself' }, [
      { pointer: '/b', message: 'name another claim' },
    ])
  const stream = officer.member
  await centre.folding.upToDate(stream)
  const found = await centre.store.claims.named({ stream, names: [judged.a, judged.b] })
  if (found.length < 2) throw new Refusal('not_found')
  const handle = newHandle(centre, 'judgement')
  const { a, b, verdict, note } = judged
  const payload = { a, b, verdict, ...(note ? { note } : {}) }
  const { to, tlp } = judged.marking ?? { to: [], tlp: 'amber' as const }
  const { position } = await appendItems(centre, {
    from: stream,
    drafts: [{ kind: 'judgement', handle, to, tlp, payload }],
    request: requestOf(officer, judged.request),
  })
  return { handle, position }
}
