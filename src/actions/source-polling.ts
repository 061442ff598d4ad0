import type { Source } from '#domain/source.ts'
import type { Centre } from './centre.ts'
import { pollSource } from './poll-source.ts'

/**
 * Polls sources that are due: of each member one at a time, the one that waited longest first; members side by side, so
 * that no member's slow feeds hold up another's.
 */
export class SourcePolling {
  private readonly centre: Centre
  private readonly onTrouble: (stream: string, error: unknown) => void
  private readonly running = new Map<string, Promise<void>>()
  private readonly stopping = new AbortController()

  constructor(centre: Centre, onTrouble: (stream: string, error: unknown) => void) {
    this.centre = centre
    this.onTrouble = onTrouble
  }

  /** Starts what is due; returns at once. A member whose turn is not over yet is left alone. */
  tick(): void {
    if (this.stopping.signal.aborted) return
    for (const { name } of this.centre.charter.held?.members ?? [])
      if (!this.running.has(name))
        this.running.set(
          name,
          this.pollMember(name)
            .catch((error: unknown) => this.onTrouble(name, error))
            .finally(() => this.running.delete(name)),
        )
  }

  /** Waits until what is under way is over. */
  async settle(): Promise<void> {
    await Promise.all(this.running.values())
  }

  /** Starts nothing more, lets go of what is being fetched, and waits for the item that is being kept. */
  async stop(): Promise<void> {
    this.stopping.abort()
    await this.settle()
  }

  private async pollMember(stream: string): Promise<void> {
    const { signal } = this.stopping
    const failed = new Set<string>()
    while (!signal.aborted) {
      const due = await this.nextDue(stream, failed)
      if (!due) return
      try {
        await pollSource(this.centre, { stream, id: due.id }, signal)
      } catch (error) {
        failed.add(due.id)
        this.onTrouble(stream, error)
      }
    }
  }

  private async nextDue(stream: string, failed: ReadonlySet<string>): Promise<Source | undefined> {
    const now = this.centre.clock.now()
    const sources = await this.centre.store.sources.list(stream)
    return sources
      .filter(({ id, state }) => state.nextDue <= now && !failed.has(id))
      .sort((a, b) => (a.state.nextDue < b.state.nextDue ? -1 : 1))[0]
  }
}
