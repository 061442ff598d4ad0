import table from '#model/collect/encodings.json' with { type: 'json' }

/** Bytes that a guess looks at, at most. */
const SAMPLE_BYTES = 65_536
/** A letter that the language does not use costs this much; the commonest letter gains about 1. */
const STRANGER_COST = -2
/** Western text scatters single accented letters; other scripts run on. Mean run of high bytes that parts them. */
const WESTERN_RUN_MAX = 1.7

type Row = { common: string; marks?: string; capitals?: boolean }
const CANDIDATES = Object.entries(table as Record<string, Row>).map(([encoding, row]) => ({
  encoding,
  scores: scoresOf(row),
}))

/** How much each letter above U+007F speaks for an encoding: common letters near 1, capitals far less, marks little. */
function scoresOf(row: Row): ReadonlyMap<string, number> {
  const letters = [...row.common]
  const scores = new Map(letters.map((letter, rank) => [letter, 1 - rank / letters.length]))
  if (row.capitals)
    for (const [letter, score] of [...scores]) scores.set(letter.toUpperCase(), score / 4 - 0.5)
  for (const mark of row.marks ?? '') scores.set(mark, 0.2)
  return scores
}

/**
 * The likeliest single-byte encoding of bytes that are not UTF-8, by how common its letters would be.
 *
 * Knows windows-1251, KOI8-R, windows-1256 and windows-1252, the ones that news in our languages came in.
 * A guess on a handful of letters can be wrong, so the caller puts it on record as an issue.
 *
 * @cost linear in at most 64 KB
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (meanRunOfHighBytes(sample) <= WESTERN_RUN_MAX) return 'windows-1252'
  const others = CANDIDATES.filter((one) => one.encoding !== 'windows-1252')
  const rated = others.map((one) => ({ encoding: one.encoding, score: scoreOf(sample, one) }))
  return rated.reduce((best, one) => (one.score > best.score ? one : best)).encoding
}

function scoreOf(sample: Uint8Array, candidate: (typeof CANDIDATES)[number]): number {
  let score = 0
  for (const letter of new TextDecoder(candidate.encoding).decode(sample))
    if (letter > '\u007f') score += candidate.scores.get(letter) ?? STRANGER_COST
  return score
}

function meanRunOfHighBytes(sample: Uint8Array): number {
  let high = 0
  let runs = 0
  let wasHigh = false
  for (const byte of sample) {
    // 0x80 to 0x9f are quotes and dashes in most of these encodings, so they tell nothing.
    const isHigh = byte >= 0xa0
    if (isHigh) high++
    if (isHigh && !wasHigh) runs++
    wasHigh = isHigh
  }
  return runs === 0 ? 0 : high / runs
}
