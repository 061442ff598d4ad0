import { Refusal } from '#domain/refusal.ts'
import { requireOfficer } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'

const whose = (officer: Officer) => ({ stream: officer.member, officer: officer.name })

/** Filters of the picture that the asking officer keeps, each with the filter as it was given. */
export async function listViews(centre: Centre, asking: Officer | null) {
  const kept = await centre.store.savedViews.list(whose(requireOfficer(asking)))
  return kept.map(({ name, query }) => ({ name, query: JSON.parse(query) as unknown }))
}

/** Keeps a filter under a name, over what had that name. @throws {Refusal} `field_invalid` past the most */
export async function keepView(
  centre: Centre,
  asking: Officer | null,
  view: { readonly name: string; readonly query: object },
) {
  const officer = requireOfficer(asking)
  const query = JSON.stringify(view.query)
  await centre.store.savedViews.put({ ...whose(officer), name: view.name, query })
}

/** @throws {Refusal} `not_found` */
export async function dropView(centre: Centre, asking: Officer | null, name: string) {
  const officer = requireOfficer(asking)
  if (!(await centre.store.savedViews.drop({ ...whose(officer), name })))
    throw new Refusal('not_found')
}
