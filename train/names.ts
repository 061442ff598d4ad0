import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { loadGazetteer } from '#adapters/gazetteer.ts'
import { type EntityText, textsFromRe3d } from '#eval/entities/entity-texts.ts'
import { englishParser } from '#read/english-reader.ts'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { chainsOf } from './names/chains.ts'
import { markedTextsFrom } from './names/gum.ts'
import { learnNames } from './names/learn-names.ts'
import { nameTextOf } from './names/name-text.ts'
import { packNames } from './names/pack-names.ts'
import { markedFromEntities } from './names/re3d.ts'

const USAGE =
  'node train/names.ts --gold DIR --tags FILE --out FILE [--epochs N] [--seed N]: learns names, writes a model file\n'
/** Features that are kept: what is left out weighs least. */
const ROWS_MAX = 40_000
const DROP_PROBABILITY = 0.7
const RATE = 0.05

/** `node train/names.ts`: reads the train splits of GUM and re3d, learns names. The same call gives the same bytes. */
function main(): number {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string' },
      tags: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      epochs: { type: 'string', default: '20' },
    },
  })
  const { gold, tags, out } = values
  if (!gold || !tags || !out) {
    process.stderr.write(USAGE)
    return 2
  }
  const parser = englishParser(parseModelFrom(readFileSync(tags)))
  const marked = [
    ...filesIn(join(gold, 'ud_en_gum_ccby/train')).flatMap(markedTextsFrom),
    ...sourcesIn(join(gold, 're3d/train')).map((text) => markedFromEntities(text, parser)),
  ]
  if (marked.length === 0) {
    process.stderr.write(`no texts to learn from in ${gold}\n`)
    return 4
  }
  const means = { parser, gazetteer: loadGazetteer() }
  const texts = marked.map((sentences) => chainsOf(nameTextOf(sentences, means)))
  const learning = { dropProbability: DROP_PROBABILITY, rate: RATE }
  const [epochs, seed] = [Number(values.epochs), Number(values.seed)]
  const file = packNames(learnNames(texts, { ...learning, epochs, seed }), ROWS_MAX)
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, file)
  process.stderr.write(`${texts.length} texts; ${out}: ${file.length} bytes\n`)
  return 0
}

/** Names of folders whose texts may not be used for every purpose. */
const NOT_FREE = /^BBC/

/** The treebank files of a folder as text, in the order of their names; none when there is no such folder. */
function filesIn(folder: string): string[] {
  return namesIn(folder, /\.conllu(?:\.gz)?$/).map((name) => {
    const bytes = readFileSync(join(folder, name))
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  })
}

/** The texts of re3d from all sources that are free to use. */
function sourcesIn(folder: string): EntityText[] {
  const sources = namesIn(folder, /^/).filter((name) => !NOT_FREE.test(name))
  return sources.flatMap((name) => {
    const read = (file: string) => readFileSync(join(folder, name, file), 'utf8')
    return textsFromRe3d(read('documents.json'), read('entities.json'))
  })
}

const namesIn = (folder: string, pattern: RegExp) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => pattern.test(name))
        .toSorted()
    : []

process.exitCode = main()
