import type { Frame } from './action-lexicon.ts'
import { isArmedAt } from './armed.ts'
import type { Clause, Complement } from './clause.ts'
import { TITLES } from './english-words.ts'
import { measured } from './find-noun-actions.ts'
import { complementsAt } from './noun-lists.ts'
import { hasWord, type Parsed } from './parse-sentence.ts'
import { isParty, isSomebody } from './towards-party.ts'

const AGAINST: ReadonlySet<string> = new Set(['against', 'of', 'on'])

/** "evidence against Norland": behind the verb or behind the thing, somebody is named against whom it is. */
export function isAgainstSomebody(
  parsed: Parsed,
  clause: Clause,
  things: readonly number[],
): boolean {
  const beside = [...clause.complements, ...complementsAt(parsed, things[0] ?? -1)]
  return beside.some((one) => AGAINST.has(one.word) && one.nouns.some((at) => isParty(parsed, at)))
}

type Seen = { readonly clause: Clause; readonly onto: Complement | undefined }
type Need = NonNullable<Frame['needs']>

/** What an active clause must have for each need; one that is not listed is looked at elsewhere. */
const NEEDED: Partial<Record<Need, (parsed: Parsed, seen: Seen, frame: Frame) => boolean>> = {
  preposition: (_, { onto }) => onto !== undefined,
  intransitive: (parsed, { clause, onto }, { prepositions }) =>
    clause.objects.length === 0 &&
    (onto !== undefined || !prepositions) &&
    !tellsClause(parsed, clause),
  partners: (parsed, { clause }) => areSeveral(parsed, clause.subjects),
  visitor: (parsed, seen) =>
    isPlace(parsed, firstOf(parsed, seen)) && isOfficial(parsed, seen.clause),
  addressee: (parsed, { clause, onto }) =>
    clause.objects.length === 0 && isSomebody(parsed, onto?.nouns[0] ?? -1),
  gone: (parsed, { clause }) => isGone(parsed, clause),
  several: (parsed, { clause }) =>
    clause.objects.length === 0 && areSeveral(parsed, clause.subjects),
  target: (_, { clause, onto }) => clause.objects.length > 0 || onto !== undefined,
  person: (parsed, seen) => isSomebody(parsed, firstOf(parsed, seen)),
  armed: (parsed, seen) =>
    isPlace(parsed, firstOf(parsed, seen)) && isArmedAt(parsed, seen.clause.subjects[0]),
  place: (parsed, seen) => isPlace(parsed, firstOf(parsed, seen)),
  against: (parsed, { clause }) => isAgainstSomebody(parsed, clause, clause.objects),
}

/** True when an active clause has what its frame needs. */
export function hasNeeded(parsed: Parsed, frame: Frame, seen: Seen): boolean {
  const needed = frame.needs && NEEDED[frame.needs]
  return needed?.(parsed, seen, frame) ?? true
}

/** The phrases behind the verb by whose preposition a frame takes its target. */
export const broughtBy = (clause: Clause, frame: Frame): readonly Complement[] =>
  clause.complements.filter(
    (one) =>
      (one.at > clause.at || clause.link === 'relative') && frame.prepositions?.has(one.word),
  )

const firstOf = (parsed: Parsed, { clause, onto }: Seen) =>
  measured(parsed, clause.objects[0] ?? onto?.nouns[0] ?? -1)

/** "demonstrates that both are willing", "demonstrated how old it is" */
function tellsClause(parsed: Parsed, { verb }: Clause): boolean {
  const next = parsed.tokens[verb.head + 1]?.lower ?? ''
  const own = parsed.tokens[verb.head]?.children ?? []
  return TELLS.has(next) || own.some((at) => parsed.tokens[at]?.relation === 'ccomp')
}
const TELLS: ReadonlySet<string> = new Set(['that', 'how', 'what', 'why', 'whether'])

/** "They had gone." ends there; "had gone wrong" and "had gone to the market" tell something else. */
function isGone(parsed: Parsed, { verb, objects, complements }: Clause): boolean {
  const next = parsed.tokens[verb.head + 1]
  const isEnd = next === undefined || /^(?:PUNCT|COMMA|QUOTE|DATE|SUB|CONJ)$/.test(next.tag)
  return verb.hasAuxiliary && isEnd && objects.length === 0 && complements.length === 0
}

/** "delegates met", "Norland and Sudland met" */
function areSeveral(parsed: Parsed, subjects: readonly number[]): boolean {
  const unit = parsed.units[subjects[0] ?? -1]
  if (unit?.kind !== 'noun') return false
  const word = parsed.tokens[unit.head]?.lower ?? ''
  return subjects.length > 1 || /^(?:they|we|both)$|[^s]s$/.test(word)
}

/** Who visits rather than travels: "the minister flew to Oster". */
function isOfficial(parsed: Parsed, { subjects }: Clause): boolean {
  const unit = parsed.units[subjects[0] ?? -1]
  return unit?.kind === 'noun' && hasWord(parsed, unit, TITLES)
}

/** A noun in which the text names a place. */
export function isPlace(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  const start = parsed.tokens[unit?.from ?? -1]?.start ?? 0
  const end = parsed.tokens[(unit?.to ?? 0) - 1]?.end ?? 0
  return parsed.places.some((place) => !place.isDemonym && place.start >= start && place.end <= end)
}
