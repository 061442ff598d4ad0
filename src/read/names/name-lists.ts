import names from '#model/english/names.json' with { type: 'json' }
import persons from '#model/english/persons.json' with { type: 'json' }
import places from '#model/places/english.json' with { type: 'json' }

/** Lists that tell what a word is doing in a name or beside one; their order is part of the learned model. */
const LISTS: readonly (readonly string[])[] = [
  names.firstNames.split(' '),
  places.calendar,
  [...persons.titles.split(' '), ...places.titles],
  persons.outlets.split(' '),
  names.bodies.split(' '),
  [...persons.organisations.split(' '), ...places.organisationAfter, ...places.organisationBefore],
  persons.roles.split(' '),
  Object.keys(places.typeAfter),
  places.directions,
  places.personsVerbs,
  places.speechVerbs,
  places.locativeBefore,
]
/** Bits of the lists of first names, and of those that tell an organisation. */
export const FIRST_NAMES = 1
export const BODIES = 8 + 16 + 32

const LISTS_OF = new Map<string, number>()
for (const [index, list] of LISTS.entries())
  for (const word of list) LISTS_OF.set(word, (LISTS_OF.get(word) ?? 0) | (1 << index))

/** The lists that a word stands in, whatever its case: a bit each; 0 for none. */
export function listsOf(word: string): number {
  const lower = word.toLowerCase()
  return LISTS_OF.get(lower) ?? (lower.endsWith('.') ? (LISTS_OF.get(lower.slice(0, -1)) ?? 0) : 0)
}
