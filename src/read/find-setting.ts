import type { Claim, When, Where } from '#domain/claim.ts'
import type { NounUnit, Unit } from './chunk-units.ts'
import type { Draft } from './draft.ts'
import { STANCE_OF } from './english-words.ts'
import { countedBy } from './find-counts.ts'
import { fullRange, startOf } from './parse-sentence.ts'
import type { PlaceMention } from './places/find-places.ts'

type Stretch = { readonly start: number; readonly end: number }
export type Setting = Pick<Claim, 'when' | 'where' | 'alsoWhere'>

/**
 * When and where an action happened: the nearest date and the places behind "in", "at", "near", "from" or "to".
 *
 * Only what stands in the action's own clause counts, and never a date or place outside the stretch that its
 * speaker says: "said on Monday that the raid ..." dates the saying.
 *
 * @param within the narrowest stretch of speech around the action, or the sentence
 */
export function findSetting(draft: Draft, within: Stretch): Setting {
  const when = whenOf(draft, within)
  const placed = placesOf(draft, within)
  const where = placed.find((one) => one.role === 'at') ?? placed[0]
  const others = placed.filter((one) => one !== where)
  return {
    ...(when ? { when } : {}),
    ...(where ? { where: where.where } : {}),
    ...(others.length > 0
      ? { alsoWhere: others.slice(0, 20).map(({ role, where: one }) => ({ role, ...one })) }
      : {}),
  }
}

function whenOf(draft: Draft, within: Stretch): When | null {
  const { parsed } = draft
  const at = parsed.tokens[draft.from]?.start ?? 0
  let best: { when: When; distance: number } | null = null
  for (const date of parsed.dates) {
    if (!isOwn(draft, date, within)) continue
    const distance = Math.abs(date.start - at)
    const { edtf, words, start, end } = date
    if (!best || distance < best.distance) best = { when: { edtf, words, start, end }, distance }
  }
  return best?.when ?? null
}

/** In the same sentence and stretch of speech, with no clause border between it and the action. */
function isOwn(draft: Draft, mention: Stretch, within: Stretch): boolean {
  if (mention.start < within.start || mention.end > within.end) return false
  return !isBorderBetween(draft, mention)
}

function isBorderBetween(draft: Draft, mention: Stretch): boolean {
  const { parsed } = draft
  const at = parsed.tokens[draft.from]?.start ?? 0
  const low = Math.min(mention.start, at)
  const high = Math.max(mention.start, at)
  return parsed.units.some((unit, place) => {
    const start = startOf(parsed, place)
    return (
      start > low && start < high && isBorder(draft, unit, { place, isAfter: mention.start > at })
    )
  })
}

/** A clause word, a semicolon, another verb behind the action, a verb of saying before it. */
function isBorder(draft: Draft, unit: Unit, seen: { place: number; isAfter: boolean }): boolean {
  if (tellsOfCause(draft, seen.place)) return false
  if (unit.kind === 'sub' || unit.kind === 'rel') return true
  if (unit.kind === 'stop') return unit.word === ';'
  const counts = unit.kind === 'verb' && (seen.isAfter || STANCE_OF.has(unit.lemma))
  return counts && isOtherVerb(draft, seen.place)
}

/** Another verb tells something else, unless it carries the action or governs its verb. */
function isOtherVerb(draft: Draft, place: number): boolean {
  const unit = draft.parsed.units[place]
  if (unit?.kind !== 'verb' || place === draft.clause?.at) return false
  if (draft.clause === null || draft.harm?.some((one) => one.clause.at === place)) return false
  if (isPurpose(draft, place)) return false
  return !(draft.clause.governor && draft.clause.governor.at === place)
}

const DEEDS = new Set(['ASSAULT', 'COERCE', 'AID', 'MOBILIZE', 'RETREAT', 'PROTEST'])

/** "fired tear gas to disperse a crowd in Oster": what a deed was done for happens where it was done. */
function isPurpose({ type, clause, parsed }: Draft, place: number): boolean {
  const unit = parsed.units[place]
  const isTo = unit?.kind === 'verb' && unit.form === 'to'
  return isTo && DEEDS.has(type) && parsed.tokens[unit.head]?.head === clause?.verb.head
}

const CAUSE: ReadonlySet<string> = new Set(['when', 'as', 'after'])

/** "Two were killed when a bomb went off in Oster on Friday": harm was done where and when its cause was. */
function tellsOfCause({ clause, parsed, type }: Draft, place: number): boolean {
  if (!clause || (type !== 'ASSAULT' && type !== 'DISASTER')) return false
  if (countedBy(clause.verb.lemma) === null || place <= clause.at) return false
  const opener = parsed.units.findIndex(
    (unit, at) => at > clause.at && unit.kind === 'sub' && CAUSE.has(unit.word),
  )
  if (place < opener) return isHarm(parsed.units[place])
  const verb = parsed.units.findIndex((unit, at) => at > opener && unit.kind === 'verb')
  return opener >= 0 && (place === opener || place === verb)
}

const isHarm = (unit: Unit | undefined) => unit?.kind === 'verb' && countedBy(unit.lemma) !== null

type Placed = { role: 'at' | 'from' | 'to'; where: Where }

