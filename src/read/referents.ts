import type { Actor } from '#domain/claim.ts'
import { COLLECTIVES, INSTRUMENTS } from './english-words.ts'
import type { Speaker } from './find-speech.ts'
import { type Named, nameOfNoun } from './name-of-noun.ts'
import { type Parsed, startOf } from './parse-sentence.ts'
import type { People } from './people.ts'

/** Who takes part, and whether the words could name somebody who acts. */
export type Participant = {
  readonly actor: Actor
  readonly canAct: boolean
  readonly isUnresolved: boolean
}

/** What pronouns stand for, kept while a report is read from start to end. */
export type Referents = {
  /** Notes the subjects of a sentence's clauses, in order. */
  note(parsed: Parsed, speakerAt: (offset: number) => Speaker | null): void
  /** One noun unit as participants: a pronoun for two names gives two. */
  participantsAt(parsed: Parsed, at: number): readonly Participant[]
}

type Held = {
  plural: readonly Participant[]
  singular: Participant | null
  person: Participant | null
}

/**
 * Starts the memory of one report.
 *
 * "they" is the last plural or joined subject, "it" the last named body or country, "he" the last person;
 * "we" and "I" are whoever speaks.
 */
export function startReferents(people: People, author: string | null): Referents {
  const held: Held = { plural: [], singular: null, person: null }
  let known = new Map<number, readonly Participant[]>()
  let current: Parsed | null = null
  let country: { start: number; end: number; name: string } | null = null
  let speaker: (offset: number) => Speaker | null = () => null

  const read = (parsed: Parsed, at: number): readonly Participant[] => {
    const named = nameOfNoun(parsed, at)
    if (named.isPronoun) return pronoun(named)
    const actor = actorOf(named)
    const collective =
      COLLECTIVES.has(headWord(parsed, at)) || INSTRUMENTS.has(headWord(parsed, at))
    const canAct =
      named.kind !== 'thing' ||
      collective ||
      (parsed.units[at]?.kind === 'noun' && isNameUnit(parsed, at))
    return [{ actor, canAct, isUnresolved: false }]
  }

  function pronoun(named: Named): readonly Participant[] {
    const word = named.name.toLowerCase()
    const { words, start, end } = named
    const by = (found: readonly Participant[]) =>
      found.map(({ actor: one, canAct }) => ({
        actor: {
          name: one.name,
          words,
          start,
          end,
          refersTo: one.refersTo ?? { start: one.start, end: one.end },
        },
        canAct,
        isUnresolved: false,
      }))
    if (/^(?:we|i|us|me)$/.test(word)) {
      const who = speaker(start)
      if (!who)
        return author === null
          ? none(named)
          : [{ actor: { name: author, words, start, end }, canAct: true, isUnresolved: false }]
      return by([
        {
          actor: { name: who.voice, words: who.voice, start: who.start, end: who.end },
          canAct: true,
          isUnresolved: false,
        },
      ])
    }
    if (/^(?:they|them)$/.test(word) && held.plural.length > 0) return by(held.plural)
    if (word === 'it' && held.singular) return by([held.singular])
    if (/^(?:he|she|him)$/.test(word) && held.person) return by([held.person])
    return none(named)
  }

  function none(named: Named): readonly Participant[] {
    const isPersonal = /^(?:he|she|they|it|we|i|him|them|us)$/i.test(named.name)
    return [{ actor: actorOf(named), canAct: isPersonal, isUnresolved: true }]
  }

  function actorOf(named: Named): Actor {
    const { words, start, end } = named
    const full = named.kind === 'person' ? people.fullOf(named) : null
    const owner = country && /^the (?:country|nation|republic)['’]s /i.exec(words)
    const name = owner
      ? `${country?.name}'s ${words.slice(owner[0].length)}`
      : (full?.name ?? named.name)
    return {
      name: name.slice(0, 300), words: words.slice(0, 2000), start, end,
      ...(named.role === undefined ? {} : { role: named.role }),
      ...(owner && country ? { refersTo: { start: country.start, end: country.end } } : {}),
    } // biome-ignore format: one thought
  }

  function keep(parsed: Parsed, subjects: readonly number[]): void {
    const all = subjects.flatMap((at) => [...(known.get(at) ?? [])])
    const named = all.filter((one) => !one.isUnresolved)
    const first = named[0]
    if (!first || named.length < subjects.length || isFirstPerson(parsed, subjects[0] ?? -1)) return
    const isMany = named.length > 1 || isPlural(parsed, subjects[0] ?? -1)
    if (isMany) held.plural = named
    else if (isPerson(parsed, subjects[0] ?? -1)) held.person = first
    else held.singular = first
  }

  return {
    note(parsed, speakerAt) {
      known = new Map()
      current = parsed
      speaker = speakerAt
      for (const clause of parsed.clauses) {
        const by = clause.complements.find((one) => one.word === 'by')?.nouns ?? []
        for (const at of [...clause.subjects, ...by])
          if (!known.has(at)) known.set(at, read(parsed, at))
        if (clause.verb.form === 'finite') keep(parsed, clause.subjects)
        if (by.length > 1) keep(parsed, by)
      }
      const last = parsed.places.findLast(
        (place) => place.precision === 'country' && place.start >= parsed.span.start,
      )
      if (last) country = { start: last.start, end: last.end, name: last.name }
    },
    participantsAt(parsed, at) {
      const seen = parsed === current ? known.get(at) : undefined
      return seen ?? read(parsed, at)
    },
  }
}

function headWord(parsed: Parsed, at: number): string {
  const unit = parsed.units[at]
  return unit?.kind === 'noun' ? (parsed.tokens[unit.head]?.lower ?? '') : ''
}

function isNameUnit(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  return unit?.kind === 'noun' && unit.isName
}

function isPlural(parsed: Parsed, at: number): boolean {
  const word = headWord(parsed, at)
  if (/^(?:they|them|we|people|police|forces|troops)$/.test(word)) return true
  return /[^s]s$/.test(word) && !/^(?:us|states|nations|isis)$/.test(word)
}

function isPerson(parsed: Parsed, at: number): boolean {
  const word = headWord(parsed, at)
  return /^(?:he|she)$/.test(word) || nameOfNoun(parsed, at).isPerson
}

/** Offset of a unit, for callers that compare places in the text. */
export function offsetOf(parsed: Parsed, at: number): number {
  return startOf(parsed, at)
}

function isFirstPerson(parsed: Parsed, at: number): boolean {
  return isPronounUnit(parsed, at) && /^(?:i|we|you|us|me)$/.test(headWord(parsed, at))
}

function isPronounUnit(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  return unit?.kind === 'noun' && unit.isPronoun
}
