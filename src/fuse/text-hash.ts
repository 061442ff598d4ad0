/** FNV-1a over UTF-16 units, stirred once more at the end so that near texts lie far apart. 0 to 2^32 - 1. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** 64 bits of two seeds and the length: texts of one hash are taken for one text. Against chance, not against malice. */
export function textHash(text: string): string {
  return [hash32(text), hash32(text, 0x2f0b4c47), text.length]
    .map((part) => part.toString(36))
    .join('.')
}
