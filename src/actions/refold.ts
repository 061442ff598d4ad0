import { createHash } from 'node:crypto'
import type { Entry, Item } from '#domain/item.ts'
import type { EventRecord } from '#domain/rows.ts'
import { Fold } from '#pipeline.ts'
import { canonicalText } from '#record/canonical.ts'

/** Folds entries as a verifier meets them, without a database: the picture that follows from an export. */
export class Refold {
  private readonly fold: Fold
  private readonly events = new Map<string, EventRecord>()

  constructor(stream: string) {
    this.fold = new Fold(stream)
  }

  take(entry: Pick<Entry, 'position' | 'payload'>, item: Item): void {
    const payload =
      entry.payload === null ? null : JSON.parse(new TextDecoder().decode(entry.payload))
    const { rows } = this.fold.take([{ position: entry.position, item, payload }])
    for (const row of rows)
      if (row.table === 'event') {
        if (row.row) this.events.set(row.key, row.row)
        else this.events.delete(row.key)
      }
  }

  /** How many events, and SHA-256 over their canonical JSON in order of id, one a line. */
  picture(): { eventCount: number; sha256: string } {
    const hash = createHash('sha256')
    for (const id of [...this.events.keys()].sort())
      hash.update(`${canonicalText(this.events.get(id))}\n`)
    return { eventCount: this.events.size, sha256: hash.digest('hex') }
  }
}
