import { LABEL_COUNT } from '#read/voices/voice-labels.ts'
import { FeatureRows } from './feature-rows.ts'
import { type LearnedChain, learnChain } from './learn-chain.ts'
import { learnSpans } from './learn-spans.ts'
import { type LearnedTable, packVoices } from './pack-voices.ts'
import {
  type SpanFeatures, spanExamplesOf, type VoiceText, type WordExample, wordExamplesOf,
} from './voice-examples.ts' // biome-ignore format: one list

type VoiceLearning = {
  readonly seed: number
  readonly epochs: number
  readonly say: (words: string) => void
}

/** How often a feature must come to be learned, and how many are kept: those that weigh most. */
const COUNT_MIN = 3
const ROWS_MAX = { words: 60_000, spans: 30_000 } as const
const FOLDS = 4
const CHAIN = { rate: 0.015, decay: 3e-4, hidden: 0.3 } as const
const SPAN_EPOCHS = 4
/** How likely a span has to be: the best for F1, found on a tenth of the training texts. */
const ENOUGH = { source: 0.35, cue: 0.33, content: 0.27 } as const

/** Learns roles from marked texts. The bytes of a model file, the same for the same call. */
export function learnVoices(texts: readonly VoiceText[], options: VoiceLearning): Uint8Array {
  const words = texts.map(wordExamplesOf)
  const features = words.flat().map((example) => example.features)
  const rows = new FeatureRows(features, COUNT_MIN)
  options.say(`${rows.size - 1} features of words`)
  const spans = learnedSpans(spanExamples(texts, words, rows, options), options)
  const { weights } = chainFrom(words.flat(), rows, options)
  rows.keepStrongest(weights, LABEL_COUNT, ROWS_MAX.words)
  const chain = chainFrom(words.flat(), rows, options)
  options.say(`${rows.size - 1} features of words kept`)
  return packVoices({
    words: { features: rows.features(), weights: chain.weights.subarray(LABEL_COUNT) },
    steps: chain.steps,
    spans,
    enough: ENOUGH,
  })
}

function chainFrom(
  words: readonly WordExample[],
  rows: FeatureRows,
  { seed, epochs, say }: VoiceLearning,
): LearnedChain {
  const examples = words.map(({ features, labels }) => ({ rows: rows.rowsOf(features), labels }))
  return learnChain(examples, { ...CHAIN, rowCount: rows.size, seed, epochs, say })
}

/** Spans as a chain takes them for likely that has not seen their text: one that has is too sure. */
function spanExamples(
  texts: readonly VoiceText[],
  words: readonly (readonly WordExample[])[],
  rows: FeatureRows,
  options: VoiceLearning,
): SpanFeatures[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isOwn = (_: unknown, index: number) => index % FOLDS === fold
    const others = words.filter((_, index) => index % FOLDS !== fold)
    const chain = chainFrom(others.flat(), rows, options)
    const own = words.filter(isOwn)
    options.say(`labelled fold ${fold + 1} of ${FOLDS}`)
    return texts.filter(isOwn).flatMap((text, index) =>
      spanExamplesOf(
        text,
        (own[index] ?? []).map(({ features }) => rows.rowsOf(features)),
        chain,
      ),
    )
  }).flat()
}

function learnedSpans(spans: readonly SpanFeatures[], { seed, say }: VoiceLearning): LearnedTable {
  const rows = new FeatureRows(
    spans.map(({ features }) => features),
    COUNT_MIN,
  )
  say(`${spans.length} spans, ${rows.size - 1} features`)
  const learn = () =>
    learnSpans(
      spans.map(({ features, isRight }) => ({ rows: rows.rowsOf(features), isRight })),
      { rowCount: rows.size, epochs: SPAN_EPOCHS, seed, say },
    )
  rows.keepStrongest(learn(), 1, ROWS_MAX.spans)
  return { features: rows.features(), weights: learn().subarray(1) }
}
