import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { parsedSentences, readArticles, segmentsIn } from '#eval/voice-texts.ts'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { SentenceParser } from '#read/parse/sentence-parser.ts'
import { passagesFrom } from '#read/voices/passages.ts'
import { learnVoices } from './learn-voices.ts'
import type { VoiceText } from './voice-examples.ts'

const USAGE =
  'node train/voices.ts --gold DIR --out FILE [--corpora a,b] [--parser FILE] [--epochs N] [--seed N]: learns who says what, writes a model file\n'

/** `node train/voices.ts`: reads the train split of corpora, learns, writes the model. The same call gives the same bytes. */
function main(): number {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string' },
      out: { type: 'string' },
      corpora: { type: 'string', default: 'polnear' },
      parser: { type: 'string', default: 'model/english/parse.bin' },
      seed: { type: 'string', default: '1' },
      epochs: { type: 'string', default: '3' },
    },
  })
  const { gold, out } = values
  if (!gold || !out) {
    process.stderr.write(USAGE)
    return 2
  }
  const parser = new SentenceParser(parseModelFrom(readFileSync(values.parser)))
  const texts = values.corpora
    .split(',')
    .flatMap((corpus) => examplesIn(join(gold, corpus, 'train'), parser))
  if (texts.length === 0) {
    process.stderr.write(`no articles to learn from in ${values.corpora}\n`)
    return 4
  }
  const say = (words: string) => process.stderr.write(`${words}\n`)
  say(`${texts.length} articles`)
  const file = learnVoices(texts, {
    seed: Number(values.seed),
    epochs: Number(values.epochs),
    say,
  })
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, file)
  say(`${out}: ${file.length} bytes`)
  return 0
}

function examplesIn(folder: string, parser: SentenceParser): VoiceText[] {
  return readArticles(folder).map(({ text, voices }) =>
    passagesFrom(parsedSentences(text, parser)).map((sentences) => ({
      sentences,
      segments: segmentsIn(sentences, voices),
    })),
  )
}

process.exitCode = main()
