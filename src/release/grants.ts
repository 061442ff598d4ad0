import type { RowChange } from '#domain/rows.ts'

/** Leave to read original bytes: it stands in a stream while a report with those bytes, by that member, stands. */
export class Grants {
  private readonly held = new Map<string, string>()
  private readonly counts = new Map<string, number>()

  /** What changes when a report stands with these bytes, or (null) stands no more. */
  move(report: string, bytes: { owner: string; sha256: string } | null): RowChange[] {
    const next = bytes ? `${bytes.owner} ${bytes.sha256}` : undefined
    const before = this.held.get(report)
    if (next === before) return []
    if (next) this.held.set(report, next)
    else this.held.delete(report)
    return [...(before ? [this.count(before, -1)] : []), ...(next ? [this.count(next, 1)] : [])]
  }

  private count(key: string, by: 1 | -1): RowChange {
    const count = (this.counts.get(key) ?? 0) + by
    if (count > 0) this.counts.set(key, count)
    else this.counts.delete(key)
    const [owner = '', sha256 = ''] = key.split(' ')
    return { table: 'blobGrant', key, of: { owner, sha256 }, row: count > 0 ? 'granted' : null }
  }
}
