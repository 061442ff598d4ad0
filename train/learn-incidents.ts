import {
  INCIDENT_TYPES,
  type IncidentType,
  PARTS_PLAYED,
  type PartPlayed,
} from '#domain/incident.ts'
import type { Template } from '#eval/muc-keys.ts'
import { draftFeatures, partFeatures } from '#read/incidents/draft-features.ts'
import {
  draftIncidents,
  type FirstLook,
  firstLook,
  type IncidentDraft,
  type PartDraft,
} from '#read/incidents/draft-incidents.ts'
import { JUDGED, type Judged } from '#read/incidents/incident-model.ts'
import { Scorer } from '#read/incidents/scorer.ts'
import type { ToldReport } from '#read/incidents/told-report.ts'
import { answerOf, type Hit, hitsOf, isOfType, KINDS_OF, typeOf } from './label-incidents.ts'
import { type Example, type LearnedScorer, type Learning, learnScorer } from './learn-scorer.ts'
import { packIncidents } from './pack-incidents.ts'

/** One article to learn from: what was seen in it, the parts of its phrases, its templates. */
export type Lesson = {
  readonly report: ToldReport
  readonly hits: readonly (readonly Hit[])[]
  readonly keys: readonly Template[]
}
type Examples = Record<Judged, Example[]>

const FIRST: Learning = { slots: 2 ** 16, rounds: 6, rate: 0.1, least: 3 }
const SECOND: Learning = { slots: 2 ** 14, rounds: 4, rate: 0.05, least: 3 }
const KINDS: Learning = { ...FIRST, slots: 2 ** 13 }
const LEARNING: Readonly<Record<Judged, Learning>> = {
  sentence: FIRST, phrase: FIRST, incident: SECOND, part: SECOND,
  thingKind: KINDS, personKind: KINDS, thingEffect: KINDS, personEffect: KINDS,
} // biome-ignore format: one table
const ANSWERS: Readonly<Record<Judged, readonly string[]>> = {
  sentence: ['none', ...INCIDENT_TYPES], phrase: PARTS_PLAYED, incident: ['no', 'yes'], part: PARTS_PLAYED,
  thingKind: KINDS_OF.thingKind.answers, personKind: KINDS_OF.personKind.answers,
  thingEffect: KINDS_OF.thingEffect.answers, personEffect: KINDS_OF.personEffect.answers,
} // biome-ignore format: one table
/** The second look learns from first looks at articles that they had not learned from: so many shares. */
const SHARES = 4
/** Somebody who did it may be named far from the telling; what was hit is not. */
const DOER_WEIGHT = 0.4

export function lessonOf(report: ToldReport, keys: readonly Template[]): Lesson {
  return { report, keys, hits: report.phrases.map((phrase) => hitsOf(report, phrase, keys)) }
}

/** The bytes of a model file, the same for the same lessons. */
export function learnIncidents(lessons: readonly Lesson[]): Uint8Array<ArrayBuffer> {
  const examples = Object.fromEntries(JUDGED.map((name) => [name, [] as Example[]])) as Examples
  for (const lesson of lessons) {
    addSentences(examples, lesson)
    addPhrases(examples, lesson)
  }
  for (const { lesson, look } of foreignLooks(lessons)) addDrafts(examples, lesson, look)
  const learned = JUDGED.map((name) => [name, learn(name, examples[name])] as const)
  return packIncidents(Object.fromEntries(learned) as Record<Judged, LearnedScorer>, ANSWERS)
}

const learn = (name: Judged, examples: readonly Example[]) =>
  learnScorer(ANSWERS[name].length, examples, LEARNING[name])

function addSentences(examples: Pick<Examples, 'sentence'>, lesson: Lesson): void {
  const { sentenceHashes, views } = lesson.report
  for (const [at, hashes] of sentenceHashes.entries()) {
    const type = views[at]?.acts.length === 0 ? 'none' : typeTold(lesson, at)
    examples.sentence.push({ hashes, answer: ANSWERS.sentence.indexOf(type) })
  }
}

