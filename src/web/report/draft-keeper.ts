/** How the draft stands with whoever keeps it. */
export type DraftState = 'none' | 'unsaved' | 'saved' | 'restored' | 'failed'

type Keeping<Step> = {
  readonly keep: (steps: readonly Step[]) => Promise<unknown>
  readonly drop: () => Promise<unknown>
  readonly onState: (state: DraftState) => void
  readonly everyMs: number
}

/**
 * Keeps steps elsewhere as they are taken: some of them a while later, none of them at once.
 *
 * One writing at a time, and another after it when the steps have changed meanwhile: what was kept last is what was
 * wanted last, so a draft that was signed away never comes back.
 */
export class DraftKeeper<Step> {
  readonly #keeping: Keeping<Step>
  /** What is kept there; null until it was asked, and nothing is written before. */
  #held: string | null = null
  #wanted: readonly Step[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #isWriting = false

  constructor(keeping: Keeping<Step>) {
    this.#keeping = keeping
  }

  /** Says what was found to be kept. */
  found(steps: readonly Step[]): void {
    this.#held = JSON.stringify(steps)
  }

  /** Says what is to be kept from now on. */
  want(steps: readonly Step[]): void {
    clearTimeout(this.#timer)
    this.#wanted = steps
    if (this.#held === null || (this.#isKept() && !this.#isWriting)) return
    this.#keeping.onState('unsaved')
    if (steps.length === 0) void this.flush()
    else this.#timer = setTimeout(() => void this.flush(), this.#keeping.everyMs)
  }

  /** Writes now what is not written yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#isWriting || this.#held === null) return
    this.#isWriting = true
    try {
      while (!this.#isKept()) {
        const steps = this.#wanted
        await (steps.length === 0 ? this.#keeping.drop() : this.#keeping.keep(steps))
        this.#held = JSON.stringify(steps)
        this.#keeping.onState(steps.length === 0 ? 'none' : 'saved')
      }
    } catch {
      this.#keeping.onState('failed')
    } finally {
      this.#isWriting = false
    }
  }

  #isKept(): boolean {
    return this.#held === JSON.stringify(this.#wanted)
  }
}
