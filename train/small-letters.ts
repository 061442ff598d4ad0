import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { corporaIn, readTreebank } from '#eval/corpora.ts'
import { smallWordsIn } from './small-words.ts'

const USAGE =
  'node train/small-letters.ts --gold DIR --out FILE: the words that treebanks have in small letters, by their first letter\n'

/** `node train/small-letters.ts`: reads the train share of the English treebanks. The same call gives the same bytes. */
function main(): number {
  const { values } = parseArgs({ options: { gold: { type: 'string' }, out: { type: 'string' } } })
  const { gold, out } = values
  if (!gold || !out) {
    process.stderr.write(USAGE)
    return 2
  }
  const corpora = corporaIn(gold).filter((name) => /^ud_en_/.test(name))
  const words = smallWordsIn(corpora.flatMap((corpus) => readTreebank(gold, corpus, 'train')))
  const letters = [...new Set(words.map((word) => word.charAt(0)))]
  const byLetter = letters.map((letter) => [
    letter,
    words.filter((word) => word.startsWith(letter)).join(' '),
  ])
  writeFileSync(out, `${JSON.stringify({ words: Object.fromEntries(byLetter) }, null, 2)}\n`)
  process.stderr.write(`${words.length} words of ${corpora.join(', ')}\n`)
  return words.length > 0 ? 0 : 4
}

process.exitCode = main()
