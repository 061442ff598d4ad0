import { NAME_FEATURES, NameFeatures } from '#read/names/name-features.ts'
import { CLOSED } from '#read/names/open-words.ts'
import { placeTeller } from '#read/names/place-teller.ts'
import type { NameText } from './name-text.ts'

/** A stretch of words that may be in names: each with its features, its letters as a number, and the right label. */
export type Chain = {
  readonly features: readonly Int32Array[]
  readonly letters: readonly number[]
  readonly labels: readonly number[]
}

/** The chains of a text in its order. Words that can be in no name are in none. */
export function chainsOf({ sentences, places }: NameText, see = new NameFeatures()): Chain[] {
  const chains: Chain[] = []
  const placeOf = placeTeller(places)
  for (const { words, labels } of sentences) {
    if (!see.take(words, placeOf)) continue
    for (let from = 0; from < see.size; from++) {
      let to = from
      while (to < see.size && see.open[to] !== CLOSED) to++
      if (to > from) chains.push(chainOf(see, [...labels.subarray(from, to)], from))
      from = to
    }
  }
  return chains
}

function chainOf(see: NameFeatures, labels: number[], from: number): Chain {
  const features = labels.map((_, index) => {
    const own = new Int32Array(NAME_FEATURES)
    see.write(from + index, own)
    return own
  })
  return { features, labels, letters: labels.map((_, index) => see.lettersAt(from + index)) }
}
