import type { GoldSentence } from '#eval/conllu.ts'
import { as, type Branch, brought, comma, leaf, withAfter, withBefore } from './branch.ts'
import { Chance } from './chance.ts'
import { Clauses } from './clauses.ts'
import type { Frame } from './frames.ts'
import { goldFromBranch } from './gold-from-branch.ts'
import type { Tense } from './verb-groups.ts'
import { LISTS } from './word-lists.ts'

/** How often a sentence is given as the reader tells it to the parser; else as it stands in the text. */
const TOLD_SHARE = 0.65
/** Longer sentences are rare in news, and were not written by anybody. */
const WORDS_MAX = 45

/**
 * Sentences as news agencies write them, with their trees, by the conventions of EWT and GUM.
 *
 * Made from a grammar and from lists of ours; no text of any corpus is in them. The same call gives the same sentences.
 *
 * @param allows whether a frame may be used, so that some can be held out
 */
export function agencySentences(
  count: number,
  seed: number,
  allows?: (frame: Frame) => boolean,
): GoldSentence[] {
  const writer = new Writer(new Chance(seed), allows)
  const sentences: GoldSentence[] = []
  while (sentences.length < count) {
    const sentence = writer.write()
    if (sentence.words.length <= WORDS_MAX) sentences.push(sentence)
  }
  return sentences
}

const TOLD_TENSES: readonly Tense[] = ['past', 'past', 'past', 'past', 'past', 'past', 'has', 'has', 'will', 'is-doing', 'was-doing', 'would', 'may'] // biome-ignore format: one list
const SAID_TENSES: readonly Tense[] = ['past', 'had', 'had', 'has', 'will', 'would', 'may', 'was-doing', 'is-doing'] // biome-ignore format: one list

class Writer {
  readonly #chance: Chance
  readonly #clauses: Clauses

  constructor(chance: Chance, allows?: (frame: Frame) => boolean) {
    this.#chance = chance
    this.#clauses = new Clauses(chance, allows)
  }

