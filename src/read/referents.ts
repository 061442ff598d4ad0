import type { Actor } from '#domain/claim.ts'
import { isBodyName } from './bodies.ts'
import { byWord } from './by-word.ts'
import type { Clause } from './clause.ts'
import { couldAct } from './could-act.ts'
import { headOf, measured } from './find-noun-actions.ts'
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

/** Whom a pronoun may stand for, and the noun that named them, in its dictionary form. */
type Held = { readonly who: readonly Participant[]; readonly head: string }

/** Pronouns that stand for things as well. */
const NAMED_BY: ReadonlySet<string> = new Set(['it', 'they', 'them'])

const SPEAKS_FOR =
  /^(?:spokes(?:man|woman|person)|officials?|leaders?|commanders?|representatives?)$/

const NOBODY: Held = { who: [], head: '' }

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
  private plural = NOBODY
  private singular = NOBODY
  private person = NOBODY
  /** A name of one word, of which nothing tells yet whether it is a person or a body: "Harkan said it had ...". */
  private plain = NOBODY
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
    this.keep(parsed, topicOf(parsed))
    for (const clause of parsed.clauses) {
      const by = clause.complements.find((one) => one.word === 'by')?.nouns ?? []
      this.name(parsed, clause)
      if (clause.verb.form === 'finite') this.keep(parsed, aboutWhom(parsed, clause))
      if (by.length > 1) this.keep(parsed, by)
    }
    this.country = parsed.places.findLast((place) => place.precision === 'country') ?? this.country
  }

  /** Tells the sentence which nouns the pronouns of a clause stand for: "convoy" for "it". */
  private name(parsed: Parsed, { subjects, objects, complements }: Clause): void {
    for (const at of subjects) this.nameAt(parsed, at)
    for (const at of objects) this.nameAt(parsed, at)
    for (const { nouns } of complements) for (const at of nouns) this.nameAt(parsed, at)
  }

  private nameAt(parsed: Parsed, at: number): void {
    const word = headWord(parsed, at)
    if (!NAMED_BY.has(word)) return
    const { head } = word === 'it' ? this.singular : this.plural
    if (head !== '') parsed.standsFor.set(at, head)
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
    if (/^(?:they|them)$/.test(word) && this.plural.who.length === 0) return this.body(named)
    if (/^(?:they|them|each|both|all)$/.test(word)) return this.plural.who
    if (/^(?:he|she|him)$/.test(word)) return this.person.who
    if (word !== 'it') return []
    return this.singular.who.length > 0 ? this.singular.who : this.plain.who
  }

  private firstPerson(named: Named): readonly Participant[] {
    const { words, start, end } = named
    const who = this.speakerAt(start)
    const actor = who
      ? { name: who.voice, words: who.voice, start: who.start, end: who.end }
      : { name: this.author ?? words, words, start, end }
    return [{ actor, canAct: true, isUnresolved: false }]
  }

  /** "Norland said that they had left": a body that speaks of itself as of many. */
  private body({ start }: Named): readonly Participant[] {
    const who = this.speakerAt(start)
    if (who?.kind !== 'authority' && who?.kind !== 'outlet') return who ? this.spokenFor(who) : []
    const actor = { name: who.voice, words: who.voice, start: who.start, end: who.end }
    return [{ actor, canAct: true, isUnresolved: false }]
  }

  /** "A spokesman for the rebels said they had left": those for whom somebody speaks. */
  private spokenFor({ start, end }: Speaker): readonly Participant[] {
    const parsed = this.current
    if (!parsed) return []
    const at = parsed.units.findIndex(({ from }) => {
      const first = parsed.tokens[from]?.start ?? -1
      return first >= start && first < end
    })
    const [person, by, body] = parsed.units.slice(at, at + 3)
    const isFor = by?.kind === 'prep' && /^(?:for|of)$/.test(by.word) && body?.kind === 'noun'
    const isVoice = person?.kind === 'noun' && SPEAKS_FOR.test(headWord(parsed, at))
    return at >= 0 && isFor && isVoice ? this.read(parsed, at + 2) : []
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
    const owner = this.country && /^the (?:country|nation|republic)['’]s /i.exec(words)?.[0]
    if (!this.country || !owner) return plain
    const { name, ...refersTo } = this.country
    const whole = `${name}'s ${words.slice(owner.length)}`.slice(0, 300)
    return { ...plain, name: whole, refersTo: { start: refersTo.start, end: refersTo.end } }
  }

  private keep(parsed: Parsed, nouns: readonly number[]): void {
    const first = nouns[0] ?? -1
    if (isFirstPerson(parsed, first)) return
    const who = this.resolved(parsed, nouns)
    if (who.length === 0 || who.length < nouns.length) return
    const head = parsed.standsFor.get(first) ?? headOf(parsed, measured(parsed, first))
    this.hold(parsed, first, { who, head })
  }

  /** Those of the nouns of whom it is known who they are, as participants. */
  private resolved(parsed: Parsed, nouns: readonly number[]): readonly Participant[] {
    const who: Participant[] = []
    for (const at of nouns) {
      const read = this.known.get(at) ?? this.read(parsed, at)
      this.known.set(at, read)
      for (const one of read) if (!one.isUnresolved) who.push(one)
    }
    return who
  }

  private hold(parsed: Parsed, first: number, held: Held): void {
    const isMany = held.who.length > 1 || isPlural(parsed, first)
    if (isMany) this.plural = held.who.every((one) => one.canAct) ? held : NOBODY
    else if (isPerson(parsed, first)) {
      this.person = held
      if (isOneWord(parsed, first)) this.plain = held
    } else this.singular = held
  }
}

