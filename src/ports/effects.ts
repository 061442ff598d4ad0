/** The time, as an instant with microseconds: `2015-09-30T12:00:00.000000Z`. */
export type Clock = { now(): string }

/** Random bytes. `purpose` splits the source, so that one more draw elsewhere shifts nothing here. */
export type Chance = { bytes(count: number, purpose: string): Uint8Array }

/** Waits so many milliseconds. Rejects with the signal's reason when it is aborted meanwhile. */
export type Pause = (waitMs: number, signal: AbortSignal) => Promise<void>
