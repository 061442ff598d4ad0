import { type MemberWord, namedBy } from '#domain/member-word.ts'
import type { MemberWordRecord, RowChange } from '#domain/rows.ts'
import type { LiveSet, Standing } from './live-set.ts'

/** One standing word, with what it is about as named when it was said. */
type Said = Standing<'assessment'> | Standing<'position'>

/**
 * What members say of claims, sources and events, under the names that claims have now: one row a standing word.
 *
 * A claim that was replaced takes what was said of it along, marked as said of an earlier wording. Of several words of
 * one member on one thing, under whichever name, the last one counts.
 */
export class MemberWords {
  private readonly live: LiveSet
  private readonly stream: string
  private readonly current: (name: string) => string
  /** Objects as they were named: by the claim's name, and by what they are now. */
  private readonly namedWith = new Map<string, Set<string>>()
  private readonly nowOf = new Map<string, string>()
  private readonly namedAs = new Map<string, Set<string>>()
  /** Handles that have rows, by what they are about now. */
  private readonly held = new Map<string, readonly string[]>()
  private readonly touched = new Set<string>()

  /** @param by `current`: the live claim behind a name, or the name itself */
  constructor(live: LiveSet, by: { stream: string; current: (name: string) => string }) {
    this.live = live
    this.stream = by.stream
    this.current = by.current
  }

  /** Somebody spoke on this object, as it was named, or took a word back. */
  touch(object: string): void {
    const [about = '', name = ''] = partsOf(object)
    if (about !== 'source') add(this.namedWith, name, object)
    this.touched.add(object)
  }

  /** This name may lead to another claim than before. */
  rename(name: string): void {
    for (const object of this.namedWith.get(name) ?? []) this.touched.add(object)
  }

  /** Rows of every object whose words may have changed since the last call. */
  refresh(): readonly RowChange[] {
    const stale = new Set<string>()
    for (const object of this.touched) {
      const then = this.nowOf.get(object)
      const now = this.objectNow(object)
      if (then !== undefined) this.namedAs.get(then)?.delete(object)
      add(this.namedAs, now, object)
      this.nowOf.set(object, now)
      for (const one of [then, now]) if (one !== undefined) stale.add(one)
    }
    this.touched.clear()
    const gone = new Set([...stale].flatMap((object) => this.held.get(object) ?? []))
    const rows = [...stale].sort().flatMap((object) => this.rowsOn(object))
    for (const { handle } of rows) gone.delete(handle)
    return [
      ...[...gone].map((key) => ({ table: 'memberWord' as const, key, row: null })),
      ...rows.map((row) => ({ table: 'memberWord' as const, key: row.handle, row })),
    ]
  }

  private objectNow(object: string): string {
    const [about = '', name = ''] = partsOf(object)
    return about === 'source' ? object : `${about} ${this.current(name)}`
  }

  private rowsOn(object: string): readonly MemberWordRecord[] {
    const said = [...(this.namedAs.get(object) ?? [])]
      .flatMap((named) => this.live.wordsOn(named))
      .sort((a, b) => a.position - b.position)
    const last = new Map(said.map((one) => [one.from, one.handle]))
    const rows = said.map((one) => this.rowOf(one, { object, last: last.get(one.from) }))
    if (rows.length > 0)
      this.held.set(object, rows.map(({ handle }) => handle)) // biome-ignore format: one line
    else this.held.delete(object)
    return rows
  }

  private rowOf(one: Said, on: { object: string; last: string | undefined }): MemberWordRecord {
    const { handle, from, at } = one
    const word = { kind: one.kind, said: one.payload } as MemberWord
    const { claim } = namedBy(word)
    const now = claim === null ? null : this.current(claim)
    return {
      handle,
      from,
      at,
      object: on.object,
      ...word,
      isLast: handle === on.last,
      ...(now === null ? {} : { claim: now }),
      isOfEarlierWording: claim !== now,
      audience: from === this.stream ? this.live.audienceOf(handle, from) : [],
    }
  }
}

function partsOf(object: string): readonly string[] {
  const at = object.indexOf(' ')
  return [object.slice(0, at), object.slice(at + 1)]
}

function add(index: Map<string, Set<string>>, key: string, value: string): void {
  const values = index.get(key) ?? new Set()
  index.set(key, values.add(value))
}
