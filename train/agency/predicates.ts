import { as, type Branch, brought, leaf, withAfter, withBefore } from './branch.ts'
import type { Chance } from './chance.ts'
import { FRAMES, type Frame, type Slot } from './frames.ts'
import { Phrases } from './phrases.ts'
import { type Tense, verb } from './verb-groups.ts'
import { LISTS } from './word-lists.ts'

/** How deep clauses stand in each other. */
const DEPTH_MAX = 2
const NOUN_RESULT = /^(?:hostage|captive|prisoner)$/
/** How often a frame is one of our own list. */
const OWN_SHARE = 0.3
const TOLD = /^(?:ask|urge|tell|persuade|remind|warn|allow|promise|assure)$/
const PEOPLE: ReadonlySet<Slot> = new Set(['people', 'person', 'target'])
const NAMED = /^\p{Lu}|^the \p{Lu}/u

/** Verbs with what stands behind them, and what fills the places of their frames. */
export abstract class Predicates {
  readonly chance: Chance
  readonly phrases: Phrases
  protected readonly frames: typeof FRAMES
  #depth = 0

  /** Who somebody is or what he does, behind the words for him. */
  protected abstract described(who: Branch): Branch
  /** A clause that is said, with "that" or without. */
  abstract that(tenses: readonly Tense[]): Branch

  /** Whether there is room for one more clause within this one. */
  protected get mayNest(): boolean {
    return this.#depth < DEPTH_MAX
  }

  /** @param allows whether a frame may be used, so that some can be held out */
  constructor(chance: Chance, allows: (frame: Frame) => boolean = () => true) {
    this.chance = chance
    this.phrases = new Phrases(chance)
    this.frames = {
      actor: FRAMES.actor.filter(allows),
      told: FRAMES.told.filter(allows),
      event: FRAMES.event.filter(allows),
      bomb: FRAMES.bomb.filter(allows),
    }
  }

  protected pair(side: Branch): Branch {
    const other = this.chance.is(0.6) ? this.phrases.land() : this.phrases.group()
    return withAfter(side, withBefore(as('conj', other), leaf('and', 'CCONJ CC', 'cc')))
  }

  protected nested<T>(make: () => T): T {
    this.#depth += 1
    const made = make()
    this.#depth -= 1
    return made
  }

  protected plain(): Frame {
    const frame = this.#frame()
    return frame.ending !== undefined && !this.mayNest ? this.plain() : frame
  }

  /** A frame whose object is people. */
  protected withObject(): Frame {
    const frame = this.#frame()
    const isOne = PEOPLE.has(frame.object ?? '') && frame.ending !== 'that'
    return isOne ? frame : this.withObject()
  }

