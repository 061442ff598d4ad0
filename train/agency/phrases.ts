import { as, type Branch, brought, comma, leaf, withAfter, withBefore } from './branch.ts'
import { adjective, Names, named, the } from './names.ts'
import { isMass, LISTS, pluralOf, STATES } from './word-lists.ts'

const articleFor = (word: string): Branch =>
  leaf(/^[aeio]|^(?:un(?!i)|hour)|^(?:MP|UN|FBI)/i.test(word) ? 'an' : 'a', 'DET DT', 'det')

const them = (): Branch => leaf('them', 'PRON PRP', '')

/** Noun phrases as news agencies write them: people by number and kind, bodies, roles, places, what is fought over. */
export class Phrases extends Names {
  /** What stands before a noun of people: "Norlander", "opposition", "armed", "Norland-backed". */
  attributes(): Branch[] {
    const { chance } = this
    return chance.make<Branch[]>([
      [44, () => []],
      [20, () => [this.ofPeople()]],
      [8, () => [leaf(this.of('makers'), 'NOUN NN', 'compound')]],
      [6, () => [adjective(this.of('attributes'))]],
      [5, () => [named(chance.one(LISTS.first).replace('the ', ''), 'compound')]],
      [
        4,
        () => [
          leaf(chance.is(0.5) ? chance.one(STATES) : this.invented(), 'PROPN NNP', 'compound'),
        ],
      ],
      [4, () => [adjective(this.of('attributes')), this.ofPeople()]],
      [3, () => [this.ofPeople(), leaf(this.of('makers'), 'NOUN NN', 'compound')]],
      [6, () => [this.#backed()]],
    ])
  }

  /** "Norlander-backed", "NATO-led" */
  #backed(): Branch {
    const { chance } = this
    const maker = chance.make<Branch>([
      [3, () => as('compound', this.ofPeople())],
      [2, () => leaf(chance.one(STATES), 'PROPN NNP', 'compound')],
      [2, () => named(this.of('first').replace('the ', ''), 'compound')],
      [2, () => leaf(this.of('makers'), 'NOUN NN', 'compound')],
    ])
    withAfter(maker, leaf('-', 'PUNCT HYPH', 'punct'))
    return withBefore(leaf(this.of('led'), 'VERB VBN', 'amod'), maker)
  }

  /** "rebels", "the Norlander soldiers", "at least 20 people", "dozens of students", "dozens" */
  people(): Branch {
    const { chance } = this
    const noun = () => this.literal(pluralOf(this.of('people')), '')
    const plain = () => withBefore(noun(), ...this.attributes())
    return chance.make<Branch>([
      [42, plain],
      [16, () => withBefore(plain(), the())],
      [22, () => withBefore(plain(), this.number())],
      [4, () => withAfter(this.#many(), brought('of', plain(), 'nmod'))],
      [3, () => this.#many()],
      [2, () => withBefore(plain(), leaf(chance.one(['some', 'both', 'all']), 'DET DT', 'det'))],
      [
        3,
        () =>
          withBefore(plain(), adjective(chance.one(['several', 'many', 'few', 'other', 'more']))),
      ],
      [
        2,
        () =>
          withAfter(
            this.#some(),
            brought(
              'of',
              chance.is(0.3) ? them() : withBefore(noun(), chance.is(0.5) ? the() : this.owner()),
              'nmod',
            ),
          ),
      ],
      [2, () => this.#numberAlone()],
      [4, () => withBefore(plain(), this.owner())],
    ])
  }

  #many(): Branch {
    return leaf(this.chance.one(['dozens', 'hundreds', 'thousands', 'scores']), 'NOUN NNS', '')
  }

  /** What "of the soldiers" may follow. */
  #some(): Branch {
    const { chance } = this
    if (chance.is(0.5)) return this.#numberAlone()
    return leaf(chance.one(['some', 'both', 'each', 'all']), 'DET DT', '')
  }

  #numberAlone(): Branch {
    return as('', this.number())
  }

  /** "five", "12", "at least 20", "more than 300", "about 40" */
  number(): Branch {
    const { chance } = this
    const word = chance.is(0.5)
      ? chance.one('two three four five six seven eight nine ten eleven twelve'.split(' '))
      : String(chance.is(0.7) ? 2 + chance.below(98) : 100 * (1 + chance.below(90)))
    const number = leaf(word, 'NUM CD', 'nummod')
    return chance.make<Branch>([
      [70, () => number],
      [12, () => withBefore(number, brought('at', leaf('least', 'ADJ JJS', 'nmod'), 'nmod'))],
      [
        9,
        () =>
          withBefore(
            number,
            withAfter(leaf('more', 'ADJ JJR', 'advmod'), leaf('than', 'ADP IN', 'fixed')),
          ),
      ],
      [
        9,
        () =>
          withBefore(
            number,
            leaf(chance.one(['about', 'around', 'some', 'nearly']), 'ADV RB', 'advmod'),
          ),
      ],
    ])
  }

  /** "Norland's", "its" */
  owner(): Branch {
    if (this.chance.is(0.35))
      return leaf(this.chance.one(['its', 'his', 'their']), 'PRON PRP$', 'nmod:poss')
    const owner = this.chance.is(0.7) ? this.land() : this.group()
    return as('nmod:poss', withAfter(owner, leaf("'s", 'PART POS', 'case')))
  }

  /** "the army", "police", "Norlander government forces" */
  group(): Branch {
    const { chance } = this
    const before = this.attributes()
    return chance.make<Branch>([
      [4, () => withBefore(this.literal(this.of('bare'), ''), ...before)],
      [7, () => withBefore(this.literal(this.of('groups'), ''), the(), ...before)],
      [
        3,
        () =>
          this.literal(
            chance.one([
              'government forces',
              'security forces',
              'rebel forces',
              'riot police',
              'government troops',
              'army units',
              'border guards',
              'peacekeeping troops',
              'coalition aircraft',
              'opposition parties',
            ]),
            '',
          ),
      ],
      [
        2,
        () =>
          withBefore(
            leaf(this.of('groups'), 'NOUN NN', ''),
            this.owner(),
            ...before.filter(({ upos }) => upos !== 'ADJ'),
          ),
      ],
      [
        1,
        () => {
          const all = [...before]
          return withBefore(
            leaf(this.of('groups'), 'NOUN NN', ''),
            articleFor(firstOf(all) ?? 'g'),
            ...all,
          )
        },
      ],
    ])
  }

  /** "a lawyer", "the Norlander minister", "its envoy", with a name behind it or not */
  role(): Branch {
    const { chance } = this
    const noun = leaf(this.of('persons'), 'NOUN NN', '')
    withBefore(noun, ...this.attributes())
    const first = firstOf(noun.before) ?? noun.form
    return withBefore(
      noun,
      chance.make<Branch>([
        [4, () => articleFor(first)],
        [4, the],
        [2, () => this.owner()],
      ]),
    )
  }

  person(): Branch {
    return this.chance.is(0.5) ? this.name() : this.role()
  }

  /** A building or a place: "the US embassy", "houses", "an army base" */
  place(): Branch {
    const { chance } = this
    const thing = leaf(this.of('things'), 'NOUN NN', '')
    const noun = chance.is(0.25) ? leaf(pluralOf(thing.form), 'NOUN NNS', '') : thing
    withBefore(noun, ...this.attributes())
    if (noun.xpos === 'NNS')
      return chance.is(0.6) ? noun : withBefore(noun, chance.is(0.5) ? the() : this.number())
    return withBefore(
      noun,
      chance.make<Branch>([
        [5, () => articleFor(firstOf(noun.before) ?? noun.form)],
        [4, the],
        [1, () => this.owner()],
      ]),
    )
  }

  /** A noun of a list with an article where it needs one: "the raid", "the army's shelling". */
  thing(list: 'matters' | 'doings' | 'events'): Branch {
    const { chance } = this
    const noun = this.literal(this.of(list), '')
    const needs = noun.xpos === 'NN' && !isMass(noun.form) && !/ing$/.test(noun.form)
    const before = chance.is(0.4) ? this.attributes() : []
    withBefore(noun, ...before)
    return chance.make<Branch>([
      [4, () => withBefore(noun, the())],
      [2, () => withBefore(noun, needs ? articleFor(firstOf(noun.before) ?? noun.form) : the())],
      [1, () => withBefore(noun, this.owner())],
      [3, () => (needs ? withBefore(noun, the()) : noun)],
    ])
  }

  /** "$ 20 million in aid", "3 million dollars" */
  money(): Branch {
    const { chance } = this
    const amount = leaf(chance.one(['million', 'billion']), 'NUM CD', 'nummod')
    withBefore(amount, leaf(String(2 + chance.below(90)), 'NUM CD', 'compound'))
    const sum = chance.is(0.4)
      ? withAfter(leaf('$', 'SYM $', ''), amount)
      : withBefore(leaf(chance.one(['dollars', 'euros', 'pounds']), 'NOUN NNS', ''), amount)
    if (chance.is(0.6)) return sum
    return withAfter(
      sum,
      brought(
        'in',
        leaf(chance.one(['aid', 'loans', 'grants', 'cash']), 'NOUN NN', 'nmod'),
        'nmod',
      ),
    )
  }

  /** "Ada Brenn, a lawyer,", "a lawyer, Ada Brenn,": what stands between commas. */
  beside(noun: Branch): Branch {
    const { chance } = this
    const other = noun.upos === 'PROPN' ? this.role() : this.name()
    withBefore(as('appos', other), comma())
    return withAfter(noun, chance.is(0.9) ? withAfter(other, comma()) : other)
  }
}

const firstOf = (before: readonly Branch[]): string | undefined => {
  const first = before[0]
  return first ? (firstOf(first.before) ?? first.form) : undefined
}
