import { at, mix } from '#read/parse/mix.ts'
import { Templates } from '#read/parse/templates.ts'
import { CandidateMap } from './candidate-map.ts'
import type { Candidate } from './candidates.ts'
import { PAD, type Passage } from './passage.ts'
import { type SpanShape, spanShape } from './span-shape.ts'
import { ROLES } from './voice-labels.ts'

const LIKELY = 'role lk rk sum over'
const WORDS = 'f l p p2 n ft lt pt nt nt2 len'
const SHAPE = 'heads fit clause marks tr tl hl hr top q0 q1 sents edge'
const CUES = 'Tl Tr Tk Ll Lg Lk Lw Rl Rg Rk Rw Ln Rn nc'
const SIGHTS = `${LIKELY} ${WORDS} ${SHAPE} ${CUES}`.split(' ')

/** Every template is taken together with the role. */
const TEMPLATES = `
  lk, lk rk, rk sum, sum, over rk, over lk, f, l, p2 p, ft, lt, pt, nt, pt ft, ft lt, pt nt, lt nt nt2, len,
  len rk, heads, fit nt, fit tr, tl, hl, hl tr, tr hl fit, tr hr, marks, marks q0 q1, marks p, sents,
  sents marks, edge sents fit, edge q0 q1, Tl, Tl Tr, Tr, Tr fit, Tk Tr, Tr nt, Tl f, Tr ft, Tr marks, Ll Lg,
  Lg Rg, Rl Rg, Rl n, Rl l, Rw Rl, Lw Lg, Rl fit, Rl Tr, Lk Rk Tk, Ln Rn, Ln, Rn, Ln Rn lk, Ln Rn Tr, Ln p,
  Rn n, Ln Rn fit, clause Tl, top, nc lk, nc edge`

/** Lower borders of the rungs that likelihoods, and lengths, are told apart by. */
const LIKELY_RUNGS = [0.07, 0.13, 0.22, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97]
const LENGTH_RUNGS = [1, 2, 3, 4, 6, 9, 14, 21, 36]
const RATIO_RUNGS = [0.001, 0.3, 0.7, 1, 1.5, 4]
/** Words of a candidate that are looked at for the beginnings of others. */
const INSIDE_MAX = 40
/** Heads that are climbed from a span in search of a cue. */
const CLIMB_MAX = 4
const GAP_MAX = 3
const FAR = 99
const OTHER_SENTENCE = 20

