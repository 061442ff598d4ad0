import { hashOf, mix } from '#read/parse/mix.ts'

const START = 0x1234567

/** Collects what speaks for an answer as hashes; each kind of feature has a number of its own. */
export class Features {
  readonly hashes: number[] = []

  add(kind: number, ...parts: readonly string[]): void {
    this.hashes.push(parts.reduce((hash, part) => mix(hash, hashOf(part)), mix(START, kind)))
  }
}
