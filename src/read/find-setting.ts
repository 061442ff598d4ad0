import type { Claim, When, Where } from '#domain/claim.ts'
import type { Draft } from './draft.ts'
import { STANCE_OF } from './english-words.ts'
import { fullRange, type Parsed, startOf } from './parse-sentence.ts'
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
  const [low, high] = mention.start < at ? [mention.start, at] : [at, mention.start]
  const isAfter = mention.start > at
  for (const [place, unit] of parsed.units.entries()) {
    const start = startOf(parsed, place)
    if (start <= low || start >= high) continue
    if (unit.kind === 'sub' || unit.kind === 'rel' || isSemicolon(parsed, place)) {
      // A clause that opens before the action and holds it is no border on its right side.
      if (isAfter || start > low) return true
    }
    if (unit.kind === 'verb' && isAfter && isOtherVerb(draft, place)) return true
    if (unit.kind === 'verb' && !isAfter && STANCE_OF.has(unit.lemma) && isOtherVerb(draft, place))
      return true
  }
  return false
}

/** A finite verb after the action starts something else, unless it carries the action. */
function isOtherVerb(draft: Draft, place: number): boolean {
  const unit = draft.parsed.units[place]
  if (unit?.kind !== 'verb' || place === draft.clause?.at) return false
  if (draft.clause === null) return false
  return !(draft.clause.governor && draft.clause.governor.at === place)
}

function isSemicolon(parsed: Parsed, place: number): boolean {
  const unit = parsed.units[place]
  return unit?.kind === 'stop' && unit.word === ';'
}

type Placed = { role: 'at' | 'from' | 'to'; where: Where }

const ROLE_OF: Readonly<Record<string, Placed['role']>> = {
  in: 'at', at: 'at', near: 'at', on: 'at', across: 'at', around: 'at', outside: 'at', inside: 'at', within: 'at',
  throughout: 'at', over: 'at', off: 'at', of: 'at', from: 'from', to: 'to', into: 'to', towards: 'to', toward: 'to',
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
  const { parsed } = draft
  const at = parsed.units.findIndex(
    (unit) => unit.kind === 'noun' && (parsed.tokens[unit.to - 1]?.end ?? 0) >= place.end,
  )
  const unit = parsed.units[at]
  if (unit?.kind !== 'noun') return null
  const isHead =
    (parsed.tokens[unit.head]?.end ?? 0) <= place.end ||
    GENERIC.test(parsed.tokens[unit.head]?.lower ?? '')
  const isPlaced = TARGETS_PLACE.has(draft.type) || draft.mode === 'visit'
  const isTarget = draft.targets.includes(at) && isPlaced && isHead
  if (isTarget) return 'at'
  if (place.isGovernment) return null
  if (isOfSubject(draft, at)) return null
  if (unit.owner && place.end <= (parsed.tokens[unit.owner.to - 1]?.end ?? 0)) return null
  return isHead || place.precision === 'city' ? prepositionBefore(draft, at) : null
}

/** "a leader in Oster was hit": a place behind the subject tells of the subject, not of what happened. */
function isOfSubject(draft: Draft, at: number): boolean {
  const verb = draft.clause?.at ?? -1
  if (verb < 0 || at > verb || draft.parsed.tokens[draft.from]?.tag !== 'VERB') return false
  const before = draft.parsed.units[at - 2]
  return before?.kind === 'noun'
}

/** The preposition of the list that a noun stands in; "of" counts only in "the city of X" and "invasion of X". */
function prepositionBefore(draft: Draft, at: number): Placed['role'] | null {
  const { units, tokens } = draft.parsed
  let place = at - 1
  while (
    place > 0 &&
    (units[place]?.kind === 'conj' || units[place]?.kind === 'comma') &&
    units[place - 1]?.kind === 'noun'
  )
    place -= 2
  const before = units[place]
  if (before?.kind !== 'prep') return null
  if (before.word === 'of') {
    const noun = units[place - 1]
    const head = noun?.kind === 'noun' ? (tokens[noun.head]?.lower ?? '') : ''
    return /^(?:city|town|village|province|district|region|area|suburb|governorate|port|outskirts|north|south|east|west|part|parts|capital)$/.test(
      head,
    )
      ? 'at'
      : null
  }
  return ROLE_OF[before.word] ?? null
}
