/** One article of the collection, all in capitals. */
export type MucArticle = {
  readonly id: string
  /** Everything below the line with the id, as it stands. */
  readonly text: string
  /** `1990-01-03` from the dateline; empty where it bears no date. */
  readonly published: string
  /** What the dateline says of where: "SAN SALVADOR", "HAVANA (CUBA)". */
  readonly placeLine: string
}

const HEAD = /^((?:DEV|TST\d)-MUC\d-\d{4})\b.*$/gm
const DATELINE =
  /^\s*([^,\n]*(?:,[^,\n]*)?),\s+(?:NO DATE|(\d{1,2})\s+([A-Z]{3})[A-Z]*\.?(?:\s+(\d{2,4}))?)/
const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')

/** The articles of one file, in its order. */
export function articlesFromMuc(file: string): MucArticle[] {
  const heads = [...file.matchAll(HEAD)]
  return heads.map((head, at) => {
    const text = file.slice(head.index + head[0].length, heads[at + 1]?.index ?? file.length).trim()
    return { id: head[1] ?? '', text, ...datelineOf(text) }
  })
}

function datelineOf(text: string): Pick<MucArticle, 'published' | 'placeLine'> {
  const line = DATELINE.exec(text)
  const [, placeLine = '', day = '', month = '', year = ''] = line ?? []
  const monthNumber = MONTHS.indexOf(month) + 1
  const isDated = monthNumber > 0 && year !== ''
  const published = isDated
    ? `19${year.slice(-2)}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`
    : ''
  return { published, placeLine }
}
