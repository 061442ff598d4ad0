import type { Centre } from '#actions/centre.ts'
import type { Payloads } from '#domain/item.ts'
import type { ReportRecord } from '#domain/rows.ts'
import { findRecord } from './import-record.ts'

const PAGE = 1000

/** Every live report that the member handed in itself, newest first. */
export async function* ownReports(centre: Centre, member: string): AsyncGenerator<ReportRecord> {
  await centre.folding.upToDate(member)
  let after: { at: string; handle: string } | undefined
  for (;;) {
    const page = await centre.store.reports.list({
      stream: member,
      from: member,
      after,
      limit: PAGE,
    })
    yield* page
    const last = page.at(-1)
    if (!last) return
    after = { at: last.at, handle: last.handle }
  }
}

/**
 * The rows of tables that a member has taken in, by their keys, each with the hash of what it says.
 *
 * A row whose import was undone is not among them: it may come again. A row that was withdrawn by hand is.
 */
export class KnownRows {
  private readonly centre: Centre
  private readonly member: string
  private readonly hashes = new Map<string, string>()
  private seen = 0

  private constructor(centre: Centre, member: string) {
    this.centre = centre
    this.member = member
  }

  /** @cost one look at each report that the member handed in */
  static async of(centre: Centre, member: string): Promise<KnownRows> {
    const known = new KnownRows(centre, member)
    known.seen = (await centre.store.entries.tip(member)).position
    const undone = new Map<string, boolean>()
    for await (const { arrival, sha256, isWithdrawn } of ownReports(centre, member)) {
      if (!arrival.import) continue
      const { id, key } = arrival.import
      if (isWithdrawn && !undone.has(id)) undone.set(id, await isUndone(centre, { member, id }))
      if (!(isWithdrawn && undone.get(id))) known.hashes.set(key, sha256)
    }
    return known
  }

  /** The hash of what the row says that is here under this key, or undefined. */
  hashOf(key: string): string | undefined {
    return this.hashes.get(key)
  }

  /** Takes in what was appended since, by whomever: asked when the member's channels are held still. */
  async catchUp(): Promise<void> {
    const { member: stream, seen: after } = this
    for await (const entry of this.centre.store.entries.read({ stream, after })) {
      this.seen = entry.position
      if (entry.kind !== 'report' || entry.from !== stream || !entry.payload) continue
      const { report } = JSON.parse(new TextDecoder().decode(entry.payload)) as Payloads['report']
      if (report.arrival.import) this.add(report.arrival.import.key, report.sha256)
    }
  }

  /** Appended by the asker itself, up to this position of its own stream. */
  appended(rows: readonly { key: string; sha256: string }[], position: number): void {
    for (const { key, sha256 } of rows) this.add(key, sha256)
    this.seen = Math.max(this.seen, position)
  }

  private add(key: string, sha256: string): void {
    this.hashes.set(key, sha256)
  }
}

async function isUndone(centre: Centre, named: { member: string; id: string }): Promise<boolean> {
  const found = await findRecord(centre, named)
  return found !== null && ['undoing', 'undone', 'undo-stopped'].includes(found.record.state)
}
