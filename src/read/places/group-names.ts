import type { Candidate } from '#domain/gazetteer.ts'
import { lowerAt, type PlaceTokens } from './place-tokens.ts'
import type { ReadName } from './read-names.ts'
import { isWithin, type NameGroup } from './weigh-names.ts'

type Growing = {
  readonly candidates: readonly Candidate[]
  mentionCount: number
  /** How often words of place stand before it. */
  locativeCount: number
  isDoubtful: boolean
  readonly outers: Candidate[]
}

/** One outer place more adds nothing, and a list may repeat the same one a thousand times. */
const OUTERS_MAX = 4

/** Joins the mentions of one name, each with what any mention tells of it; `groupOf` gives each name's group, -1 for none. */
export function groupNames(
  tokens: PlaceTokens,
  names: readonly ReadName[],
): {
  groups: readonly (NameGroup & { readonly isSomebody: boolean })[]
  groupOf: readonly number[]
} {
  const people = peopleAmong(tokens, names)
  const groups: Growing[] = []
  const numbers = new Map<string, number>()
  const groupOf = names.map((name, index) => {
    if (name.context.isPartOfName) return -1
    const key = keyOf(tokens, name)
    const number = numbers.get(key) ?? groups.length
    if (number === groups.length) {
      numbers.set(key, number)
      groups.push(emptyGroup(name))
    }
    const group = groups[number]
    if (group) addMention(group, name, outerAfter(tokens, name, names[index + 1]))
    return number
  })
  const isSomebody = new Array<boolean>(groups.length).fill(false)
  for (const [key, count] of people) {
    const number = numbers.get(key)
    const group = groups[number ?? -1]
    if (number === undefined || !group || group.outers.length > 0) continue
    isSomebody[number] = count >= group.locativeCount
    if (isSomebody[number]) group.isDoubtful = true
  }
  for (const [index, name] of names.entries())
    if (name.context.mayOwn) groupOf[index] = ownerOf(tokens, name, { groups, numbers })
  return {
    groups: groups.map((group, at) => ({ ...group, isSomebody: isSomebody[at] ?? false })),
    groupOf,
  }
}

/** What is called after a place that the text speaks of elsewhere is called after that place; -1 when it speaks of none. */
function ownerOf(
  tokens: PlaceTokens,
  name: ReadName,
  known: { groups: readonly Growing[]; numbers: ReadonlyMap<string, number> },
): number {
  const number = known.numbers.get(keyOf(tokens, name)) ?? -1
  const group = known.groups[number]
  return group && (group.locativeCount > 0 || group.outers.length > 0) ? number : -1
}

/** How often each name stands after a first name or a title. */
function peopleAmong(tokens: PlaceTokens, names: readonly ReadName[]): ReadonlyMap<string, number> {
  const people = new Map<string, number>()
  for (const name of names) {
    if (!name.context.isPerson) continue
    const key = keyOf(tokens, name)
    people.set(key, (people.get(key) ?? 0) + 1)
  }
  return people
}

function keyOf(tokens: PlaceTokens, { from, to, isShortened, isCounty }: ReadName): string {
  const words = tokens.text.slice(tokens.all[from]?.start, tokens.all[to - 1]?.end).toLowerCase()
  if (isCounty) return `${words} county`
  return isShortened ? `${words} shortened` : words
}

const emptyGroup = ({ candidates }: ReadName): Growing => ({
  candidates: placesAmong(candidates),
  mentionCount: 0,
  locativeCount: 0,
  isDoubtful: true,
  outers: [],
})

/** A people tells of its country as well as the country's name does. */
function placesAmong(candidates: readonly Candidate[]): readonly Candidate[] {
  const places = candidates.filter(({ matched }) => matched !== 'demonym')
  return places.length > 0 ? places : candidates
}

function addMention(group: Growing, { context }: ReadName, outer: Candidate | undefined): void {
  group.mentionCount++
  if (context.isLocative) group.locativeCount++
  if (!context.isTrap) group.isDoubtful = false
  if (outer && group.outers.length < OUTERS_MAX) group.outers.push(outer)
}

/** The country, province or county right after a comma or in brackets: "Aleppo, Syria", "Paris (Texas)". */
function outerAfter(
  tokens: PlaceTokens,
  name: ReadName,
  next: ReadName | undefined,
): Candidate | undefined {
  const between = lowerAt(tokens, name.to)
  if (!next || next.from !== name.to + 1 || (between !== ',' && between !== '(')) return undefined
  // "China, Japan" is a list, not a town of that name in Japan.
  if (name.candidates.some((one) => one.precision === 'country')) return undefined
  return next.candidates.find(
    (outer) =>
      outer.matched !== 'demonym' &&
      OUTER.has(outer.precision) &&
      name.candidates.some((one) => one.matched !== 'demonym' && isWithin(one, outer)),
  )
}

const OUTER: ReadonlySet<string> = new Set(['country', 'province', 'district'])
