import type { Unit, VerbUnit } from './chunk-units.ts'
import type { Clause, Link } from './clause.ts'
import { subjectsOf } from './find-subjects.ts'
import { complementsAt, listFrom } from './noun-lists.ts'

/**
 * Finds for every verb group of one sentence its subjects, objects and prepositional complements.
 *
 * By position alone: nearest noun phrase, over apposition, relative clauses and prepositional phrases.
 *
 * @cost O(n^2) in units at worst, and a sentence is bounded
 */
export function findClauses(units: readonly Unit[]): Clause[] {
  const clauses: Clause[] = []
  for (const [at, unit] of units.entries())
    if (unit.kind === 'verb') clauses.push(clauseAt(units, { at, verb: unit }, clauses))
  return clauses
}

type Spot = { at: number; verb: VerbUnit }

function clauseAt(units: readonly Unit[], spot: Spot, before: readonly Clause[]): Clause {
  const { at } = spot
  const objects = objectsAt(units, at)
  const isPassive =
    spot.verb.isPassive || (objects.length === 0 && sharesPassive(units, spot, before))
  const verb = { ...spot.verb, isPassive }
  const found = { at, verb, objects, complements: complementsAt(units, objects.at(-1) ?? at) }
  const last = before.at(-1)
  if (last?.verb.form === 'to' && isBareAfterAnd(units, spot))
    return { ...found, ...inherited(last), verb: { ...verb, form: 'to' } }
  if (verb.form === 'to') return { ...found, ...governorOfTo(units, at, before) }
  if (verb.form === 'ing') return { ...found, ...governorOfIng(units, at, before) }
  const link: Link = units[at - 1]?.kind === 'rel' ? 'relative' : 'main'
  return { ...found, subjects: subjectsOf(units, at, before), governor: null, link }
}

/** "to weaken and destroy": the plain form behind "and" goes on the infinitive. */
function isBareAfterAnd(units: readonly Unit[], spot: Spot): boolean {
  return units[spot.at - 1]?.kind === 'conj' && spot.verb.isBase
}

/** "was struck and killed": the second verb takes over the first one's "was". */
function sharesPassive(units: readonly Unit[], spot: Spot, before: readonly Clause[]): boolean {
  const isJoined = units[spot.at - 1]?.kind === 'conj' && !spot.verb.hasAuxiliary
  return isJoined && before.at(-1)?.verb.isPassive === true
}

type Governed = Pick<Clause, 'governor' | 'link' | 'subjects'>

function governorOfTo(units: readonly Unit[], at: number, before: readonly Clause[]): Governed {
  const previous = units[at - 1]
  const governor = before.at(-1) ?? null
  const isAlone = governor === null || previous?.kind === 'comma' || isInOrder(units, at)
  if (isAlone) return { governor: null, link: 'to', subjects: [] }
  if (previous?.kind === 'conj' && governor.verb.form === 'to') return inherited(governor)
  if (previous?.kind === 'adj' && governor.verb.lemma === 'be')
    return { governor, link: 'adjective-to', subjects: governor.subjects }
  if (governor.objects.includes(at - 1)) return { governor, link: 'to', subjects: [at - 1] }
  return {
    governor,
    link: governor.at === overDate(units, at) - 1 ? 'to' : 'noun-to',
    subjects: governor.subjects,
  }
}

/** "agreed on Tuesday to leave": back over a date to where the infinitive would stand. */
function overDate(units: readonly Unit[], at: number): number {
  if (units[at - 1]?.kind !== 'date') return at
  return units[at - 2]?.kind === 'prep' ? at - 2 : at - 1
}

/** "to attack and to hold": the second hangs where the first does. */
function inherited({ governor, link, subjects }: Clause): Governed {
  return { governor, link, subjects }
}

function governorOfIng(units: readonly Unit[], at: number, before: readonly Clause[]): Governed {
  const previous = units[at - 1]?.kind
  const governor = before.at(-1) ?? null
  if (!governor)
    return { governor: null, link: 'with-ing', subjects: previous === 'noun' ? [at - 1] : [] }
  const { subjects, objects } = governor
  if (previous === 'verb') return { governor, link: 'ing', subjects }
  if (previous === 'noun') return { governor: null, link: 'reduced', subjects: [at - 1] }
  if (previous === 'conj') return inherited(governor)
  if (previous !== 'prep') return { governor, link: 'with-ing', subjects }
  return { governor, link: 'of-ing', subjects: objects.length > 0 ? objects : subjects }
}

/** "carried out a raid", "set up a centre": these stand between a verb and its object. */
const PARTICLES: ReadonlySet<string> = new Set(['out', 'up', 'down', 'off'])

/** Noun units right after a verb, with the rest of their list. */
function objectsAt(units: readonly Unit[], at: number): number[] {
  const next = units[at + 1]
  const isParticle = next?.kind === 'prep' && PARTICLES.has(next.word)
  const first = isParticle ? at + 2 : at + 1
  return units[first]?.kind === 'noun' ? listFrom(units, first) : []
}

/** "in order to" tells a purpose; "order" in it asks for nothing. */
function isInOrder(units: readonly Unit[], at: number): boolean {
  const noun = units[at - 1]
  const preposition = units[at - 2]
  return (
    noun?.kind === 'noun' &&
    noun.to - noun.from === 1 &&
    preposition?.kind === 'prep' &&
    preposition.word === 'in'
  )
}
