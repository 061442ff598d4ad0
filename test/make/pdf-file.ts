export type PdfMade = {
  /** The content stream of each page, as PDF operators, or deflated already. */
  pages: readonly (string | { deflated: Uint8Array })[]
  /** Entries of the document's properties, such as "/Title (A title)". */
  info?: string
  /** More entries of the trailer and the catalogue, and the page tree in place of the right one. */
  trailer?: string
  catalogue?: string
  tree?: string
}

/** Operators that print words in Helvetica, in points from the lower left. */
export const printed = (words: string, at: { x?: number; y: number; size?: number }) =>
  `BT /F1 ${at.size ?? 12} Tf ${at.x ?? 72} ${at.y} Td (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`

/** Lines of one column, 14 points apart, from the top. */
export const column = (lines: readonly string[], x = 72) =>
  lines
    .map((words, index) => (words === '' ? '' : printed(words, { x, y: 760 - index * 14 })))
    .join('\n')

/** A PDF of these pages, with a table of where its objects begin. Letters are those of WinAnsi. */
export function pdfFile(made: PdfMade): Uint8Array {
  const kids = made.pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')
  const objects = [
    Buffer.from(`<< /Type /Catalog /Pages 2 0 R ${made.catalogue ?? ''} >>`),
    Buffer.from(made.tree ?? `<< /Type /Pages /Kids [${kids}] /Count ${made.pages.length} >>`),
    Buffer.from(
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ),
    Buffer.from(`<< ${made.info ?? ''} >>`),
    ...made.pages.flatMap((operators, index) => [
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
      ),
      streamOf(operators),
    ]),
  ]
  return joined(objects, made.trailer ?? '')
}

function streamOf(operators: string | { deflated: Uint8Array }): Buffer {
  const isPlain = typeof operators === 'string'
  const body = isPlain ? Buffer.from(operators, 'latin1') : Buffer.from(operators.deflated)
  const filter = isPlain ? '' : '/Filter /FlateDecode '
  return Buffer.concat([
    Buffer.from(`<< ${filter}/Length ${body.length} >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ])
}

function joined(objects: readonly Buffer[], trailer: string): Uint8Array {
  const parts = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ])
    places.push(at)
    parts.push(part)
    at += part.length
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** A PDF that asks for a password: its keys are made of nothing, so that the empty password does not fit. */
export function lockedPdfFile(): Uint8Array {
  const key = '00'.repeat(32)
  const lock = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`
  return pdfFile({
    pages: [column(['Secret words.'])],
    trailer: `/Encrypt ${lock} /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`,
  })
}
