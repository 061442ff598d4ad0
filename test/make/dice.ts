import { createHash } from 'node:crypto'
import { SEED } from './seed-of-the-day.ts'

/** Chance that replays: the same seed throws the same numbers in the same order. */
export class Dice {
  readonly seed: number
  private thrown = 0

  constructor(seed: number) {
    this.seed = seed
  }

  /** A whole number from 0 to below `sides`. */
  throw(sides: number): number {
    this.thrown += 1
    const bytes = createHash('sha256').update(`${this.seed} ${this.thrown}`).digest()
    return bytes.readUInt32BE(0) % sides
  }

  /** True once in `sides` throws. */
  isRare(sides: number): boolean {
    return this.throw(sides) === 0
  }

  /** One of a list; undefined when it is empty. */
  pick<T>(list: readonly T[]): T | undefined {
    return list.length > 0 ? list[this.throw(list.length)] : undefined
  }
}

/** PARLEY_SEED when a failure is to be played again; else the day's, or in a long run another each time. */
export const freshSeed = (): number =>
  process.env['PARLEY_LONG'] && !process.env['PARLEY_SEED'] ? Date.now() % 2 ** 31 : SEED
