import type { KnownForms } from './known-forms.ts'
import { at } from './mix.ts'
import type { ParseModel } from './parse-model.ts'
import { FIRST, PIECE_MAX, Sentence, TAG_SHIFT } from './sentence.ts'
import { Tagger } from './tagger.ts'
import { TreeMaker } from './tree-maker.ts'

/** One word of a tree. */
type ParsedWord = {
  readonly word: string
  readonly lemma: string
  /** Universal part of speech, and the finer tag of the language. */
  readonly upos: string
  readonly xpos: string
  /** Index of the head, -1 for the root. */
  head: number
  /** Universal relation, with its subtype: "nsubj:pass". */
  relation: string
}

/** How a piece of a sentence too long to parse whole hangs on the first piece. */
const ALONGSIDE = 'parataxis'

/** By tag number: 1 for a tag of punctuation. */
export const marksAmong = (tags: readonly string[]) =>
  Uint8Array.from(tags, (name) => (name.startsWith('PUNCT') ? 1 : 0))

type TagName = {
  readonly upos: string
  readonly xpos: string
  readonly keepsCase: boolean
  /** Dictionary forms of words with this tag that came up before: one and the same string each time. */
  readonly lemmas: Map<string, string>
}
/** Forms that are remembered of one tag at once. */
const LEMMAS_MAX = 1 << 12
/** A longer word that was cut from a text would keep the whole text in memory. */
const LETTERS_MAX = 12

/** Tags and parses sentences of one language. Works in memory of its own, so one at a time. */
export class SentenceParser {
  readonly #model: ParseModel
  readonly #sentence = new Sentence()
  readonly #tagger: Tagger
  readonly #trees: TreeMaker
  readonly #tags: readonly TagName[]

  /** @param forms words that the language knows beyond its model */
  constructor(model: ParseModel, forms: KnownForms | null = null) {
    this.#model = model
    this.#tagger = new Tagger(model.tagWeights, model.dictionary, { lists: model.tagLists, forms })
    this.#trees = new TreeMaker(model, marksAmong(model.tags))
    this.#tags = model.tags.map((name) => {
      const [upos = '', xpos = ''] = name.split(' ')
      return { upos, xpos, keepsCase: model.names.includes(upos), lemmas: new Map() }
    })
  }

  /**
   * The tree of a sentence, a word each, in order. Exactly one word is the root; every word leads to it.
   *
   * More than PIECE_MAX words are parsed in pieces, whose roots hang on the first one's.
   * @cost O(words), whatever they are
   */
  parse(words: readonly string[]): ParsedWord[] {
    const tree: ParsedWord[] = []
    let root = -1
    for (let from = 0; from < words.length; from += PIECE_MAX) {
      this.#sentence.take(words, from, words.length, this.#model.dictionary)
      this.#tagger.tag(this.#sentence)
      this.#trees.make(this.#sentence, words.slice(from, from + PIECE_MAX))
      const own = this.#write(words, from, tree)
      if (from === 0) root = own
      else Object.assign(tree[own] as ParsedWord, { head: root, relation: ALONGSIDE })
    }
    return tree
  }

  #lemmaOf(place: number, word: string, tag: TagName): string {
    const known = tag.lemmas.get(word)
    if (known !== undefined) return known
    const form = tag.keepsCase ? word : word.toLowerCase()
    const lemma = this.#model.lemmas.lemmaOf(this.#sentence, place, form)
    if (tag.lemmas.size === LEMMAS_MAX) tag.lemmas.clear()
    if (word.length <= LETTERS_MAX) tag.lemmas.set(word, lemma)
    return lemma
  }

  /** Adds the words of one piece, and gives the index of its root. */
  #write(words: readonly string[], from: number, tree: ParsedWord[]): number {
    const { heads, relations } = this.#trees
    let root = -1
    const sentence = this.#sentence
    for (let place = FIRST; place < sentence.root; place++) {
      const word = words[from + place - FIRST] as string
      const tag = this.#tags[at(sentence.tags, place) - TAG_SHIFT] as TagName
      const head = at(heads, place)
      if (head === sentence.root) root = tree.length
      tree.push({
        word,
        lemma: this.#lemmaOf(place, word, tag),
        upos: tag.upos,
        xpos: tag.xpos,
        head: head === sentence.root ? -1 : from + head - FIRST,
        relation: this.#model.relations[at(relations, place)] as string,
      })
    }
    return root
  }
}