/** What the second look sees of a span that may be one: its ends, its shape in the tree, its rivals, the cues around it. */
export class SpanLook {
  readonly #templates = new Templates(
    SIGHTS,
    TEMPLATES.split(',')
      .map((template) => `role ${template}`)
      .join(','),
  )
  readonly #map = new CandidateMap()
  readonly #values = new Int32Array(SIGHTS.length)
  #n = 0

  /** How many features a candidate has. */
  get size(): number {
    return this.#templates.size
  }

  /** @param candidates by role, within a role by beginning */
  begin(passage: Passage, candidates: readonly Candidate[]): void {
    this.#map.take(passage, candidates)
  }

  /** Writes the features of the candidate of a number. */
  write(passage: Passage, number: number, features: Int32Array): void {
    const candidate = this.#map.candidates[number] as Candidate
    const start = candidate.start + PAD
    const end = candidate.end + PAD
    const shape = spanShape(passage, start, end)
    this.#n = 0
    this.#seeLikelihood(number, candidate)
    this.#seeWords(passage, start, end)
    this.#seeShape(passage, start, end, shape)
    this.#seeTreeCue(passage, { candidate, start, end, top: shape.top })
    this.#seeNearCues(passage, start, end)
    this.#seeNeighbours(passage, start, end)
    this.#templates.write(this.#values, features)
  }

  #see(value: number): void {
    this.#values[this.#n++] = value
  }

  #seeLikelihood(number: number, { role, start, end, likelihood }: Candidate): void {
    const { rival, total, startAt } = this.#map
    let over = 0
    for (let place = start + PAD; place < Math.min(end, start + INSIDE_MAX) + PAD; place++) {
      const other = this.#map.of(at(startAt, place))
      if (other && other.role !== role) over = Math.max(over, other.likelihood)
    }
    this.#see(ROLES.indexOf(role))
    this.#see(rungOf(LIKELY_RUNGS, likelihood))
    this.#see(rungOf(RATIO_RUNGS, (rival[number] as number) / likelihood))
    this.#see(rungOf(LIKELY_RUNGS, Math.min(1, total[number] as number)))
    this.#see(rungOf(LIKELY_RUNGS, over))
  }

  #seeWords({ low, tag }: Passage, start: number, end: number): void {
    for (const place of [start, end - 1, start - 1, start - 2, end]) this.#see(at(low, place))
    for (const place of [start, end - 1, start - 1, end, end + 1]) this.#see(at(tag, place))
    this.#see(rungOf(LENGTH_RUNGS, end - start))
  }

  #seeShape(passage: Passage, start: number, end: number, shape: SpanShape): void {
    const { lemma, relation, head, quoted, sentence, starts } = passage
    const { top } = shape
    this.#see(Math.min(shape.heads, 3))
    this.#see(shape.fit)
    this.#see(shape.hasClause)
    this.#see(shape.marks)
    this.#see(at(relation, top))
    this.#see(at(lemma, top))
    this.#see(at(lemma, at(head, top)))
    this.#see(at(relation, at(head, top)))
    this.#see((top === start ? 1 : 0) + (top === end - 1 ? 2 : 0))
    for (const place of [start, end - 1]) this.#see(at(quoted, place))
    const first = at(sentence, start)
    const last = at(sentence, end - 1)
    this.#see(Math.min(last - first, 3))
    const left = (starts[last + 1] as number) - end
    this.#see((starts[first] === start ? 1 : 0) + (left === 0 ? 2 : left === 1 ? 4 : 0))
  }

  /** The cue that the tree ties the span to: above its top, below it, or some way further up. */
  #seeTreeCue(
    passage: Passage,
    span: { candidate: Candidate; start: number; end: number; top: number },
  ): void {
    const { cue, tie } = span.candidate.role === 'cue' ? UNTIED : this.#tie(passage, span)
    this.#seeCue(passage, cue)
    this.#see(tie)
    this.#see(this.#rungOf(cue))
  }

  #tie(
    { relation, head }: Passage,
    { start, end, top }: { start: number; end: number; top: number },
  ): { cue: number; tie: number } {
    if (top === 0) return UNTIED
    const { cueAt, cueBelow } = this.#map
    const isOutside = (place: number) => place < start || place >= end
    const own = at(relation, top)
    let place = at(head, top)
    if (at(cueAt, place) !== 0) return { cue: at(cueAt, place), tie: own }
    const below = at(cueBelow, top)
    if (below !== 0 && isOutside(below))
      return { cue: at(cueAt, below), tie: mix(7, at(relation, below)) }
    for (let climbed = 0; climbed < CLIMB_MAX && place !== 0; climbed++) {
      if (at(cueAt, place) !== 0)
        return isOutside(place) ? { cue: at(cueAt, place), tie: mix(9, own) } : UNTIED
      place = at(head, place)
    }
    return UNTIED
  }

  #seeNearCues(passage: Passage, start: number, end: number): void {
    const { cueAt, cueLeft, cueRight } = this.#map
    const { sentence } = passage
    const left = at(cueLeft, start)
    const right = at(cueRight, end - 1)
    this.#seeCue(passage, at(cueAt, left))
    this.#see(gapOf(left, start - 1 - left, sentence[left] === sentence[start]))
    this.#see(this.#rungOf(at(cueAt, left)))
    this.#see(left === 0 ? 0 : wordsBetween(passage, left + 1, start))
    this.#seeCue(passage, at(cueAt, right))
    this.#see(gapOf(right, right - end, sentence[right] === sentence[end - 1]))
    this.#see(this.#rungOf(at(cueAt, right)))
    this.#see(right === 0 ? 0 : wordsBetween(passage, end, right))
  }

  #seeNeighbours({ sentence }: Passage, start: number, end: number): void {
    const { endAt, startAt, cueCount } = this.#map
    this.#see(this.#kindOf(at(endAt, start)) || FAR + this.#kindOf(at(endAt, start - 1)))
    this.#see(this.#kindOf(at(startAt, end)) || FAR + this.#kindOf(at(startAt, end + 1)))
    this.#see(at(cueCount, at(sentence, start)))
  }

  /** Sees the word of a cue that the others hang on. */
  #seeCue(passage: Passage, cue: number): void {
    const candidate = this.#map.of(cue)
    this.#see(candidate ? at(passage.lemma, topOf(passage, candidate)) : 0)
  }

  #rungOf(number: number): number {
    const candidate = this.#map.of(number)
    return candidate ? rungOf(LIKELY_RUNGS, candidate.likelihood) : -1
  }

  /** Role of a candidate, and roughly how likely it is; 0 for none. */
  #kindOf(number: number): number {
    const candidate = this.#map.of(number)
    if (!candidate) return 0
    const sure = candidate.likelihood > 0.6 ? 2 : candidate.likelihood > 0.25 ? 1 : 0
    return 1 + ROLES.indexOf(candidate.role) * 3 + sure
  }
}

const UNTIED = { cue: 0, tie: 0 } as const

/** How many of the rungs a number has reached. */
function rungOf(rungs: readonly number[], number: number): number {
  let rung = 0
  while (rung < rungs.length && number >= (rungs[rung] as number)) rung++
  return rung
}

function gapOf(cue: number, gap: number, isSameSentence: boolean): number {
  if (cue === 0) return FAR
  return rungOf(LENGTH_RUNGS, gap) + (isSameSentence ? 0 : OTHER_SENTENCE)
}

/** A hash of a few words in a row; 0 for none, and for more than a few. */
function wordsBetween({ low }: Passage, from: number, to: number): number {
  if (to <= from || to - from > GAP_MAX) return 0
  let hash = 0
  for (let place = from; place < to; place++) hash = mix(hash, at(low, place))
  return hash
}

/** The place of the first verb of a span whose head lies outside, else of its last such word. */
function topOf({ head, isMark, isVerb }: Passage, { start, end }: Candidate): number {
  let top = start + PAD
  for (let place = start + PAD; place < end + PAD; place++) {
    const above = at(head, place)
    if ((above >= start + PAD && above < end + PAD) || isMark[place] === 1) continue
    top = place
    if (isVerb[place] === 1) break
  }
  return top
}
