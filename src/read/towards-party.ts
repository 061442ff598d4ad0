import { type ActionType, type Frame, findNounFrame, singular } from './action-lexicon.ts'
import type { Complement } from './clause.ts'
import { COLLECTIVES, ORGANISATIONS, ROLES, TITLES } from './english-words.ts'
import { complementsAt } from './noun-lists.ts'
import { hasWord, type Parsed } from './parse-sentence.ts'

/** Deeds that are done to somebody, whom the words often name only behind a thing: "rejected a proposal by Norland". */
const TO_SOMEBODY: ReadonlySet<ActionType> = new Set<ActionType>([
  'AGREE', 'CONSULT', 'SUPPORT', 'REJECT', 'REQUEST', 'ACCUSE', 'THREATEN', 'SANCTION', 'CONCEDE', 'AID', 'COOPERATE',
]) // biome-ignore format: one list
/** Deeds whose frame may name a thing that is on somebody: "lifted sanctions imposed on Norland". */
const ON_THINGS: ReadonlySet<ActionType> = new Set<ActionType>(['COERCE', 'RETREAT'])
/** What is rejected, accepted or granted came from those behind "by" or "from". */
const FROM_FIRST: ReadonlySet<ActionType> = new Set<ActionType>(['REJECT', 'AGREE', 'CONCEDE'])
/** "supports efforts against the rebels": what is done for somebody is not done to those behind "against". */
const FRIENDLY: ReadonlySet<ActionType> = new Set<ActionType>([
  'SUPPORT',
  'AID',
  'COOPERATE',
  'AGREE',
])
const FROM: ReadonlySet<string> = new Set(['by', 'from'])
const BEHIND: ReadonlySet<string> = new Set([
  'of', 'by', 'from', 'with', 'against', 'to', 'on', 'between', 'over', 'toward', 'towards', 'for',
]) // biome-ignore format: one list

/**
 * The targets of an action, or where they are mere things those who stand behind them: "Norland" for "the decision by
 * Norland", "sanctions imposed on Norland", "aid to Norland".
 *
 * @returns the given targets where nobody stands there
 */
export function towardsParty(
  parsed: Parsed,
  { type, objects, objectIs }: Frame,
  given: { readonly targets: readonly number[]; readonly at: number },
): readonly number[] {
  const { targets, at } = given
  const isOnThing = objects !== undefined && objectIs === undefined
  const isToSomebody = TO_SOMEBODY.has(type) || (isOnThing && ON_THINGS.has(type))
  if (!isToSomebody || targets.some((one) => isParty(parsed, one))) return targets
  const beside = phrasesBehind(parsed, targets[0] ?? at).filter(
    (one) => one.word !== 'against' || !FRIENDLY.has(type),
  )
  const found = [
    ...(FROM_FIRST.has(type) ? beside.filter((one) => FROM.has(one.word)) : []),
    ...beside,
  ].map((one) => one.nouns.filter((noun) => isParty(parsed, noun)))
  const named = found.find((nouns) => nouns.length > 0)
  return named ?? (AHEAD.has(type) ? helped(parsed, at) : null) ?? owned(parsed, type, given)
}

/** "sought Norland support": whoever is named inside what is asked for. */
function owned(
  parsed: Parsed,
  type: ActionType,
  { targets, at }: { readonly targets: readonly number[]; readonly at: number },
): readonly number[] {
  return type === 'REQUEST' && targets.length === 0 && isParty(parsed, at) ? [at] : targets
}

/** "sent trucks to help Norland": whom the help is for stands with a verb of helping. */
function helped(parsed: Parsed, at: number): readonly number[] | null {
  const clause = parsed.clauses.find(
    (one) => one.at > at && one.verb.form === 'to' && HELPS.has(one.verb.lemma),
  )
  const nouns = clause?.objects.filter((one) => isParty(parsed, one)) ?? []
  return nouns.length > 0 ? nouns : null
}

/** Deeds whose purpose may tell for whom they are: "sent trucks to help Norland", "is ready to assist Norland". */
const AHEAD: ReadonlySet<ActionType> = new Set<ActionType>(['AID', 'AGREE'])
const HELPS: ReadonlySet<string> = new Set(['help', 'assist', 'support', 'aid'])

/** Phrases behind a unit, and behind the participle that stands right behind it. */
function phrasesBehind(parsed: Parsed, at: number): Complement[] {
  const next = parsed.units[at + 1]
  const isReduced = next?.kind === 'verb' && !next.hasAuxiliary && next.form === 'finite'
  const own = complementsAt(parsed, at)
  return [...own, ...(isReduced ? complementsAt(parsed, at + 1) : [])].filter((one) =>
    BEHIND.has(one.word),
  )
}

/** Whether a noun names somebody: by name, by people or land, by an office, or with a pronoun. */
export function isParty(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  if (unit?.kind !== 'noun') return false
  if (unit.isPronoun || isSomebody(parsed, at) || hasPlace(parsed, unit)) return true
  return ORGANISATIONS.has(headWord(parsed, unit.head)) || unit.owner !== null
}

/** Whether a noun names a person or people: a name, an office, or what people are called. */
export function isSomebody(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  if (unit?.kind !== 'noun') return false
  const head = headWord(parsed, unit.head)
  if (unit.isName) return findNounFrame(head) === null
  if (ROLES.has(head) || TITLES.has(head) || COLLECTIVES.has(head)) return true
  return hasWord(parsed, unit, ROLES) || hasWord(parsed, unit, TITLES)
}

const headWord = (parsed: Parsed, head: number) => singular(parsed.tokens[head]?.lower ?? '')

/** "Norland", "the Norland proposal": a place or its people are named in it. */
function hasPlace(parsed: Parsed, unit: { readonly from: number; readonly to: number }): boolean {
  const start = parsed.tokens[unit.from]?.start ?? 0
  const end = parsed.tokens[unit.to - 1]?.end ?? 0
  return parsed.places.some((place) => place.start >= start && place.end <= end)
}
