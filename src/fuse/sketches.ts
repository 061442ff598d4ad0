import { isSameSketch, NO_SKETCH, type Sketch, type Sketched, sketchOf } from './sketch.ts'

/** What each report with live claims is about. */
export class Sketches {
  readonly #held = new Map<string, Sketch>()

  /** Reads a report anew, or forgets it where there is none. @returns whether it is about the same as before */
  hold(report: string, told: Sketched | null): boolean {
    const before = this.of(report)
    const now = told ? sketchOf(told) : NO_SKETCH
    if (now.stems.length > 0) this.#held.set(report, now)
    else this.#held.delete(report)
    return isSameSketch(before, now)
  }

  of(report: string): Sketch {
    return this.#held.get(report) ?? NO_SKETCH
  }
}
