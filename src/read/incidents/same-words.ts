const ARTICLES =
  /^(?:the|a|an|his|her|their|its|this|that|these|those|some|several|two|three|four|five|six|\d+)$/

/** Whether two noun phrases may name the same: one holds the other, or they end alike. */
export function isSameName(one: string, other: string): boolean {
  const a = wordsOf(one)
  const b = wordsOf(other)
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  if (short.length === 0) return false
  return ` ${long.join(' ')} `.includes(` ${short.join(' ')} `) || long.at(-1) === short.at(-1)
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word !== '' && !ARTICLES.test(word))
}