/** The type of the templates that most of a sentence's phrases play a part in; something that was hit must be among them. */
function typeTold({ report, hits }: Lesson, sentence: number): IncidentType | 'none' {
  const weights = new Map<IncidentType, number>()
  const own = report.phrases.flatMap((phrase, at) =>
    phrase.sentence === sentence ? (hits[at] ?? []) : [],
  )
  for (const { part, template } of own) {
    const type = typeOf(template)
    const weight = part === 'individual' || part === 'organization' ? DOER_WEIGHT : 1
    if (type !== null) weights.set(type, (weights.get(type) ?? 0) + weight)
  }
  const [best] = [...weights].filter(([, weight]) => weight >= 1).toSorted((a, b) => b[1] - a[1])
  return best?.[0] ?? 'none'
}

function addPhrases(
  examples: Omit<Examples, 'sentence' | 'incident' | 'part'>,
  { report, hits }: Lesson,
): void {
  for (const [at, phrase] of report.phrases.entries()) {
    const own = hits[at] ?? []
    const hashes = report.phraseHashes[at] ?? []
    const part = own[0]?.part ?? 'none'
    const view = report.views[phrase.sentence]
    const isNear = view !== undefined && view.acts.length + view.before.length > 0
    // What plays a part far from any act only shares its words with what does.
    if (part === 'none' || isNear)
      examples.phrase.push({ hashes, answer: PARTS_PLAYED.indexOf(part) })
    if (part !== 'thing' && part !== 'person') continue
    addKind(examples[`${part}Kind`], { phrase: phrase.words, hashes, own }, KINDS_OF[`${part}Kind`])
    addKind(
      examples[`${part}Effect`],
      { phrase: phrase.words, hashes, own },
      KINDS_OF[`${part}Effect`],
    )
  }
}

type Judging = {
  readonly phrase: string
  readonly hashes: readonly number[]
  readonly own: readonly Hit[]
}

function addKind(
  examples: Example[],
  { phrase, hashes, own }: Judging,
  kinds: Parameters<typeof answerOf>[2],
): void {
  const answers = own.map(({ template }) => answerOf(phrase, template, kinds))
  const answer = answers.find((one) => one >= 0)
  if (answer !== undefined) examples.push({ hashes, answer })
}

/** First looks at each lesson by scorers that learned from the other shares. */
function* foreignLooks(lessons: readonly Lesson[]): Generator<{ lesson: Lesson; look: FirstLook }> {
  for (let share = 0; share < SHARES; share += 1) {
    const examples = Object.fromEntries(JUDGED.map((name) => [name, [] as Example[]])) as Examples
    for (const [at, lesson] of lessons.entries())
      if (at % SHARES !== share) {
        addSentences(examples, lesson)
        addPhrases(examples, lesson)
      }
    const scorerOf = (name: 'sentence' | 'phrase') => {
      const { weights, scale } = learn(name, examples[name])
      return new Scorer(ANSWERS[name], weights, scale)
    }
    const model = { sentence: scorerOf('sentence'), phrase: scorerOf('phrase') }
    for (const [at, lesson] of lessons.entries())
      if (at % SHARES === share) yield { lesson, look: firstLook(lesson.report, model) }
  }
}

function addDrafts(
  examples: Pick<Examples, 'incident' | 'part'>,
  lesson: Lesson,
  look: FirstLook,
): void {
  const { report, keys } = lesson
  const drafts = draftIncidents(report, look)
  for (const draft of drafts) {
    const seen = { report, look, draft }
    const own = keys.filter((template) => isOfType(template, draft.type))
    const parts = draft.parts.map((part) => partIn(lesson, part, own))
    const isRecorded = parts.some((part) => part !== 'none')
    examples.incident.push({ hashes: draftFeatures(seen, drafts), answer: isRecorded ? 1 : 0 })
    if (isRecorded) addParts(examples.part, { seen, parts })
  }
}

type DraftSeen = {
  readonly seen: {
    readonly report: ToldReport
    readonly look: FirstLook
    readonly draft: IncidentDraft
  }
  readonly parts: readonly PartPlayed[]
}

function addParts(examples: Example[], { seen, parts }: DraftSeen): void {
  for (const [at, part] of seen.draft.parts.entries())
    examples.push({
      hashes: partFeatures(seen, part),
      answer: PARTS_PLAYED.indexOf(parts[at] ?? 'none'),
    })
}

/** How many of the mentions of a part are looked at. */
const MENTIONS_MAX = 3

function partIn({ hits }: Lesson, { all }: PartDraft, keys: readonly Template[]): PartPlayed {
  for (const at of all.slice(0, MENTIONS_MAX)) {
    const hit = hits[at]?.find(({ template }) => keys.includes(template))
    if (hit) return hit.part
  }
  return 'none'
}
