import { at } from '#read/parse/mix.ts'
import type { Candidate } from './candidates.ts'
import { PAD, PASSAGE_PLACES, type Passage } from './passage.ts'

/** A cue less likely than this is no neighbour that counts; nor is one that is counted. */
const NEAR_MIN = 0.15
const COUNTED_MIN = 0.3
const CUES_MAX = 3

const column = () => new Int32Array(PASSAGE_PLACES)

/**
 * Where the candidates of a passage lie, so that each finds its neighbours at once.
 *
 * Columns hold the number of a candidate and one more, 0 for none; of several at a place, the likeliest.
 */
export class CandidateMap {
  readonly cueAt = column()
  /** Candidates that end before a place, and that begin at it. */
  readonly endAt = column()
  readonly startAt = column()
  /** The place of a word of a cue that hangs on the word here. */
  readonly cueBelow = column()
  /** The nearest place of a cue before, and behind. */
  readonly cueLeft = column()
  readonly cueRight = column()
  /** By sentence: how many cues it may have, up to a few. */
  readonly cueCount = column()
  candidates: readonly Candidate[] = []
  /** By number in a column how likely each is; 0 for none. */
  #likelihoods = new Float64Array(1)
  /** By candidate: the likeliest other one of its role that overlaps it, and all of them together. */
  rival = new Float64Array(0)
  total = new Float64Array(0)

  /** @param candidates by role, within a role by beginning  @cost O(words + candidates * overlapping ones) */
  take(passage: Passage, candidates: readonly Candidate[]): void {
    this.candidates = candidates
    this.#likelihoods = new Float64Array(candidates.length + 1)
    candidates.forEach(({ likelihood }, number) => {
      this.#likelihoods[number + 1] = likelihood
    })
    const end = passage.end + PAD
    for (const one of [this.cueAt, this.endAt, this.startAt, this.cueBelow]) one.fill(0, 0, end)
    this.cueCount.fill(0, 0, passage.starts.length)
    candidates.forEach((_, number) => {
      this.#place(number)
    })
    this.#hang(passage)
    this.#sweep(passage)
    this.#compare()
  }

  /** The candidate of a number in a column. */
  of(number: number): Candidate | undefined {
    return number === 0 ? undefined : this.candidates[number - 1]
  }

  #likelihood(number: number): number {
    return this.#likelihoods[number] as number
  }

  #place(number: number): void {
    const { role, start, end } = this.candidates[number] as Candidate
    this.#put(this.startAt, start + PAD, number + 1)
    this.#put(this.endAt, end + PAD, number + 1)
    if (role !== 'cue') return
    for (let word = start; word < end; word++) this.#put(this.cueAt, word + PAD, number + 1)
  }

  #put(column: Int32Array, place: number, number: number): void {
    if (this.#likelihood(number) > this.#likelihood(at(column, place))) column[place] = number
  }

  /** Finds the cues that hang on words outside them. */
  #hang({ head, end }: Passage): void {
    for (let place = PAD; place < end; place++) {
      const cue = at(this.cueAt, place)
      const above = at(head, place)
      if (cue === 0 || above === 0 || at(this.cueAt, above) === cue) continue
      const held = at(this.cueAt, at(this.cueBelow, above))
      if (this.#likelihood(cue) > this.#likelihood(held)) this.cueBelow[above] = place
    }
  }

  #sweep(passage: Passage): void {
    const { end, sentence } = passage
    let near = 0
    for (let place = PAD; place <= end; place++) {
      this.cueLeft[place] = near
      const cue = at(this.cueAt, place)
      const likelihood = this.#likelihood(cue)
      if (likelihood >= NEAR_MIN) near = place
      const number = at(sentence, place)
      if (likelihood >= COUNTED_MIN && at(this.cueAt, place - 1) !== cue)
        this.cueCount[number] = Math.min(at(this.cueCount, number) + 1, CUES_MAX)
    }
    near = 0
    for (let place = end - 1; place >= PAD; place--) {
      this.cueRight[place] = near
      if (this.#likelihood(at(this.cueAt, place)) >= NEAR_MIN) near = place
    }
  }

  #compare(): void {
    const { candidates } = this
    this.rival = new Float64Array(candidates.length)
    this.total = this.#likelihoods.slice(1)
    candidates.forEach((one, number) => {
      for (let other = number + 1; other < candidates.length; other++) {
        const { role, start } = candidates[other] as Candidate
        if (role !== one.role || start >= one.end) break
        this.#meet(number, other)
        this.#meet(other, number)
      }
    })
  }

  #meet(number: number, other: number): void {
    const likelihood = this.#likelihood(other + 1)
    this.rival[number] = Math.max(this.rival[number] as number, likelihood)
    this.total[number] = (this.total[number] as number) + likelihood
  }
}
