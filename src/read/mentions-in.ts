/** Hands out, span after span, the mentions inside each; both come in the order of the text. */
export function cutter<M extends { start: number; end: number }>(mentions: readonly M[]) {
  let at = 0
  return (span: { start: number; end: number }): M[] => {
    while ((mentions[at]?.end ?? Infinity) <= span.start) at += 1
    const from = at
    while ((mentions[at]?.start ?? Infinity) < span.end) at += 1
    return mentions.slice(from, at)
  }
}
