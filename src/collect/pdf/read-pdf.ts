import { getResolvedPDFJS } from 'unpdf'
import { statedByline, statedTitle } from '#collect/documents/stated-names.ts'
import type { ReadDocument } from '#domain/document.ts'
import type { Issue } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import { REPORT_TEXT_MAX } from '#domain/report.ts'
import { bytesFromText } from '#lib/bytes.ts'
import { joinParagraph, wordsOf } from './join-paragraph.ts'
import { linesOfPage, type PdfLine, type PdfText } from './lines-of-page.ts'
import { paragraphsOfPage } from './paragraphs-of-page.ts'

const { getDocument, VerbosityLevel } = await getResolvedPDFJS()
type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>

/** Pages of one PDF at most. */
export const PAGES_MAX = 500
/** The mark that ends a PDF stands within its last bytes. */
const END_WITHIN_BYTES = 2048
const NAMED_PAGES_MAX = 50
/** Nothing of a PDF is run, drawn or fetched. */
const OPTIONS = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  verbosity: VerbosityLevel.ERRORS,
}

/**
 * The text and fields of a PDF, page after page, a blank line between paragraphs and between pages.
 *
 * Lines of one paragraph are joined, by the rules in docs/reference/files.md. Pages that cannot be read, or hold no
 * words, are named in issues (`pages_damaged`, `pages_without_text`); a file that ends too early is told of by
 * `file_cut_off`.
 *
 * @throws {Refusal} `report_binary` under a password or when no page can be read, `too_large` over 500 pages or 2,000,000
 *   units, `report_empty` when no page holds words, as in a scan
 * @source ISO 32000-2
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const isCut = isCutOff(bytes)
  const pdf = await opened(bytes)
    .catch((error: unknown) => {
      const mended = isCut && error instanceof Damage ? withTrailer(bytes) : null
      if (mended) return opened(mended)
      throw error
    })
    .catch(refused)
  try {
    return await read(pdf, isCut)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** A PDF whose pages cannot be found. */
class Damage extends Error {}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({ ...OPTIONS, data: new Uint8Array(bytes) })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Refusal('report_binary', { reason: 'they are a PDF file protected by a password' })
    throw new Damage()
  }
}

function refused(error: unknown): never {
  throw error instanceof Damage ? unreadable('its table of contents cannot be found') : error
}

/** A PDF that lost its end, with an end that names the catalogue; null when the catalogue is lost too. */
function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const written = new TextDecoder('latin1').decode(bytes)
  const catalogue = /(\d{1,8}) (\d{1,5}) obj\s{0,9}<<[^>]{0,500}\/Type\s{0,9}\/Catalog\b/.exec(
    written,
  )
  if (!catalogue) return null
  const end = `\ntrailer\n<< /Root ${catalogue[1]} ${catalogue[2]} R >>\nstartxref\n0\n%%EOF\n`
  const mended = new Uint8Array(bytes.length + end.length)
  mended.set(bytes)
  mended.set(bytesFromText(end), bytes.length)
  return mended
}

async function read(pdf: Pdf, isCut: boolean): Promise<ReadDocument> {
  if (pdf.numPages > PAGES_MAX)
    throw new Refusal('too_large', {
      size: `a PDF file of ${pdf.numPages} pages`,
      most: `${PAGES_MAX} pages`,
    })
  const { pages, damaged } = await pagesOf(pdf)
  const { text, empty } = textOf(pages)
  if (damaged.length === pdf.numPages) throw unreadable('no page of it can be read')
  if (text === '') throw new Refusal('report_empty')
  const issues = [
    ...(isCut ? [{ code: 'file_cut_off', words: '', start: 0, end: 0 }] : []),
    ...issueOf('pages_damaged', damaged),
    ...issueOf('pages_without_text', empty),
  ]
  return { ...(await fieldsOf(pdf)), text, issues }
}

function unreadable(why: string): Refusal {
  return new Refusal('report_binary', {
    reason: `they are a PDF file that is damaged or cut off, ${why}`,
  })
}

type Page = { number: number; lines: PdfLine[] }

/** Pages in order, and the numbers of those that could not be read. */
async function pagesOf(pdf: Pdf): Promise<{ pages: Page[]; damaged: number[] }> {
  const pages: Page[] = []
  const damaged: number[] = []
  let unitCount = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const lines = await linesOf(pdf, number)
    if (lines) pages.push({ number, lines })
    else damaged.push(number)
    unitCount += (lines ?? []).reduce((sum, { text }) => sum + text.length, 0)
    if (unitCount > REPORT_TEXT_MAX)
      throw new Refusal('too_large', {
        size: `more than ${REPORT_TEXT_MAX} characters`,
        most: `${REPORT_TEXT_MAX} characters`,
      })
  }
  return { pages, damaged }
}

/** Null for a page that pdf.js cannot read. */
async function linesOf(pdf: Pdf, number: number): Promise<PdfLine[] | null> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return linesOfPage(items.filter((item): item is PdfText & typeof item => 'str' in item))
  } catch {
    return null
  }
}

function textOf(pages: readonly Page[]): { text: string; empty: number[] } {
  const words = wordsOf(pages.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const texts = pages.map(({ lines }) =>
    paragraphsOfPage(lines)
      .map((paragraph) =>
        joinParagraph(
          paragraph.map(({ text }) => text),
          words,
        ),
      )
      .join('\n\n'),
  )
  const empty = pages.filter((_, at) => texts[at] === '').map(({ number }) => number)
  return { text: texts.filter((one) => one !== '').join('\n\n'), empty }
}

/** An issue that names pages by number, at most 50 of them. */
function issueOf(code: string, pages: readonly number[]): Issue[] {
  if (pages.length === 0) return []
  return [{ code, words: pages.slice(0, NAMED_PAGES_MAX).join(', '), start: 0, end: 0 }]
}

function isCutOff(bytes: Uint8Array): boolean {
  return !new TextDecoder('latin1').decode(bytes.subarray(-END_WITHIN_BYTES)).includes('%%EOF')
}

type Fields = Pick<ReadDocument, 'title' | 'byline' | 'made' | 'language'>

/** From the document's properties, which are often wrong or missing. */
async function fieldsOf(pdf: Pdf): Promise<Fields> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const stated = info as Readonly<Record<string, unknown>>
  const word = (name: string) => (typeof stated[name] === 'string' ? stated[name] : undefined)
  const byline = statedByline(word('Author'))
  const [, year, month, day] = /^D:(\d{4})(\d\d)(\d\d)/.exec(word('CreationDate') ?? '') ?? []
  const language = /^[a-z]{2,3}(?=$|-)/i.exec(word('Language') ?? '')?.[0].toLowerCase()
  return {
    title: statedTitle(word('Title')),
    ...(byline === '' ? {} : { byline }),
    ...(year && month && day ? { made: `${year}-${month}-${day}` } : {}),
    ...(language ? { language } : {}),
  }
}