  write(): GoldSentence {
    const chance = this.#chance
    const isTold = chance.is(TOLD_SHARE)
    if (chance.is(0.07)) return goldFromBranch(this.#headline(), isTold)
    const root = chance.make<Branch>([
      [52, () => this.#plain()],
      [14, () => this.#said()],
      [9, () => this.#saidBehind()],
      [4, () => this.#accordingTo()],
      [6, () => this.#twoVerbs()],
      [4, () => this.#twoClauses()],
      [6, () => this.#withClause()],
    ])
    root.relation = 'root'
    return goldFromBranch(withAfter(root, leaf('.', 'PUNCT .', 'punct')), isTold)
  }

  /** A clause with what says when, where, why. */
  #plain(): Branch {
    return this.#around(this.#clauses.clause(this.#chance.one(TOLD_TENSES)))
  }

  #around(clause: Branch): Branch {
    const chance = this.#chance
    const { phrases } = this.#clauses
    if (chance.is(0.18))
      withAfter(clause, brought(chance.one(['in', 'in', 'near']), phrases.town(), 'obl'))
    if (chance.is(0.3)) withAfter(clause, this.#date())
    if (chance.is(0.06))
      withAfter(
        clause,
        brought(
          chance.one(['after', 'over', 'during', 'despite']),
          phrases.thing('matters'),
          'obl',
        ),
      )
    if (chance.is(0.05))
      withAfter(
        clause,
        this.#clauses.gerund(chance.one(['after', 'before', 'by', 'for', 'without'])),
      )
    if (chance.is(0.03)) withAfter(clause, withBefore(this.#clauses.infinitive('advcl')))
    if (chance.is(0.03)) withAfter(clause, soFar())
    if (chance.is(0.09)) this.#infront(clause)
    return clause
  }

  /** "On Monday, ...", "In Oster, ...", "Meanwhile, ..." */
  #infront(clause: Branch): void {
    const chance = this.#chance
    const front = chance.make<Branch>([
      [3, () => this.#date()],
      [3, () => brought('in', this.#clauses.phrases.town(), 'obl')],
      [
        2,
        () =>
          leaf(
            chance.one(['meanwhile', 'earlier', 'later', 'separately', 'elsewhere']),
            'ADV RB',
            'advmod',
          ),
      ],
      [1, () => brought('after', this.#clauses.phrases.thing('matters'), 'obl')],
    ])
    withBefore(clause, ...(chance.is(0.6) ? [front, comma()] : [front]))
  }

  /** "on Monday", "Monday", "yesterday", "last week", "in May", "on 5 May" */
  #date(): Branch {
    const chance = this.#chance
    const day = () => leaf(chance.one(LISTS.days), 'PROPN NNP', 'obl:unmarked')
    const month = () => leaf(chance.one(LISTS.months), 'PROPN NNP', 'obl')
    const date = chance.make<Branch>([
      [4, () => brought('on', day(), 'obl')],
      [3, day],
      [2, () => leaf(chance.one(['yesterday', 'today']), 'NOUN NN', 'obl:unmarked')],
      [
        2,
        () =>
          withBefore(
            leaf(chance.one(['week', 'month', 'year']), 'NOUN NN', 'obl:unmarked'),
            leaf(chance.one(['last', 'next', 'this']), 'ADJ JJ', 'amod'),
          ),
      ],
      [2, () => brought('in', month(), 'obl')],
      [
        1,
        () =>
          brought(
            'on',
            withAfter(month(), leaf(String(1 + chance.below(30)), 'NUM CD', 'nummod')),
            'obl',
          ),
      ],
      [1, () => brought('in', leaf(String(1985 + chance.below(40)), 'NUM CD', 'obl'), 'obl')],
    ])
    date.isDate = true
    return date
  }

  #speaker(): Branch {
    const { phrases } = this.#clauses
    return this.#chance.make<Branch>([
      [4, () => phrases.person()],
      [3, () => phrases.group()],
      [3, () => phrases.body()],
      [3, () => phrases.people()],
      [2, () => this.#clauses.actor()],
      [1, () => phrases.land()],
    ])
  }

  #saying(subject: Branch): Branch {
    const chance = this.#chance
    const saying = withBefore(
      leaf(chance.one(LISTS.saying), 'VERB VBD', 'root'),
      as('nsubj', subject),
    )
    if (saying.form === 'said' && chance.is(0.06))
      withAfter(saying, leaf('here', 'ADV RB', 'advmod'))
    return chance.is(0.25) ? withAfter(saying, this.#date()) : saying
  }

  /** "The army said it had killed 12 rebels", "He told reporters that ..." */
  #said(): Branch {
    const chance = this.#chance
    const saying = this.#saying(this.#speaker())
    if (saying.form === 'said' && chance.is(0.15)) {
      const told = { ...saying, form: 'told' }
      return withAfter(
        told,
        as('iobj', this.#clauses.fill('hearer')),
        this.#clauses.that(SAID_TENSES),
      )
    }
    return withAfter(saying, this.#clauses.that(SAID_TENSES))
  }

  /** "..., the army said": the treebanks hang what is said on the saying. */
  #saidBehind(): Branch {
    const chance = this.#chance
    const clause = as('ccomp', withAfter(this.#plain(), comma()))
    const isTurned = chance.is(0.12)
    const speaker = this.#speaker()
    if (isTurned)
      return withBefore(withAfter(leaf('said', 'VERB VBD', 'root'), as('nsubj', speaker)), clause)
    return withBefore(this.#saying(speaker), clause)
  }

  #accordingTo(): Branch {
    const according = withAfter(
      leaf('according', 'VERB VBG', 'case'),
      leaf('to', 'ADP IN', 'fixed'),
    )
    const source = as('obl', withBefore(this.#speaker(), according))
    const clause = this.#plain()
    if (this.#chance.is(0.4)) return withBefore(clause, source, comma())
    return withAfter(clause, withBefore(source, ...(this.#chance.is(0.5) ? [comma()] : [])))
  }

  /** "Gunmen stormed the village and killed 12 people" */
  #twoVerbs(): Branch {
    const clauses = this.#clauses
    const first = clauses.about(as('nsubj', clauses.actor()), 'past')
    const second = as('conj', clauses.verbPhrase('past'))
    const joint = leaf(this.#chance.one(['and', 'and', 'and', 'but']), 'CCONJ CC', 'cc')
    return this.#around(withAfter(first, withBefore(second, joint)))
  }

  #twoClauses(): Branch {
    const joint = leaf(this.#chance.one(['and', 'but', 'while']), 'CCONJ CC', 'cc')
    const isWhile = joint.form === 'while'
    const opener = isWhile ? leaf('while', 'SCONJ IN', 'mark') : joint
    const second = as(isWhile ? 'advcl' : 'conj', this.#clauses.clause('past'))
    return withAfter(this.#plain(), withBefore(second, comma(), opener))
  }

  /** "..., killing 12 people", "... after rebels attacked the town", "as troops entered Oster", "when a bomb exploded" */
  #withClause(): Branch {
    const chance = this.#chance
    const main = this.#clauses.clause(chance.one(TOLD_TENSES))
    if (chance.is(0.4)) {
      const doing = as('advcl', this.#clauses.verbPhrase('ing'))
      return withAfter(main, withBefore(doing, comma()))
    }
    const opener = chance.one(['after', 'before', 'as', 'when', 'because', 'until'])
    const mark =
      opener === 'when' ? leaf('when', 'ADV WRB', 'advmod') : leaf(opener, 'SCONJ IN', 'mark')
    const clause = withBefore(
      as('advcl', this.#clauses.clause(chance.one(['past', 'past', 'had']))),
      mark,
    )
    if (chance.is(0.2)) return withBefore(main, clause, comma())
    return withAfter(main, clause)
  }

  /** "Norland plans to free prisoners": without articles and full stop. */
  #headline(): Branch {
    const chance = this.#chance
    const root = chance.make<Branch>([
      [7, () => this.#clauses.clause('headline', 0)],
      [1, () => this.#eventHeadline()],
    ])
    root.relation = 'root'
    return withoutArticles(root)
  }

  /** "Shots near Oster bridge, two dead" */
  #eventHeadline(): Branch {
    const chance = this.#chance
    const { phrases } = this.#clauses
    const event = withAfter(phrases.thing('events'), brought('in', phrases.town(), 'nmod'))
    if (chance.is(0.4)) return event
    const number = as('nsubj', phrases.number())
    const dead = leaf(chance.one(['dead', 'wounded', 'missing']), 'ADJ JJ', 'parataxis')
    return withAfter(event, withBefore(dead, comma(), number))
  }
}

const soFar = (): Branch =>
  withBefore(leaf('far', 'ADV RB', 'advmod'), leaf('so', 'ADV RB', 'advmod'))

function withoutArticles(branch: Branch): Branch {
  const bare = (list: readonly Branch[]) =>
    list.filter(({ upos }) => upos !== 'DET').map(withoutArticles)
  return { ...branch, before: bare(branch.before), after: bare(branch.after) }
}
