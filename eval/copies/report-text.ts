import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const TOKEN = /<token [^>]*?sentence="(\d+)"[^>]*>([^<]*)<\/token>/g
const ENTITY = /&(amp|lt|gt|quot|apos);/g
const LETTER: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
/** Where a page stood is no part of its text. */
const ADDRESS = /^https? :/

/**
 * The text of one document of the gold folder, as a reader would have it.
 *
 * @param document its path in that folder: plain text, or ECB+ (`*.xml`), whose tokens are joined again, a sentence a line
 */
export function reportText(gold: string, document: string): string {
  const file = readFileSync(join(gold, document), 'utf8')
  return document.endsWith('.xml') ? textFromTokens(file) : file
}

/** Two graves and two apostrophes are quotation marks in treebank spelling; two apostrophes alone may be either mark. */
export function textFromTokens(xml: string): string {
  const sentences = new Map<string, string[]>()
  for (const [, sentence = '', word = ''] of xml.matchAll(TOKEN)) {
    const words = sentences.get(sentence) ?? []
    words.push(word.replace(ENTITY, (_, name: string) => LETTER[name] ?? ''))
    sentences.set(sentence, words)
  }
  const text = [...sentences.values()]
    .map((words) => words.join(' '))
    .filter((sentence) => !ADDRESS.test(sentence))
    .join('\n')
  return text.includes('``') ? text.replaceAll('``', '“').replaceAll("''", '”') : text
}
