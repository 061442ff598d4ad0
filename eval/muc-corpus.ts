import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articlesFromMuc, type MucArticle } from './muc-articles.ts'
import { type Template, templatesFromKeys } from './muc-keys.ts'

/** The articles of one split that the keys speak of, with their templates. */
export type MucCorpus = readonly {
  readonly article: MucArticle
  readonly keys: readonly Template[]
}[]

const KEYS = /^key-/
/** Files of articles bear the names of their rounds; those of keys and JSON files lie beside them. */
const ARTICLES = /^(?:dev-muc\d|tst\d-muc\d)/

/** Reads a split's folder and those in it; empty when there is none, or nothing in it is of this kind. */
export function readMucCorpus(folder: string): MucCorpus {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const textsOf = (kind: RegExp) =>
    files
      .filter((name) => kind.test(name.split('/').at(-1) ?? ''))
      .map((name) => readFileSync(join(folder, name), 'latin1'))
  const keys = new Map(textsOf(KEYS).flatMap((text) => [...templatesFromKeys(text)]))
  return textsOf(ARTICLES)
    .flatMap(articlesFromMuc)
    .filter(({ id }) => keys.has(id))
    .map((article) => ({ article, keys: keys.get(article.id) ?? [] }))
}
