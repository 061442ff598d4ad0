import type { Actor } from '#domain/claim.ts'
import { couldAct } from './could-act.ts'
import type { Speaker } from './find-speech.ts'
import { type Named, nameOfNoun } from './name-of-noun.ts'
import type { Parsed } from './parse-sentence.ts'
import type { People } from './people.ts'

/** Who takes part, and whether the words could name somebody who acts. */
export type Participant = {
  readonly actor: Actor
  readonly canAct: boolean
  readonly isUnresolved: boolean
}

type Country = { readonly name: string; readonly start: number; readonly end: number }

/**
 * What pronouns stand for, kept while a report is read from start to end.
 *
 * "they" is the last plural or joined subject if it could act, "it" the last other subject, "he" the last person; "we" and "I"
 * are whoever speaks, else the report's author; "the country's" is the country named last.
 */
export class Referents {
  private readonly people: People
  private readonly author: string | null
  private plural: readonly Participant[] = []
  private singular: readonly Participant[] = []
  private person: readonly Participant[] = []
  private known = new Map<number, readonly Participant[]>()
  private current: Parsed | null = null
  private country: Country | null = null
  private speakerAt: (offset: number) => Speaker | null = () => null

  constructor(people: People, author: string | null) {
    this.people = people
    this.author = author
  }

  /** Notes the subjects of a sentence's clauses, in order. */
  note(parsed: Parsed, speakerAt: (offset: number) => Speaker | null): void {
    this.known = new Map()
    this.current = parsed
    this.speakerAt = speakerAt
    for (const clause of parsed.clauses) {
      const by = clause.complements.find((one) => one.word === 'by')?.nouns ?? []
      for (const at of [...clause.subjects, ...by])
        if (!this.known.has(at)) this.known.set(at, this.read(parsed, at))
      if (clause.verb.form === 'finite') this.keep(parsed, clause.subjects)
      if (by.length > 1) this.keep(parsed, by)
    }
    this.country = parsed.places.findLast((place) => place.precision === 'country') ?? this.country
  }

  /** One noun unit as participants: a pronoun for two names gives two. */
  participantsAt(parsed: Parsed, at: number): readonly Participant[] {
    const seen = parsed === this.current ? this.known.get(at) : undefined
    return seen ?? this.read(parsed, at)
  }

  private read(parsed: Parsed, at: number): readonly Participant[] {
    const named = nameOfNoun(parsed, at)
    if (named.isPronoun) return this.pronoun(named)
    const head = headWord(parsed, at)
    const canAct = named.kind !== 'thing' || isNameUnit(parsed, at) || couldAct(head)
    return [{ actor: this.actorOf(named), canAct, isUnresolved: false }]
  }

  private pronoun(named: Named): readonly Participant[] {
    const word = named.name.toLowerCase()
    const found = this.heldFor(word, named)
    if (found.length > 0) return found.map((one) => pointing(named, one))
    const isPersonal = /^(?:he|she|they|it|we|i|him|them|us)$/.test(word)
    return [{ actor: this.actorOf(named), canAct: isPersonal, isUnresolved: true }]
  }

  private heldFor(word: string, named: Named): readonly Participant[] {
    if (/^(?:we|i|us|me)$/.test(word)) return this.firstPerson(named)
    if (/^(?:they|them)$/.test(word)) return this.plural
    if (/^(?:he|she|him)$/.test(word)) return this.person
    return word === 'it' ? this.singular : []
  }

  private firstPerson(named: Named): readonly Participant[] {
    const { words, start, end } = named
    const who = this.speakerAt(start)
    const actor = who
      ? { name: who.voice, words: who.voice, start: who.start, end: who.end }
      : { name: this.author ?? words, words, start, end }
    return [{ actor, canAct: true, isUnresolved: false }]
  }

  private actorOf(named: Named): Actor {
    const { words, start, end, role } = named
    const full = named.kind === 'person' ? this.people.fullOf(named) : null
    const plain = {
      name: (full?.name ?? named.name).slice(0, 300),
      words: words.slice(0, 2000),
      start,
      end,
      ...(role === undefined ? {} : { role }),
    }
    const owner = /^the (?:country|nation|republic)['’]s /i.exec(words)?.[0]
    if (owner === undefined || !this.country) return plain
    const { name, ...refersTo } = this.country
    const whole = `${name}'s ${words.slice(owner.length)}`.slice(0, 300)
    return { ...plain, name: whole, refersTo: { start: refersTo.start, end: refersTo.end } }
  }

  private keep(parsed: Parsed, subjects: readonly number[]): void {
    const first = subjects[0] ?? -1
    const named = subjects
      .flatMap((at) => [...(this.known.get(at) ?? [])])
      .filter((one) => !one.isUnresolved)
    if (named.length === 0 || named.length < subjects.length || isFirstPerson(parsed, first)) return
    const isMany = named.length > 1 || isPlural(parsed, first)
    if (isMany) this.plural = named.every((one) => one.canAct) ? named : []
    else if (isPerson(parsed, first)) this.person = named
    else this.singular = named
  }
}

/** The participant under a pronoun's words; a name at its own words needs no pointer. */
function pointing(named: Named, { actor, canAct }: Participant): Participant {
  const { words, start, end } = named
  const to = actor.refersTo ?? { start: actor.start, end: actor.end }
  const refersTo = to.start === start ? {} : { refersTo: to }
  return {
    actor: { name: actor.name, words, start, end, ...refersTo },
    canAct,
    isUnresolved: false,
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
  return /^(?:he|she)$/.test(headWord(parsed, at)) || nameOfNoun(parsed, at).isPerson
}

/** "we" and "I" name nobody that "they" could later mean; "US" is no pronoun. */
function isFirstPerson(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  return (
    unit?.kind === 'noun' && unit.isPronoun && /^(?:i|we|you|us|me)$/.test(headWord(parsed, at))
  )
}
