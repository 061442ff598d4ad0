import { sha256 } from '@noble/hashes/sha2.js'
import { assert } from '#lib/assert.ts'
import { bytesFromHex, concatBytes, hexFromBytes } from '#lib/bytes.ts'

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/**
 * What must be kept of a Merkle tree to go on appending: the roots of its full subtrees, largest first.
 *
 * One subtree for each 1 in the binary digits of `size`; never more than 53.
 */
export type Frontier = { readonly size: number; readonly roots: readonly Uint8Array[] }

export const EMPTY_FRONTIER: Frontier = { size: 0, roots: [] }

/** SHA-256(0x00 || data). @source RFC 6962 section 2.1 */
export const leafHash = (data: Uint8Array): Uint8Array => sha256(concatBytes(LEAF, data))

/** SHA-256(0x01 || left || right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concatBytes(NODE, left, right))

/**
 * The tree with one more leaf.
 *
 * @param leaf the entry itself, such as the 33 bytes of `leafOf`; it is hashed here
 * @cost O(log size) hashes at worst, two on average
 */
export function append(frontier: Frontier, leaf: Uint8Array): Frontier {
  const roots = [...frontier.roots]
  let node = leafHash(leaf)
  for (let rest = frontier.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = roots.pop()
    assert(left, 'a frontier has a root for each binary 1 of its size')
    node = nodeHash(left, node)
  }
  return { size: frontier.size + 1, roots: [...roots, node] }
}

/** The tree's root: SHA-256 of nothing for no leaves. @source RFC 6962 section 2.1 */
export function rootOf(frontier: Frontier): Uint8Array {
  const smallestFirst = frontier.roots.toReversed()
  return smallestFirst.length === 0
    ? sha256(new Uint8Array())
    : smallestFirst.reduce((right, left) => nodeHash(left, right))
}

/** A frontier as text, such as `3:` and 128 hex digits. */
export const textFromFrontier = (frontier: Frontier): string =>
  `${frontier.size}:${frontier.roots.map(hexFromBytes).join('')}`

/** The frontier of such a text; null (before the first leaf) gives the empty one. Another text is our bug. */
export function frontierFromText(text: string | null): Frontier {
  if (text === null) return EMPTY_FRONTIER
  const [digits = '', hex = ''] = text.split(':')
  const size = Number(digits)
  const bytes = bytesFromHex(hex)
  assert(/^\d{1,15}$/.test(digits) && bytes, 'a frontier is a size and hex')
  assert(bytes.length === 32 * onesOf(size), 'a frontier has a root for each binary 1 of its size')
  const roots = Array.from({ length: bytes.length / 32 }, (_, index) =>
    bytes.slice(index * 32, index * 32 + 32),
  )
  return { size, roots }
}

function onesOf(size: number): number {
  let ones = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2
  return ones
}
