import { isSameSketch, NO_SKETCH, type Sketch, sketchOf } from './sketch.ts'

type Told = { readonly text: string; readonly language: string }

/** What each report with live claims is about. */
export class Sketches {
  readonly #held = new Map<string, Sketch>()

  /** Reads a report anew, or forgets it where there is none. @returns whether it is about the same as before */
  hold(report: string, told: Told | null): boolean {
    const before = this.of(report)
    const now = told ? sketchOf(told.text, told.language) : NO_SKETCH
    if (now.length > 0) this.#held.set(report, now)
    else this.#held.delete(report)
    return isSameSketch(before, now)
  }

  of(report: string): Sketch {
    return this.#held.get(report) ?? NO_SKETCH
  }
}
