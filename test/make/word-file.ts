import { type ZipPart, zipFile } from './zip-file.ts'

const OFFICE = 'http://schemas.openxmlformats.org'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A paragraph of a Word document, in one run. */
export const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

/**
 * A Word document with this body, as WordprocessingML, and these core properties, as XML.
 *
 * @param more further files of the archive; one of the same name takes the place of the document's own
 */
export function wordFile(body: string, core = '', more: readonly ZipPart[] = []): Uint8Array {
  const own: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      bytes: `${HEAD}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: `${HEAD}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      bytes: `${HEAD}<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'docProps/core.xml',
      bytes: `${HEAD}<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    },
  ]
  const names = new Set(more.map(({ name }) => name))
  return zipFile([...own.filter(({ name }) => !names.has(name)), ...more])
}
