import { DEPARTMENTS, LANGUAGES, RIGHTS } from './charter.ts'
import type { Path } from './charter-yaml.ts'
import { TLP } from './marking.ts'

const NAME =
  'a lower-case name such as "north": 2 to 32 of a-z, 0-9 and "-", starting with a letter'
const NAMES = `a map of the languages ${LANGUAGES.join(', ')}, each with a text of 1 to 200 letters`
const TEXT = 'a text of 1 to 200 letters'
const DATE = 'a date such as 2015-10-01, 2015-10 or "[2015-10,2015-11]" (in quotes)'

export const DECISION_RULES = ['unanimity', 'silence', 'majority', 'quorum'] as const

/** Every key of a charter file by its path, `*` standing for a place in a list, with what belongs there. */
export const CHARTER_FIELDS: Readonly<Record<string, string>> = {
  '': 'a map with the keys v, id, names, members, chair, decisions and departments',
  '/v': 'the number 1',
  '/id': 'a name like a host\'s, such as "centre.example": 3 to 81 of a-z, 0-9, "." and "-"',
  ...languagesUnder('/names'),
  '/exercise': 'true or false',
  ...languagesUnder('/purpose'),
  '/members': 'a list of 2 to 100 members',
  '/members/*': 'a map with name, names and monogram',
  '/members/*/name': NAME,
  ...languagesUnder('/members/*/names'),
  '/members/*/monogram': 'one to three letters',
  '/members/*/key': 'an Ed25519 public key: 32 bytes in base64, 44 characters',
  '/members/*/founder': 'true or false',
  '/members/*/known_as': 'a list of at most 40 other names',
  '/members/*/known_as/*': TEXT,
  '/members/*/officers': 'a list of at most 200 officers',
  '/members/*/officers/*': 'a map with name, title and rights',
  '/members/*/officers/*/name':
    'a sign-in name such as "a.clerk": 2 to 41 of a-z, 0-9, "." and "-"',
  '/members/*/officers/*/title': TEXT,
  '/members/*/officers/*/rights': `a list of one or more of ${RIGHTS.join(', ')}`,
  '/members/*/officers/*/rights/*': `one of ${RIGHTS.join(', ')}`,
  '/groups': 'a list of at most 100 groups',
  '/groups/*': 'a map with name, names and members',
  '/groups/*/name': NAME,
  ...languagesUnder('/groups/*/names'),
  '/groups/*/members': 'a list of one or more names of members',
  '/groups/*/members/*': NAME,
  '/parties': 'a list of at most 200 parties that are no members',
  '/parties/*': 'a map with known_as',
  '/parties/*/known_as': 'a list of 1 to 40 names of one party, in any language',
  '/parties/*/known_as/*': TEXT,
  '/chair': 'a map with order, period and from',
  '/chair/order': 'a list that names every member once, in the order of the chair',
  '/chair/order/*': NAME,
  '/chair/period': 'a duration of days or longer, such as P3M (three months)',
  '/chair/from': DATE,
  '/decisions': 'a list of at most 40 kinds of decision, [] for none',
  '/decisions/*': 'a map with name, rule and clock',
  '/decisions/*/name': 'a lower-case name such as "admission"',
  '/decisions/*/rule': `one of ${DECISION_RULES.join(', ')}`,
  '/decisions/*/clock': 'a duration such as P7D (a week) or PT72H',
  ...languagesUnder('/decisions/*/names'),
  '/departments': 'a list of departments, [] for none',
  '/departments/*': 'a map with name and from',
  '/departments/*/name': `one of ${DEPARTMENTS.join(', ')}`,
  '/departments/*/from': DATE,
  '/default': 'a map with to and tlp',
  '/default/to': 'a list of streams, [] for the submitter alone',
  '/default/to/*': 'a member, a group, joint or public',
  '/default/tlp': `one of ${TLP.join(', ')}`,
}

function languagesUnder(pattern: string): Record<string, string> {
  return {
    [pattern]: NAMES,
    ...Object.fromEntries(LANGUAGES.map((one) => [`${pattern}/${one}`, TEXT])),
  }
}

/** What belongs at a path of the file; "" for a path that the charter does not know. */
export function fieldAt(path: Path): string {
  return CHARTER_FIELDS[patternOf(path)] ?? ''
}

/** The keys that a map at this path may have. */
export function keysAt(path: Path): readonly string[] {
  const inside = `${patternOf(path)}/`
  return Object.keys(CHARTER_FIELDS)
    .filter((pattern) => pattern.startsWith(inside))
    .map((pattern) => pattern.slice(inside.length))
    .filter((rest) => !rest.includes('/') && rest !== '*')
}

/** Words of a closed list at this path, such as the rules of decisions; empty where the list is open. */
export function wordsAt(path: Path): readonly string[] {
  const [, words] = /^one of (.+)$/.exec(fieldAt(path)) ?? []
  return words?.split(', ') ?? []
}

const patternOf = (path: Path) =>
  path.map((step) => (typeof step === 'number' ? '/*' : `/${step}`)).join('')
