import { requireOfficer } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'

const whose = (officer: Officer) => ({ stream: officer.member, officer: officer.name })

/** Drafts are one officer's own: nobody else of the member reads them. Empty when there is none. */
export async function findDraft(centre: Centre, asking: Officer | null, key: string) {
  const officer = requireOfficer(asking)
  const draft = await centre.store.drafts.find({ ...whose(officer), key })
  return draft ? { body: draft.body, at: draft.at } : {}
}

export async function keepDraft(
  centre: Centre,
  asking: Officer | null,
  draft: { key: string; body: string },
) {
  const officer = requireOfficer(asking)
  const at = centre.clock.now()
  await centre.store.drafts.put({ ...whose(officer), ...draft, at })
  return { at }
}

export async function dropDraft(centre: Centre, asking: Officer | null, key: string) {
  const officer = requireOfficer(asking)
  await centre.store.drafts.drop({ ...whose(officer), key })
  return {}
}
