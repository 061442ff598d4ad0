import type { Voice } from '#domain/claim.ts'
import catenatives from '#model/english/catenatives.json' with { type: 'json' }
import cues from '#model/english/cues.json' with { type: 'json' }
import opinions from '#model/english/opinions.json' with { type: 'json' }
import persons from '#model/english/persons.json' with { type: 'json' }

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const sets = <K extends string>(lists: Record<K, string>) =>
  Object.fromEntries(
    Object.entries<string>(lists).map(([key, list]) => [key, set(list)]),
  ) as Record<K, ReadonlySet<string>>

export type Stance = Voice['stance']

/** Stance of each verb of saying; "says" is listed last to win over narrower ones only where it stands alone. */
export const STANCE_OF: ReadonlyMap<string, Stance> = stances(cues.verbs)
export const STANCE_OF_NOUN: ReadonlyMap<string, Stance> = stances(cues.reportNouns)
export const NEED_THAT = set(cues.needThat)
export const WITHOUT_THAT = set(cues.withoutThat)
/** What is seen in something, and said by nobody: "the move shows that ...". */
export const SHOWS = set(cues.shows)
export const TELLS_SOMEBODY = set(cues.withObjectThenThat)
export const TAKES_OBJECT = set(cues.objectContent)
export const OWN_KNOWLEDGE = set(cues.ownKnowledge)
export const TOLD_KNOWLEDGE = set(cues.toldKnowledge)

export const GOVERNORS = sets({
  planned: catenatives.planned,
  actual: catenatives.actual,
  wanted: catenatives.wanted,
  negated: catenatives.negated,
  possible: catenatives.possible,
  told: catenatives.told,
  requested: catenatives.objectRequests,
  approved: catenatives.approved,
})
export const GOVERNING_ADJECTIVES = sets(catenatives.adjectives)
export const GOVERNING_NOUNS = sets(catenatives.nouns)

export const TITLES = set(persons.titles)
export const ROLES = set(persons.roles)
export const COLLECTIVES = set(persons.collectives)
export const ORGANISATIONS = set(persons.organisations)
export const AUTHORITIES = set(persons.authorities)
export const ANONYMOUS = set(persons.anonymous)
export const DOCUMENTS = set(persons.documents)
export const OUTLETS = set(persons.outlets)
export const INSTRUMENTS = set(persons.instruments)
export const OPINION_WORDS = set(opinions.words)

function stances(lists: Record<string, string>): Map<string, Stance> {
  const found = new Map<string, Stance>()
  for (const [stance, list] of Object.entries(lists))
    for (const word of list.split(' ')) if (!found.has(word)) found.set(word, stance as Stance)
  return found
}
