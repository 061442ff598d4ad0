import { WORD } from './lexicon.ts'
import { at, mix } from './mix.ts'
import { FIRST, type Sentence } from './sentence.ts'
import { Templates } from './templates.ts'

/**
 * What is seen of a word: w letters, s shape, k what the dictionary knows, e1 to e4, b1 and b2 its
 * ends and beginnings, g its kin, t the tags before; a minus or plus is the neighbour on that side. "caps" joins the
 * shape, whether the word is the first, and how many words of the sentence begin with a capital.
 */
const SEEN = 's k g e1 e2 e3 e4 b2 -t --t -w --w ++w -g +g +e3 +s +k first caps'

const TEMPLATES = `
  s, s first, e1, e2, e3, e4, b2, -t, --t, -w, --w, ++w, +e3, +s, +k, k -t, k +k, caps k, caps -t, g, g +g, +g, -g`

const NAMES = SEEN.split(' ')
const TAG_TEMPLATES = new Templates(NAMES, TEMPLATES)

/** Features of a word for its tag. */
export const TAG_FEATURES = TAG_TEMPLATES.size

/** Writes the features of a word whose neighbours on the left are tagged. Works in memory of its own: one at a time. */
export class TagFeatures {
  readonly #seen = new Int32Array(NAMES.length)

  write(sentence: Sentence, place: number, out: Int32Array): void {
    const { low, shape, known, kins, tags, ends } = sentence
    const isFirst = place === FIRST ? 1 : 0
    const seen = this.#seen
    let n = 0
    seen[n++] = at(shape, place)
    seen[n++] = at(known, place)
    seen[n++] = at(kins, place)
    for (let column = WORD.end1; column < WORD.end1 + 4; column++)
      seen[n++] = at(sentence.column(column), place)
    seen[n++] = at(sentence.column(WORD.begin1 + 1), place)
    seen[n++] = at(tags, place - 1)
    seen[n++] = at(tags, place - 2)
    seen[n++] = at(low, place - 1)
    seen[n++] = at(low, place - 2)
    seen[n++] = at(low, place + 2)
    seen[n++] = at(kins, place - 1)
    seen[n++] = at(kins, place + 1)
    seen[n++] = at(ends, place + 1)
    seen[n++] = at(shape, place + 1)
    seen[n++] = at(known, place + 1)
    seen[n++] = isFirst
    seen[n] = mix(mix(isFirst, sentence.capitals), at(shape, place))
    TAG_TEMPLATES.write(seen, out)
  }
}
