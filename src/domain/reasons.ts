import type { Claim, claimFields } from './claim.ts'

/** Which rule, model or officer gave a field, and how often that rule was right where it was measured, 0 to 1. */
export type Reasoned = { readonly by?: string | undefined; readonly sure?: number | undefined }
/** Every field of a claim that carries a reason. */
type Fields = Pick<Claim, Extract<keyof Claim, keyof typeof claimFields>>
type Turn = <F extends Reasoned>(field: F, list: ListName) => F
type ListName = (typeof LISTS)[number] | (typeof SINGLES)[number]

const LISTS = ['attribution', 'actors', 'targets', 'alsoWhere', 'counts', 'limits'] as const
const SINGLES = ['action', 'when', 'where'] as const
const OFFICER = 'officer:'
const NAME_MAX = 100

/** What stands as `by` in a field that an officer wrote. */
export const byOfficer = (name: string): string => OFFICER + name.slice(0, NAME_MAX)

/** The officer who wrote a field; null where a rule did, or nothing is on record. */
export const officerIn = ({ by }: Reasoned): string | null =>
  by?.startsWith(OFFICER) ? by.slice(OFFICER.length) : null

/**
 * A claim that an officer made of another: what says the same as before keeps its reason, what was changed or added bears
 * the officer's name, whatever reason it came with.
 *
 * @param before null for a claim that the officer added
 */
export function withReasons<C extends Fields>(before: Fields | null, after: C, officer: string): C {
  return eachField(after, (field, list) => {
    const { by: _by, sure: _sure, ...said } = field
    const old = fieldsIn(before, list).find((one) => saidBy(one) === saidBy(said))
    return { ...said, ...(old ? reasonOf(old) : { by: byOfficer(officer) }) } as typeof field
  })
}

/** The same claim without the names of the officers who wrote fields of it: they are of another member. */
export const withoutOfficers = <C extends Fields>(claim: C): C =>
  eachField(claim, (field) => {
    if (officerIn(field) === null) return field
    const { by: _, ...said } = field
    return said as typeof field
  })

function eachField<C extends Fields>(claim: C, turn: Turn): C {
  const turned: Partial<Record<ListName, unknown>> = {}
  for (const list of LISTS)
    if (claim[list]) turned[list] = claim[list].map((one: Reasoned) => turn(one, list))
  for (const one of SINGLES) if (claim[one]) turned[one] = turn<Reasoned>(claim[one], one)
  return { ...claim, ...turned }
}

function fieldsIn(claim: Fields | null, list: ListName): readonly Reasoned[] {
  const held = claim?.[list]
  if (held === undefined) return []
  return Array.isArray(held) ? held : [held as Reasoned]
}

const reasonOf = ({ by, sure }: Reasoned) => ({
  ...(by === undefined ? {} : { by }),
  ...(sure === undefined ? {} : { sure }),
})

/** What a field says, its reason aside, whatever order its keys came in. */
function saidBy(field: unknown): string {
  return JSON.stringify(field, (key, value: unknown) => {
    if (key === 'by' || key === 'sure') return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
