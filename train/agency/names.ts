import { as, type Branch, brought, leaf, withAfter, withBefore } from './branch.ts'
import type { Chance } from './chance.ts'
import { CAPITALS, isAdjective, LISTS, nounTag, PEOPLES, STATES } from './word-lists.ts'

const NAME = 'PROPN NNP'
export const the = (): Branch => leaf('the', 'DET DT', 'det')
const PARTICIPLES =
  /^(?:suspected|jailed|exiled|captured|detained|wounded|injured|displaced|alleged|supposed)$/
/** What describes a noun; "suspected" is a form of a verb, as the treebanks have it. */
export const adjective = (word: string): Branch =>
  leaf(word, PARTICIPLES.test(word) ? 'VERB VBN' : 'ADJ JJ', 'amod')

/**
 * Names of people, bodies, states and towns as news agencies write them, and phrases that a list has whole.
 *
 * The shapes follow EWT and GUM: a title hangs on the first of the names, "the Red Cross" keeps its adjective.
 * Every maker gives a branch whose relation the caller settles.
 */
export class Names {
  readonly chance: Chance

  constructor(chance: Chance) {
    this.chance = chance
  }

  /** One entry of a list. */
  protected of(list: keyof typeof LISTS): string {
    return this.chance.one(LISTS[list])
  }

  /** A name that is in no dictionary, of two or three syllables. */
  invented(): string {
    const chance = this.chance
    const parts = [this.of('syllables'), ...(chance.is(0.4) ? [this.of('syllables')] : [])]
    const name = parts.join('') + this.of('ends')
    return name.charAt(0).toUpperCase() + name.slice(1)
  }

  /** A common noun with the words before it, written as one text: "an armed group". @param text last word is the head */
  literal(text: string, relation: string): Branch {
    const words = text.split(' ')
    const of = words.indexOf('of')
    if (of > 0) {
      const owner = brought('of', this.literal(words.slice(of + 1).join(' '), 'nmod'), 'nmod')
      return withAfter(this.literal(words.slice(0, of).join(' '), relation), owner)
    }
    const head = words.at(-1) ?? ''
    const noun = leaf(head, HURT.test(head) ? 'ADJ JJ' : nounTag(head), relation)
    return withBefore(noun, ...words.slice(0, -1).map(partOf))
  }

  /** "the Red Cross", "NATO": names of bodies, whose adjectives stay adjectives. */
  body(): Branch {
    return named(this.chance.is(0.45) ? this.of('first') : this.of('named'))
  }

  land(): Branch {
    return this.chance.make([
      [6, () => leaf(this.chance.one(STATES), NAME, '')],
      [2, () => leaf(this.invented(), NAME, '')],
      [1, () => named(this.of('lands'))],
    ])
  }

  town(): Branch {
    const { chance } = this
    return chance.make<Branch>([
      [3, () => leaf(this.invented(), NAME, '')],
      [3, () => leaf(chance.one(CAPITALS), NAME, '')],
      [1, () => named(this.of('regions'))],
      [1, () => this.land()],
      [0.8, () => this.#sideOf()],
      [0.5, () => this.#townOf()],
    ])
  }

  /** "the east of Oster" */
  #sideOf(): Branch {
    const side = withBefore(leaf(this.of('sides'), 'NOUN NN', ''), the())
    return withAfter(side, brought('of', this.land(), 'nmod'))
  }

  /** "the town of Oster", "the northern city of Oster", "the capital Oster" */
  #townOf(): Branch {
    const { chance } = this
    const kind = chance.one(['town', 'city', 'village', 'province', 'port', 'region', 'district'])
    const noun = withBefore(leaf(kind, 'NOUN NN', ''), the())
    if (chance.is(0.5))
      noun.before.push(
        adjective(chance.one(['northern', 'southern', 'eastern', 'western', 'coastal', 'central'])),
      )
    return withAfter(noun, brought('of', leaf(this.invented(), NAME, 'nmod'), 'nmod'))
  }

  /** "Norlander" */
  protected ofPeople(): Branch {
    return adjective(this.chance.one(PEOPLES))
  }

  /** "Ada Brenn", "Brenn", "President Brenn", "Norlander Prime Minister Ada Brenn", "army spokesman Brenn" */
  name(): Branch {
    const { chance } = this
    const first = leaf(this.invented(), NAME, '')
    if (chance.is(0.45)) withAfter(first, leaf(this.invented(), NAME, 'flat'))
    return withBefore(
      first,
      ...chance.make<Branch[]>([
        [5, () => []],
        [
          3,
          () => [
            withBefore(
              leaf(this.of('posts'), NAME, 'nmod:desc'),
              ...(chance.is(0.5) ? [this.#ofState()] : []),
            ),
          ],
        ],
        [3, () => [this.#doubleTitle()]],
        [3, () => [withBefore(leaf(this.of('kinds'), 'NOUN NN', 'nmod:desc'), this.#ofState())]],
      ]),
    )
  }

  #ofState(): Branch {
    const { chance } = this
    return chance.make<Branch>([
      [4, () => this.ofPeople()],
      [2, () => named(this.of('first').replace('the ', ''), 'compound')],
      [1, () => leaf(this.of('makers'), 'NOUN NN', 'compound')],
      [1, () => as('nmod:poss', withAfter(this.land(), leaf("'s", 'PART POS', 'case')))],
    ])
  }

  #doubleTitle(): Branch {
    const [kind = '', title = ''] = this.of('double').split(' ')
    const part = /^(?:Prime|Foreign|Interior)$/.test(kind)
      ? leaf(kind, 'ADJ NNP', 'amod')
      : leaf(kind, NAME, 'compound')
    const own = withBefore(leaf(title, NAME, 'nmod:desc'), part)
    return this.chance.is(0.5) ? withBefore(own, this.#ofState()) : own
  }
}

const HURT = /^(?:dead|wounded)$/

function partOf(word: string): Branch {
  if (word === 'the') return the()
  if (/^an?$/.test(word)) return leaf(word, 'DET DT', 'det')
  if (/^(?:its|his|their)$/.test(word)) return leaf(word, 'PRON PRP$', 'nmod:poss')
  if (/^(?:two|three|four|ten)$/.test(word)) return leaf(word, 'NUM CD', 'nummod')
  return isAdjective(word) ? adjective(word) : leaf(word, nounTag(word), 'compound')
}

const NAMED_ADJECTIVE =
  /^(?:United|European|African|Red|White|Foreign|Supreme|Saudi|Middle|Black|Revolutionary|Human)$/

/** A name of several words: its last word is the head. */
export function named(text: string, relation = ''): Branch {
  const words = text.split(' ')
  const last = words.at(-1) ?? ''
  const tag = /^(?:Nations|States|Guards|Balkans)$/.test(last) ? 'PROPN NNPS' : NAME
  return withBefore(
    leaf(last, tag, relation),
    ...words.slice(0, -1).map((word) => {
      if (word === 'the') return the()
      return NAMED_ADJECTIVE.test(word)
        ? leaf(word, 'ADJ NNP', 'amod')
        : leaf(word, NAME, 'compound')
    }),
  )
}
