import type { Item } from '#domain/item.ts'
import { assert } from '#lib/assert.ts'
import { Fold } from '#pipeline.ts'
import type { Store, StoredEntry } from '#ports/store.ts'
import type { TakenEntry } from '#release/live-set.ts'

/** Folds held in memory at once: more streams than this are folded from their entries again when their turn comes. */
const FOLDS_MAX = 24
/** Entries that one step of the fold takes in: an event that many of them touch is written once a step. */
const STEP_ENTRIES = 500

/** A stored entry as the fold takes it. */
export function takenOf(entry: Pick<StoredEntry, 'position' | 'item' | 'payload'>): TakenEntry {
  const text = new TextDecoder()
  return {
    position: entry.position,
    item: JSON.parse(text.decode(entry.item)) as Item,
    payload: entry.payload === null ? null : JSON.parse(text.decode(entry.payload)),
  }
}

type Held = { fold: Fold; position: number }

/**
 * Keeps pictures up with their streams. One stream at a time, in steps, each its own transaction; a step that fails is
 * taken again from the entries, since nothing but entries counts.
 */
export class Folding {
  private readonly store: Store
  private readonly held = new Map<string, Held>()
  private running: Promise<void> | null = null
  private isRung = false
  /** When each stream had its last turn, counted. */
  private readonly turns = new Map<string, number>()
  private turn = 0
  private waiting: { stream: string; position: number; done: () => void }[] = []
  private readonly onTrouble: (stream: string, error: unknown) => void

  constructor(store: Store, onTrouble: (stream: string, error: unknown) => void) {
    this.store = store
    this.onTrouble = onTrouble
  }

  /** Starts folding what is behind; returns at once. */
  ring(): void {
    this.isRung = true
    this.running ??= this.run().finally(() => {
      this.running = null
    })
  }

  /** Resolves once the picture of `stream` has taken in `position`, or after `waitMs`. */
  async caughtUp(stream: string, position: number, waitMs = 10_000): Promise<void> {
    const { promise, resolve: done } = Promise.withResolvers<void>()
    const waiting = { stream, position, done }
    // Waits before it asks: what is folded between the answer and here is announced to those who wait.
    this.waiting.push(waiting)
    let timer: ReturnType<typeof setTimeout> | undefined
    try {
      const { folded } = await this.store.picture.progress(stream)
      if (folded >= position) return
      this.ring()
      timer = setTimeout(done, waitMs)
      await promise
    } finally {
      clearTimeout(timer)
      this.waiting = this.waiting.filter((one) => one !== waiting)
    }
  }

  /** What an officer does next builds on what was appended last: waits until the picture has it. */
  async upToDate(stream: string): Promise<void> {
    const { appended } = await this.store.picture.progress(stream)
    await this.caughtUp(stream, appended)
  }

  /** Folds all there is, and waits for it. */
  async settle(): Promise<void> {
    this.ring()
    await this.running
  }

  /** Forgets what is held in memory of a stream, or of all: the next step starts from its entries. */
  forget(stream?: string): void {
    if (stream === undefined) this.held.clear()
    else this.held.delete(stream)
  }

  /** One stream after the other until none is behind. One that failed waits for the next ring. */
  private async run(): Promise<void> {
    const failed = new Set<string>()
    for (;;) {
      if (this.isRung) failed.clear()
      this.isRung = false
      const behind = await this.store.work.list()
      const stream = this.nextOf(
        behind.map((work) => work.stream).filter((one) => !failed.has(one)),
      )
      if (stream !== undefined) {
        if (!(await this.tryFold(stream))) failed.add(stream)
      } else if (!this.isRung) return
    }
  }

  private async tryFold(stream: string): Promise<boolean> {
    try {
      return await this.foldStream(stream)
    } catch (error) {
      this.held.delete(stream)
      this.onTrouble(stream, error)
      return false
    }
  }

  /** One that somebody waits for, else the one whose turn was longest ago: what comes in meanwhile is folded together. */
  private nextOf(behind: readonly string[]): string | undefined {
    const turnOf = (stream: string) => this.turns.get(stream) ?? 0
    const next =
      behind.find((stream) => this.waiting.some((one) => one.stream === stream)) ??
      behind.toSorted((a, b) => turnOf(a) - turnOf(b))[0]
    if (next !== undefined) this.turns.set(next, ++this.turn)
    return next
  }

  /** @returns whether it took in all that is counted; entries that are not there yet are not waited for */
  private async foldStream(stream: string): Promise<boolean> {
    const { folded, appended } = await this.store.picture.progress(stream)
    const held = await this.warm(stream, folded)
    while (held.position < appended) {
      const entries = await this.store.entries.list({
        stream,
        after: held.position,
        limit: STEP_ENTRIES,
      })
      const last = entries.at(-1)
      if (!last) return false
      const { rows, erasures } = held.fold.take(entries.map(takenOf))
      await this.store.picture.apply({
        stream,
        from: held.position,
        to: last.position,
        changes: rows,
        erase: erasures,
      })
      held.position = last.position
      this.announce(stream, last.position)
    }
    return true
  }

  /** The fold of a stream as it stands at `folded`, from memory or from its entries. */
  private async warm(stream: string, folded: number): Promise<Held> {
    const known = this.held.get(stream)
    this.held.delete(stream)
    if (known?.position === folded) {
      this.held.set(stream, known)
      return known
    }
    const fold = new Fold(stream)
    let position = 0
    let batch: TakenEntry[] = []
    for await (const entry of this.store.entries.read({ stream, after: 0, upTo: folded })) {
      position = entry.position
      batch.push(takenOf(entry))
      if (batch.length >= STEP_ENTRIES) {
        fold.take(batch)
        batch = []
      }
    }
    fold.take(batch)
    assert(position === folded, `the picture of a stream is no further than its entries`)
    const held = { fold, position }
    this.held.set(stream, held)
    const oldest = this.held.keys().next().value
    if (this.held.size > FOLDS_MAX && oldest !== undefined) this.held.delete(oldest)
    return held
  }

  private announce(stream: string, position: number): void {
    const ready = this.waiting.filter((one) => one.stream === stream && one.position <= position)
    this.waiting = this.waiting.filter((one) => !ready.includes(one))
    for (const one of ready) one.done()
  }
}