/**
 * What later pronouns mean: who does it; where whoever speaks does it, what it is done to; and for a pronoun without a noun, what it
 * is said to be: "They were drivers."
 */
function aboutWhom(parsed: Parsed, clause: Clause): readonly number[] {
  const { subjects, objects, predicate } = clause
  const first = subjects[0] ?? -1
  const isMe = isFirstPerson(parsed, first) && predicate === null
  const isNew =
    predicate !== null && headWord(parsed, first) === 'they' && !parsed.standsFor.has(first)
  return isMe || isNew
    ? objects.filter((at) => !isPronoun(parsed, at) && couldAct(headWord(parsed, at)))
    : subjects
}

/** "As for the two drivers: ..." */
function topicOf({ tokens, units, unitOf }: Parsed): number[] {
  if (tokens[0]?.lower !== 'as' || tokens[1]?.lower !== 'for') return []
  const at = unitOf[2] ?? -1
  return units[at]?.kind === 'noun' ? [at] : []
}

function isPronoun(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  return unit?.kind === 'noun' && unit.isPronoun
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

/** "Hamas", "Ministry of Foreign Affairs": a body is one, whatever its last word ends in. */
const isPlural = (parsed: Parsed, at: number): boolean =>
  pluralOf(headWord(parsed, at)).isPlural && !isBody(parsed, at)

const isBody = (parsed: Parsed, at: number): boolean =>
  isNameUnit(parsed, at) && isBodyName(nameOfNoun(parsed, at).name)

const pluralOf = byWord((word) => ({ isPlural: isPluralWord(word) }))

function isPluralWord(word: string): boolean {
  if (/^(?:they|them|we|people|police|forces|troops|children)$|men$/.test(word)) return true
  return /[^s]s$/.test(word) && !/^(?:us|states|nations|isis)$/.test(word)
}

function isPerson(parsed: Parsed, at: number): boolean {
  const word = headWord(parsed, at)
  return word === 'he' || word === 'she' || nameOfNoun(parsed, at).isPerson
}

function isOneWord(parsed: Parsed, at: number): boolean {
  const { isPronoun, name, roles } = nameOfNoun(parsed, at)
  return !isPronoun && roles.length === 0 && !name.includes(' ')
}

const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'we', 'you', 'us', 'me'])

/** "we" and "I" name nobody that "they" could later mean; "US" is no pronoun. */
function isFirstPerson(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  return unit?.kind === 'noun' && unit.isPronoun && FIRST_PERSON.has(headWord(parsed, at))
}