  /** Our own list has what is commonest, so it is asked more often than the longer one. */
  #frame(): Frame {
    const { actor, told } = this.frames
    return this.chance.one(told.length === 0 || this.chance.is(OWN_SHARE) ? actor : told)
  }

  /** What fills a place of a frame. */
  fill(slot: Slot): Branch {
    const { chance, phrases } = this
    if (typeof slot !== 'string') return phrases.literal(chance.one(slot), '')
    switch (slot) {
      case 'target':
      case 'side':
        return this.side(slot === 'target')
      case 'people':
        return this.mayNest && chance.is(0.15) ? this.described(phrases.people()) : phrases.people()
      case 'person':
        return phrases.person()
      case 'place':
        return chance.is(0.15)
          ? withAfter(phrases.place(), brought('in', phrases.town(), 'nmod'))
          : phrases.place()
      case 'town':
        return phrases.town()
      case 'land':
        return phrases.land()
      case 'matter':
        return this.#matter()
      case 'event':
        return phrases.thing('events')
      case 'doing':
        return this.#doing()
      default:
        return this.#listed(slot)
    }
  }

  #listed(slot: string): Branch {
    const list = {
      arm: 'arms',
      help: 'help',
      demand: 'demands',
      fruit: 'fruits',
      hearer: 'hearers',
    } as const
    const entry = this.chance.one(LISTS[list[slot as keyof typeof list]])
    return NAMED.test(entry)
      ? leaf(entry.replace('the ', ''), 'PROPN NNP', '')
      : this.phrases.literal(entry, '')
  }

  protected side(mayBePlace: boolean): Branch {
    const { chance, phrases } = this
    return chance.make<Branch>([
      [5, () => phrases.land()],
      [3, () => phrases.body()],
      [4, () => phrases.group()],
      [4, () => phrases.people()],
      [3, () => phrases.person()],
      [mayBePlace ? 2 : 0, () => phrases.place()],
    ])
  }

  /** "the raid", "the raid in Oster", "a treaty with Norland", "human rights abuses" */
  #matter(): Branch {
    const { chance, phrases } = this
    const matter = phrases.thing('matters')
    if (this.mayNest && chance.is(0.06)) return withAfter(matter, this.infinitive('acl'))
    return chance.make<Branch>([
      [6, () => matter],
      [2, () => withAfter(matter, brought(chance.one(['in', 'near']), phrases.town(), 'nmod'))],
      [
        3,
        () =>
          withAfter(
            matter,
            brought(chance.one(['with', 'by', 'on', 'of', 'against']), this.side(true), 'nmod'),
          ),
      ],
    ])
  }

  #doing(): Branch {
    const doing = this.phrases.thing('doings')
    return this.chance.is(0.5) ? withAfter(doing, brought('of', this.side(true), 'nmod')) : doing
  }

  /** A verb in one of its bare forms with all that its frame has behind it: "imposing sanctions on Norland". */
  predicate(frame: Frame, form: 'base' | 'ing' | 'past' | 'part'): Branch {
    return this.complete(verb(frame.verb, form, 'root'), frame)
  }

  /** A verb without a subject of its own, in one of its bare forms: "killed 12 people", "killing 12 people". */
  verbPhrase(form: 'base' | 'ing' | 'past'): Branch {
    return this.nested(() => this.predicate(this.plain(), form))
  }

  /** Adds particle, objects, parts and endings to the verb of a clause. */
  complete(group: Branch, frame: Frame): Branch {
    const { chance } = this
    const particle = frame.particle ? [leaf(frame.particle, 'ADP RP', 'compound:prt')] : []
    const object = frame.object === undefined ? [] : [this.#object(frame)]
    if (frame.recipient) withAfter(group, as('iobj', this.fill(frame.recipient)))
    const isSplit = object.length > 0 && chance.is(0.15) && (object[0] as Branch).after.length === 0
    withAfter(group, ...(isSplit ? [...object, ...particle] : [...particle, ...object]))
    if (frame.result) withAfter(group, this.result(frame.result))
    this.addParts(group, frame, object[0])
    this.#addEnding(group, frame)
    return group
  }

  protected result(word: string): Branch {
    return NOUN_RESULT.test(word) ? leaf(word, 'NOUN NN', 'xcomp') : leaf(word, 'ADJ JJ', 'xcomp')
  }

  #object(frame: Frame): Branch {
    const isAsked = frame.ending !== undefined && TOLD.test(frame.verb)
    const relation = isAsked || (frame.ending === 'that' && frame.object) ? 'iobj' : 'obj'
    const object = as(relation, this.fill(frame.object as Slot))
    const isPlain = typeof frame.object !== 'string' && frame.parts.length === 0
    if (isPlain && this.chance.is(0.15)) withAfter(object, brought('of', this.side(true), 'nmod'))
    return object
  }

  protected addParts(group: Branch, frame: Frame, object: Branch | undefined): void {
    for (const part of frame.parts) {
      if (part.slot !== 'ing') this.#addPhrase(group, part, object)
      else if (this.mayNest) withAfter(group, this.gerund(part.preposition))
    }
  }

  #addPhrase(group: Branch, part: Frame['parts'][number], object: Branch | undefined): void {
    const side = this.fill(part.slot)
    const filled = part.isPair ? this.pair(side) : side
    if (part.relation === 'nmod' && object)
      withAfter(object, brought(part.preposition, filled, 'nmod'))
    else withAfter(group, brought(part.preposition, filled, 'obl'))
  }

  /** "of shelling the town", "after leaving Norland" */
  gerund(mark: string): Branch {
    return this.nested(() => {
      const inner = as('advcl', this.predicate(this.plain(), 'ing'))
      return withBefore(inner, leaf(mark, 'SCONJ IN', 'mark'))
    })
  }

  #addEnding(group: Branch, frame: Frame): void {
    if (!this.mayNest) return
    if (frame.ending === 'to') withAfter(group, this.infinitive('xcomp'))
    if (frame.ending === 'ing') withAfter(group, as('xcomp', this.verbPhrase('ing')))
    if (frame.ending === 'that') withAfter(group, this.that(['had', 'would', 'may', 'past']))
  }

  /** "to send troops to Oster" */
  infinitive(relation: string): Branch {
    return this.nested(() => {
      const inner = as(relation, this.predicate(this.plain(), 'base'))
      return withBefore(inner, leaf('to', 'PART TO', 'mark'))
    })
  }
}
