import { candidatesIn } from './candidates.ts'
import { ChainPaths } from './chain-paths.ts'
import { chooseSpans, type Weighed } from './choose-spans.ts'
import { PAD, PASSAGE_MAX, Passage } from './passage.ts'
import { QUOTED, Quotation } from './quotation.ts'
import { SpanLook } from './span-look.ts'
import { LABEL_COUNT, type Segment } from './voice-labels.ts'
import type { VoiceModel } from './voice-model.ts'
import type { VoiceSentence } from './voice-sentence.ts'
import { WordLook } from './word-look.ts'

/** How much of a span stands between quotation marks: all of it, nothing, or some. */
export type Mode = 'direct' | 'indirect' | 'mixed'
type Found = Segment & { readonly mode: Mode }

/** Finds the roles in passages. Works in memory of its own, so one text at a time. */
export class VoiceTagger {
  readonly #model: VoiceModel
  readonly #passage = new Passage()
  readonly #words = new WordLook()
  readonly #spans = new SpanLook()
  readonly #paths = new ChainPaths()
  readonly #wordFeatures = new Int32Array(this.#words.size)
  readonly #spanFeatures = new Int32Array(this.#spans.size)
  readonly #scores = new Float64Array(PASSAGE_MAX * LABEL_COUNT)

  constructor(model: VoiceModel) {
    this.#model = model
    this.#paths.weighSteps(model.steps)
  }

  /**
   * The roles in the passages of one text, a list for each passage; `start` and `end` count the words of the passage.
   *
   * @param passages the sentences of a paragraph each, at most PASSAGE_MAX words together; what is beyond has no role
   * @cost O(words)
   */
  tag(passages: readonly (readonly VoiceSentence[])[]): Found[][] {
    const quotation = new Quotation()
    return passages.map((sentences) => this.#tagPassage(sentences, quotation))
  }

  #tagPassage(sentences: readonly VoiceSentence[], quotation: Quotation): Found[] {
    const passage = this.#passage
    passage.take(sentences, quotation)
    if (passage.size === 0) return []
    this.#words.begin(passage)
    for (let word = 0; word < passage.size; word++) {
      this.#words.write(passage, word, this.#wordFeatures)
      this.#model.words.score(this.#wordFeatures, this.#scores, word * LABEL_COUNT)
    }
    this.#paths.take(this.#scores, passage.size)
    const candidates = candidatesIn(this.#paths)
    this.#spans.begin(passage, candidates)
    const weighed = candidates.map((candidate, number): Weighed => {
      this.#spans.write(passage, number, this.#spanFeatures)
      return { ...candidate, likelihood: this.#model.spans.likelihoodOf(this.#spanFeatures) }
    })
    return chooseSpans(weighed, this.#model.enough).map((segment) => ({
      ...segment,
      mode: this.#modeOf(segment),
    }))
  }

  #modeOf({ start, end }: Segment): Mode {
    const { quoted, isMark } = this.#passage
    let inside = 0
    let outside = 0
    for (let place = start + PAD; place < end + PAD; place++) {
      if (isMark[place] === 1) continue
      if (quoted[place] === QUOTED.inside) inside++
      else outside++
    }
    if (inside === 0) return 'indirect'
    return outside === 0 ? 'direct' : 'mixed'
  }
}