const ROLE_OF: Readonly<Record<string, Placed['role']>> = {
  in: 'at', at: 'at', near: 'at', on: 'at', across: 'at', around: 'at', outside: 'at', inside: 'at', within: 'at',
  throughout: 'at', through: 'at', above: 'at', below: 'at', over: 'at', off: 'at', of: 'at', from: 'from', to: 'to', into: 'to', towards: 'to', toward: 'to',
} // biome-ignore format: one table

/** What is said to somebody happens nowhere; the place in such a clause is of what it speaks about. */
const NOWHERE = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'STATEMENT'])

function placesOf(draft: Draft, within: Stretch): Placed[] {
  const { parsed } = draft
  if (NOWHERE.has(draft.type)) return []
  const taken = takenBy(draft)
  const found: Placed[] = []
  for (const place of parsed.places) {
    if (place.isDemonym || !isOwn(draft, place, within)) continue
    const role = roleOf(draft, place, taken)
    if (role) found.push({ role, where: whereOf(place) })
  }
  return found
}

function whereOf(place: PlaceMention): Where {
  const { isDemonym: _, isGovernment: __, ...named } = place
  return named
}

/** Stretches of the units that act: the actor's own country is not where it happened. */
function takenBy(draft: Draft): Stretch[] {
  return draft.actors.map((at) => {
    const range = fullRange(draft.parsed, at)
    return {
      start: draft.parsed.tokens[range.from]?.start ?? 0,
      end: draft.parsed.tokens[range.to - 1]?.end ?? 0,
    }
  })
}

const TARGETS_PLACE = new Set(['ASSAULT', 'DISASTER', 'COERCE'])

const GENERIC =
  /^(?:province|city|district|governorate|region|town|village|area|border|camp|suburb)$/

function roleOf(
  draft: Draft,
  place: PlaceMention,
  taken: readonly Stretch[],
): Placed['role'] | null {
  if (taken.some((one) => place.start >= one.start && place.end <= one.end)) return null
  const { units, tokens } = draft.parsed
  const at = units.findIndex(
    (unit) => unit.kind === 'noun' && (tokens[unit.to - 1]?.end ?? 0) >= place.end,
  )
  const unit = units[at]
  if (unit?.kind !== 'noun') return null
  const isHead = isHeadOf(draft, unit, place)
  if (isHead && isPlacedTarget(draft, at)) return 'at'
  if (isHead && draft.type === 'RETREAT' && draft.clause?.objects.includes(at)) return 'from'
  const isOwner = unit.owner !== null && place.end <= (tokens[unit.owner.to - 1]?.end ?? 0)
  if (place.isGovernment || isOwner || isOfSubject(draft, at)) return null
  return isHead || place.precision === 'city' ? prepositionBefore(draft, at) : null
}

/** What was attacked, struck or visited is where it happened. */
function isPlacedTarget(draft: Draft, at: number): boolean {
  return draft.targets.includes(at) && (TARGETS_PLACE.has(draft.type) || draft.mode === 'visit')
}

/** The place is what the phrase is about: "Oster", "Oster province"; not "the Oster road workers". */
function isHeadOf(draft: Draft, unit: NounUnit, place: PlaceMention): boolean {
  const head = draft.parsed.tokens[unit.head]
  return head !== undefined && (head.end <= place.end || GENERIC.test(head.lower))
}

/** "a leader in Oster was hit": a place behind the subject tells of the subject, not of what happened. */
function isOfSubject(draft: Draft, at: number): boolean {
  const isOfHarmed = draft.targets.some((one) => at > one && at - one < 4)
  const { units: all } = draft.parsed
  const isWithin = /^(?:in|at|near|outside|inside)$/.test(wordOf(all[at - 1]))
  const isDone = draft.clause?.verb.isPassive === true && isWithin
  if (isOfHarmed && (draft.type === 'DISASTER' || isDone)) return false
  const verb = draft.clause?.at ?? -1
  if (verb < 0 || at > verb || draft.parsed.tokens[draft.from]?.tag !== 'VERB') return false
  const before = draft.parsed.units[at - 2]
  return before?.kind === 'noun'
}

const wordOf = (unit: Unit | undefined) => (unit && 'word' in unit ? unit.word : '')

/** The preposition of the list that a noun stands in; "of" counts only in "the city of X". */
function prepositionBefore(draft: Draft, at: number): Placed['role'] | null {
  const { units, tokens } = draft.parsed
  let place = at - 1
  while (isListMark(units[place]) && units[place - 1]?.kind === 'noun') place -= 2
  const before = units[place]
  if (before?.kind !== 'prep') return null
  if (before.word !== 'of') return ROLE_OF[before.word] ?? null
  const noun = units[place - 1]
  if (noun?.kind === 'adj' && PARTS_OF_LAND.test(noun.word)) return 'at'
  const head = noun?.kind === 'noun' ? (tokens[noun.head]?.lower ?? '') : ''
  return PARTS_OF_LAND.test(head) ? 'at' : null
}

const PARTS_OF_LAND =
  /^(?:city|town|village|province|district|region|area|suburb|governorate|port|outskirts|north|south|east|west|parts?|capital|streets?|square|quarter|harbour|stadium|market|airport)$/

function isListMark(unit: Unit | undefined): boolean {
  return unit?.kind === 'conj' || unit?.kind === 'comma'
}
