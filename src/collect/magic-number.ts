import table from '#model/collect/magic-numbers.json' with { type: 'json' }

type Row = { kind: string; hex: string; at?: number; weak?: boolean }

const ROWS = (table as Row[]).map((row) => ({
  kind: row.kind,
  at: row.at ?? 0,
  bytes: (row.hex.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16)),
  isWeak: row.weak ?? false,
}))

/**
 * What kind of file the first bytes tell of, such as "a PDF file"; null when they could be text.
 *
 * @param isDoubtful whether the bytes hold NULs: a number made of letters, as in "RIFF", then counts too
 */
export function kindByMagicNumber(bytes: Uint8Array, isDoubtful: boolean): string | null {
  const row = ROWS.find(
    (row) =>
      (isDoubtful || !row.isWeak) &&
      row.bytes.every((byte, index) => bytes[row.at + index] === byte),
  )
  return row?.kind ?? null
}
