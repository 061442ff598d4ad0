import { createRequire } from 'node:module'

/** How alike one library finds two texts, from 0 to 1. */
export type Peer = { readonly name: string; readonly likeness: (a: string, b: string) => number }

type MinHash = { update(shingle: string): void; jaccard(other: MinHash): number }
type MinHashLibrary = { Minhash: new (asked: { numPerm: number; seed: number }) => MinHash }
type SimHashLibrary = { SimHash: new () => { hash(text: string): number } }

const HASHES = { numPerm: 256, seed: 1 }
const SHINGLE_WORDS = 3
const SIMHASH_BITS = 32

/** By the name of the package; each takes the package and gives the peer. */
const PEERS: Readonly<Record<string, (library: unknown) => Peer>> = {
  minhash: (library) => ({ name: 'minhash', likeness: byMinHash(library as MinHashLibrary) }),
  'simhash-js': (library) => ({ name: 'simhash', likeness: bySimHash(library as SimHashLibrary) }),
}

/**
 * Libraries that find near-duplicates, measured beside ours where somebody has installed them; Parley needs none of them.
 *
 * @returns those found, and the packages that are not installed
 */
export function installedPeers(): {
  readonly peers: readonly Peer[]
  readonly missing: readonly string[]
} {
  const require = createRequire(import.meta.url)
  const peers: Peer[] = []
  const missing: string[] = []
  for (const [library, make] of Object.entries(PEERS)) {
    try {
      require.resolve(library)
    } catch {
      missing.push(library)
      continue
    }
    peers.push(make(require(library)))
  }
  return { peers, missing }
}

/** Jaccard of the sets of three words. */
function byMinHash({ Minhash }: MinHashLibrary): Peer['likeness'] {
  const sketchOf = kept((text) => {
    const sketch = new Minhash(HASHES)
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1)
      sketch.update(words.slice(at, at + SHINGLE_WORDS).join(' '))
    return sketch
  })
  return (a, b) => sketchOf(a).jaccard(sketchOf(b))
}

/** The share of bits that are the same. */
function bySimHash({ SimHash }: SimHashLibrary): Peer['likeness'] {
  const maker = new SimHash()
  const hashOf = kept((text) => maker.hash(text.toLowerCase()))
  return (a, b) => 1 - bitsOf((hashOf(a) ^ hashOf(b)) >>> 0) / SIMHASH_BITS
}

const bitsOf = (value: number) => value.toString(2).replaceAll('0', '').length

/** Each text stands in many pairs. */
function kept<Made>(make: (text: string) => Made): (text: string) => Made {
  const held = new Map<string, Made>()
  return (text) => {
    const made = held.get(text) ?? make(text)
    held.set(text, made)
    return made
  }
}
