import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { corporaIn, readTreebank } from '#eval/corpora.ts'
import { agencySentences } from './agency/agency-sentences.ts'
import { learnLanguage } from './learn-language.ts'

const USAGE =
  'node train/tags.ts --gold DIR --out FILE [--corpora a,b] [--epochs N] [--seed N] [--made N]: learns tags and trees, writes a model file\n'

/** `node train/tags.ts`: reads the train split of corpora, learns, writes the model. The same call gives the same bytes. */
function main(): number {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string' },
      out: { type: 'string' },
      corpora: { type: 'string' },
      seed: { type: 'string', default: '1' },
      epochs: { type: 'string', default: '6' },
      made: { type: 'string', default: '0' },
    },
  })
  const { gold, out } = values
  if (!gold || !out) {
    process.stderr.write(USAGE)
    return 2
  }
  const corpora =
    values.corpora?.split(',') ?? corporaIn(gold).filter((name) => /^ud_en_/.test(name))
  const sentences = corpora.flatMap((corpus) => readTreebank(gold, corpus, 'train'))
  if (sentences.length === 0) {
    process.stderr.write(`no sentences to learn from in ${corpora.join(', ')}\n`)
    return 4
  }
  const say = (words: string) => process.stderr.write(`${words}\n`)
  say(`${sentences.length} sentences of ${corpora.join(', ')}`)
  const epochs = Number(values.epochs)
  const texts = textsIn(gold)
  say(`${texts.length} texts`)
  const seed = Number(values.seed)
  const made = agencySentences(Number(values.made), seed)
  say(`${made.length} sentences written`)
  const file = learnLanguage(sentences, { seed, epochs, texts, made, say })
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, file)
  say(`${out}: ${file.length} bytes`)
  return 0
}

/** The plain texts of the train splits of all corpora, in the order of their names. */
function textsIn(gold: string): string[] {
  return corporaIn(gold).flatMap((corpus) => {
    const folder = join(gold, corpus, 'train', 'text')
    if (!existsSync(folder)) return []
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    return names.toSorted().map((name) => readFileSync(join(folder, name), 'utf8'))
  })
}

process.exitCode = main()
