import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { SearchHit, SearchKind, SearchQuery, SearchWords } from '#ports/queries.ts'
import type { Db } from './in-role.ts'

/** Words of one search at most: later ones are left out. */
const WORDS_MAX = 12
/** No character comes after it, so what begins with a word lies below the word with it. */
const LAST_CHARACTER = '\u{10ffff}'

/**
 * Items of one stream that hold every word, best first. Index: the primary key (stream, token, item_kind, item).
 *
 * The score is the sum of each word's weight in the item: nothing but the item's own rows enters it.
 */
export async function searchItems(db: Db, query: SearchQuery): Promise<SearchHit[]> {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const ofKind = query.kind ? sql<SqlBool>`item_kind = ${query.kind}` : sql<SqlBool>`true`
  const hits = sql.join(
    words.map(
      (word) => sql`select item_kind, item, max(weight) as weight from search_token
        where stream = ${query.stream} and ${ofKind} and ${word} group by item_kind, item`,
    ),
    sql` union all `,
  )
  const found = await db.inRole('app', query.stream, (tx) =>
    sql<{ kind: SearchKind; item: string; score: number }>`
      select item_kind as kind, item, sum(weight) as score from (${hits}) as hit
      group by item_kind, item having count(*) = ${words.length} and ${isLater(query.after)}
      order by score desc, item_kind, item limit ${query.limit}`.execute(tx),
  )
  return found.rows
}

function isLater(after: SearchQuery['after']): RawBuilder<SqlBool> {
  if (!after) return sql<SqlBool>`true`
  const { score, kind, item } = after
  return sql<SqlBool>`(sum(weight) < ${score} or (sum(weight) = ${score} and (item_kind, item) > (${kind}, ${item})))`
}

/** Whether an item of a list holds every word. `item` is the list's own column. Index: search_token_item. */
export function holdsWords(
  within: { stream: string; kind: SearchKind; item: string },
  search: SearchWords,
): RawBuilder<SqlBool> {
  const each = wordsOf(search).map(
    (word) => sql`exists (select 1 from search_token where search_token.stream = ${within.stream}
      and item_kind = ${within.kind} and search_token.item = ${sql.ref(within.item)} and ${word})`,
  )
  return each.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(each, sql` and `)})`
}

/** One condition on `token` for each word. */
function wordsOf({ words, isPrefix }: SearchWords): readonly RawBuilder<SqlBool>[] {
  const kept = words.slice(0, WORDS_MAX)
  return kept.map((word, index) =>
    isPrefix && index === kept.length - 1
      ? sql<SqlBool>`token >= ${word} and token < ${word + LAST_CHARACTER}`
      : sql<SqlBool>`token = ${word}`,
  )
}
