import mammoth from 'mammoth'
import { statedByline, statedTitle } from '#collect/documents/stated-names.ts'
import { textOfHtml } from '#collect/html/text-of-html.ts'
import type { ReadDocument } from '#domain/document.ts'
import { Refusal } from '#domain/refusal.ts'
import { type CoreProperties, coreProperties } from './core-properties.ts'
import { unpackEntry } from './unpack-entry.ts'
import { damaged, entriesOfZip, type ZipEntry } from './zip-entries.ts'

const CORE = 'docProps/core.xml'
/** Word writes no document type declaration; one could only make a small file large. */
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i
const OTHERS: readonly (readonly [string, string])[] = [
  ['xl/', 'they are an Excel workbook'],
  ['ppt/', 'they are a PowerPoint presentation'],
  ['META-INF/manifest.xml', 'they are an OpenDocument file'],
]
/** The arrow that leads from a note back to its place says nothing. */
const BACK_LINK = /<a href="#[^"]*">↑<\/a>/g

/**
 * The text and fields of a Word document (.docx): paragraphs, lists and tables in their order, notes at the end.
 *
 * Deletions that Word still tracks are left out, insertions are taken in; comments, pictures and headers of pages are
 * not read. The archive's directory is judged before anything is unpacked, and only what the text needs is unpacked.
 *
 * @throws {Refusal} `too_large`, `report_too_deep`, `report_empty`, `report_binary` for another kind of archive, a damaged
 *   one, or one under a password
 * @source ECMA-376 (Office Open XML)
 */
export async function readWord(bytes: Uint8Array): Promise<ReadDocument> {
  const entries = entriesOfZip(bytes)
  refuseOthers(entries)
  const archive = {
    exists: (name: string) => entries.has(name),
    read: (name: string, encoding?: string) => partOf(bytes, entries.get(name), encoding),
  }
  const html = await htmlOf(archive)
  const text = textOfHtml(html.replace(BACK_LINK, ''))
  if (text === '') throw new Refusal('report_empty')

  const core = entries.has(CORE) ? coreProperties(String(await archive.read(CORE, 'utf-8'))) : {}
  return { ...fieldsOf(core), text, issues: [] }
}

function fieldsOf(
  core: CoreProperties,
): Pick<ReadDocument, 'title' | 'byline' | 'made' | 'language'> {
  const byline = statedByline(core.creator)
  const made = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(core.created ?? core.modified ?? '')?.[0]
  const language = /^[a-z]{2,3}(?=$|-)/i.exec(core.language ?? '')?.[0].toLowerCase()
  return {
    title: statedTitle(core.title),
    ...(byline === '' ? {} : { byline }),
    ...(made ? { made } : {}),
    ...(language ? { language } : {}),
  }
}

function refuseOthers(entries: ReadonlyMap<string, ZipEntry>): void {
  const names = [...entries.keys()]
  const isWord =
    entries.has('[Content_Types].xml') && names.some((name) => name.startsWith('word/'))
  if (isWord) return
  const other = OTHERS.find(([beginning]) => names.some((name) => name.startsWith(beginning)))
  throw new Refusal('report_binary', { reason: other?.[1] ?? 'they are a ZIP archive' })
}

/** A part's bytes, or its text when an encoding is named. @throws {Refusal} for what no Word document holds */
async function partOf(
  archive: Uint8Array,
  entry: ZipEntry | undefined,
  encoding: string | undefined,
): Promise<string | Uint8Array> {
  if (!entry) throw damaged()
  const bytes = await unpackEntry(archive, entry)
  if (encoding === undefined) return bytes
  const text = new TextDecoder(encoding).decode(bytes)
  if (DECLARATION.test(text)) throw damaged()
  return text
}

type Archive = {
  exists(name: string): boolean
  read(name: string, encoding?: string): Promise<string | Uint8Array>
}

/** Mammoth's HTML, which textOfHtml makes words of. It takes an archive that is open already, so that ours counts bytes. */
async function htmlOf(archive: Archive): Promise<string> {
  const options = {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  }
  try {
    const input = { file: archive } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
    return (await mammoth.convertToHtml(input, options)).value
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (error instanceof RangeError)
      throw new Refusal('report_too_deep', { most: 'a few thousand' })
    throw damaged()
  }
}
