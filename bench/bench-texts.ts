import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url))
const FOLDERS = ['first-day/reports', 'exercise/reports']
const PARAGRAPH_MIN = 15

export const wordCountOf = (text: string) => text.split(/\s+/).length

/** The paragraphs of the examples' English reports, in the order of their files. */
const paragraphs = FOLDERS.flatMap((folder) =>
  readdirSync(join(EXAMPLES, folder))
    .filter((name) => name.endsWith('.txt') && !/\.(?:ar|fa|ru)\.txt$/.test(name))
    .toSorted()
    .flatMap((name) => readFileSync(join(EXAMPLES, folder, name), 'utf8').split('\n\n'))
    .filter((text) => wordCountOf(text) > PARAGRAPH_MIN),
)

/** An article of at least so many words: paragraphs of the examples, every number another order. No text of others. */
export function articleOf(number: number, words: number): string {
  const parts = [`Report number ${number} from the river`]
  for (let size = 0, step = 0; size < words; step += 1) {
    const text = paragraphs[(number * 7 + step * 5) % paragraphs.length] ?? ''
    parts.push(text)
    size += wordCountOf(text)
  }
  return parts.join('\n\n')
}

/** The first words of an article, up to the end of a sentence. */
export function startOf(article: string, words: number): string {
  let end = 0
  for (const sentence of article.split(/(?<=[.!?])\s/)) {
    if (wordCountOf(article.slice(0, end)) >= words) break
    end += sentence.length + 1
  }
  return article.slice(0, end)
}
