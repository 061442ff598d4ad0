import { as, type Branch, brought, comma, leaf, withAfter, withBefore } from './branch.ts'
import type { Frame, Slot } from './frames.ts'
import { Predicates } from './predicates.ts'
import { isMany, passiveGroup, type Tense, verb, verbGroup } from './verb-groups.ts'
import { LISTS } from './word-lists.ts'

const TOLLS = [
  'the death toll',
  'the number of dead',
  'the toll',
  'the number of wounded',
  'the number of refugees',
]

/** Clauses of the verbs of news, with whatever hangs on them; every maker gives a branch with its verb at the top. */
export class Clauses extends Predicates {
  /** Who does something: a people, a body, a state, a person, with what describes them. */
  actor(): Branch {
    const { chance, phrases } = this
    const who = chance.make<Branch>([
      [5, () => phrases.people()],
      [5, () => phrases.group()],
      [3, () => phrases.land()],
      [3, () => phrases.body()],
      [5, () => phrases.person()],
    ])
    return this.mayNest ? this.described(who) : who
  }

  protected described(who: Branch): Branch {
    const { chance, phrases } = this
    if (who.form === 'dozens') return who
    return chance.make<Branch>([
      [58, () => who],
      [10, () => withAfter(who, this.#placed(who))],
      [7, () => (who.upos === 'NOUN' ? withAfter(who, this.reduced()) : who)],
      [6, () => withAfter(who, ...this.#relative(who))],
      [7, () => (who.upos === 'PROPN' || /^NN$/.test(who.xpos) ? phrases.beside(who) : who)],
      [10, () => this.#joined(who)],
    ])
  }

  /** "rebels in Oster", "a delegation from Norland" */
  #placed(who: Branch): Branch {
    const { chance, phrases } = this
    if (who.upos === 'PROPN')
      return brought('of', leaf(phrases.invented(), 'PROPN NNP', ''), 'nmod')
    return chance.make<Branch>([
      [4, () => brought('in', phrases.town(), 'nmod')],
      [3, () => brought('from', phrases.land(), 'nmod')],
      [2, () => brought('of', chance.is(0.5) ? phrases.body() : phrases.land(), 'nmod')],
      [1, () => brought(chance.one(['at', 'near', 'outside']), phrases.place(), 'nmod')],
    ])
  }

  /** "the army and the rebels", "A, B and C" */
  #joined(first: Branch): Branch {
    const { phrases, chance } = this
    const other = () =>
      chance.make<Branch>([
        [2, () => phrases.group()],
        [2, () => (first.upos === 'PROPN' ? phrases.land() : phrases.people())],
        [1, () => phrases.land()],
      ])
    const last = withBefore(as('conj', other()), leaf('and', 'CCONJ CC', 'cc'))
    if (chance.is(0.8)) return withAfter(first, last)
    return withAfter(first, withBefore(as('conj', other()), comma()), last)
  }

  /** "held in Oster", "jailed for acting against Norland", "backed by tanks", "carrying weapons" */
  reduced(): Branch {
    return this.nested(() => {
      const frame = this.withObject()
      if (this.chance.is(0.3)) return as('acl', this.predicate(this.plain(), 'ing'))
      const group = verb(frame.verb, 'part', 'acl')
      return this.#behindPassive(group, frame, 0.5)
    })
  }

  /** "who fled", "which the army had bombed," */
  #relative(who: Branch): Branch[] {
    return this.nested(() => {
      const { chance } = this
      const isBody = who.upos === 'PROPN' || !/s$|men|people|police/.test(who.form)
      const word =
        isBody && chance.is(0.6)
          ? leaf('which', 'PRON WDT', 'nsubj')
          : leaf('who', 'PRON WP', 'nsubj')
      const clause = this.about(word, chance.one(['past', 'past', 'had', 'has'] as const), who)
      as('acl:relcl', clause)
      if (chance.is(0.5)) return [clause]
      withBefore(clause, comma())
      return [withAfter(clause, comma())]
    })
  }

  /** "that it had killed 12 people", with "that" or without */
  that(tenses: readonly Tense[]): Branch {
    return this.nested(() => {
      const { chance } = this
      const clause = as('ccomp', this.clause(chance.one(tenses), 0.25))
      return chance.is(0.45) ? withBefore(clause, leaf('that', 'SCONJ IN', 'mark')) : clause
    })
  }

  /** A clause with a subject of its own. @param pronounShare how often "it" or "they" is the subject */
  clause(tense: Tense, pronounShare = 0.04): Branch {
    const { chance } = this
    return chance.make<Branch>([
      [
        62,
        () =>
          this.about(chance.is(pronounShare) ? this.#pronoun() : as('nsubj', this.actor()), tense),
      ],
      [19, () => this.passive(tense)],
      [8, () => this.#ofEvent(tense, 'event')],
      [5, () => this.#ofEvent(tense, 'bomb')],
      [4, () => this.#state()],
      [2, () => this.#there()],
      [2, () => this.#toll()],
      [2, () => this.#is()],
    ])
  }

  #pronoun(): Branch {
    const { chance } = this
    if (chance.is(0.08)) return leaf(chance.one(['each', 'both', 'all', 'some']), 'DET DT', 'nsubj')
    return leaf(chance.one(['it', 'he', 'they', 'she', 'we', 'we', 'I']), 'PRON PRP', 'nsubj')
  }

  /** "There were clashes in Oster" */
  #there(): Branch {
    const { chance } = this
    const what = chance.is(0.6) ? this.#event() : this.phrases.people()
    const isPlural = isMany(what)
    const be = leaf(isPlural ? 'were' : 'was', 'VERB VBD', 'root')
    const there = withBefore(be, leaf('there', 'PRON EX', 'expl'))
    withAfter(there, as('nsubj', what))
    return chance.is(0.5) ? withAfter(there, brought('in', this.phrases.town(), 'obl')) : there
  }

  /** "Three of them are children", "Ada Brenn is a lawyer" */
  #is(): Branch {
    const subject = as('nsubj', this.actor())
    const many = isMany(subject)
    const what = as('root', many ? this.phrases.people() : this.phrases.role())
    const be = this.chance.is(0.5) ? (many ? 'were' : 'was') : many ? 'are' : 'is'
    const tag = { were: 'VBD', was: 'VBD', are: 'VBP', is: 'VBZ' }[be]
    return withBefore(what, subject, leaf(be, `AUX ${tag}`, 'cop'))
  }

  /** "The number of dead is 16", "the death toll rose to 16" */
  #toll(): Branch {
    const { chance } = this
    const subject = as('nsubj', this.phrases.literal(chance.one(TOLLS), ''))
    const number = as('', this.phrases.number())
    if (chance.is(0.4)) return withBefore(as('root', number), subject, leaf('is', 'AUX VBZ', 'cop'))
    const group = withBefore(verb(chance.one(['rise', 'reach']), 'past', 'root'), subject)
    return withAfter(
      group,
      group.form === 'rose' ? brought('to', number, 'obl') : as('obj', number),
    )
  }

  /** A clause about a subject. @param subject with its relation @param whose what agrees with the verb where the subject does not */
  about(subject: Branch, tense: Tense, whose = subject): Branch {
    const frame = this.plain()
    const group = withBefore(verbGroup(frame.verb, tense, whose), subject)
    this.#addAdverb(group)
    return this.complete(group, frame)
  }

  #addAdverb(group: Branch): void {
    if (this.chance.is(0.07))
      group.before.push(leaf(this.chance.one(LISTS.adverbs), 'ADV RB', 'advmod'))
  }

  /** "Fighting erupted between the army and rebels", "a car bomb exploded in Oster" */
  #ofEvent(tense: Tense, kind: 'event' | 'bomb'): Branch {
    const { chance, phrases } = this
    const subject = kind === 'event' ? this.#event() : phrases.literal(chance.one(LISTS.bombs), '')
    as('nsubj', subject)
    const frame = chance.one(this.frames[kind])
    return this.complete(withBefore(verbGroup(frame.verb, tense, subject), subject), frame)
  }

  #event(): Branch {
    const { chance, phrases } = this
    const event = phrases.thing('events')
    return chance.make<Branch>([
      [5, () => event],
      [2, () => withAfter(event, brought('between', this.pair(this.side(false)), 'nmod'))],
      [2, () => withAfter(event, brought('in', phrases.town(), 'nmod'))],
      [
        1,
        () =>
          withAfter(event, brought(chance.one(['on', 'against', 'by']), this.side(true), 'nmod')),
      ],
    ])
  }

  /** "Norland is ready to talk" */
  #state(): Branch {
    const subject = as('nsubj', this.actor())
    const [word = ''] = this.chance.one(LISTS.states).split('=')
    const be = /^(?:NNS|NNPS)$/.test(subject.xpos)
      ? leaf('are', 'AUX VBP', 'cop')
      : leaf('is', 'AUX VBZ', 'cop')
    const state = withBefore(leaf(word, 'ADJ JJ', 'root'), subject, be)
    return withAfter(state, this.infinitive('xcomp'))
  }

  /** "Two people were killed by police", "were killed in shelling", "was freed after paying a ransom" */
  passive(tense: Tense): Branch {
    const frame = this.withObject()
    const subject = this.fill(frame.object as Slot)
    if (this.mayNest && this.chance.is(0.3)) this.described(subject)
    as('nsubj:pass', subject)
    const group = withBefore(passiveGroup(frame.verb, tense, subject), subject)
    return this.#behindPassive(group, frame, 0.4)
  }

  #behindPassive(group: Branch, frame: Frame, agentShare: number): Branch {
    const { chance, phrases } = this
    if (frame.particle) withAfter(group, leaf(frame.particle, 'ADP RP', 'compound:prt'))
    if (frame.result) withAfter(group, this.result(frame.result))
    if (chance.is(agentShare)) withAfter(group, brought('by', this.#agent(), 'obl:agent'))
    const parts = frame.parts.map((part) => ({ ...part, relation: 'obl' as const }))
    this.addParts(group, { ...frame, parts }, undefined)
    if (frame.ending === 'to' && this.mayNest) withAfter(group, this.infinitive('xcomp'))
    if (frame.parts.length > 0) return group
    return chance.make<Branch>([
      [3, () => group],
      [3, () => withAfter(group, brought(chance.one(['in', 'near']), phrases.town(), 'obl'))],
      [
        3,
        () =>
          withAfter(group, brought(chance.one(['in', 'during', 'after']), this.#event(), 'obl')),
      ],
    ])
  }

  #agent(): Branch {
    return this.chance.is(0.7) ? this.side(false) : this.phrases.thing('events')
  }
}
