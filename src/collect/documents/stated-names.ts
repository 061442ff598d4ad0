import { cleanName } from '#domain/clean-name.ts'
import vocabulary from '#model/collect/documents.json' with { type: 'json' }

const NO_TITLES = new Set(vocabulary.noTitles)
const NO_AUTHORS = new Set(vocabulary.noAuthors)
const FILE_NAME = /\.(?:docx?|docm|dotx?|rtf|odt|pdf|indd|qxp|pub|pptx?|xlsx?|txt|html?|tmp)$/i
const PROGRAM =
  /^(?:Microsoft Word|Microsoft PowerPoint|PowerPoint Presentation|Print|Full page photo)\b/i
const TITLE_MAX = 300
const NAMES_MAX = 200

/** A title out of a file's properties; "" for what programs put there: a file's name, "untitled", "Microsoft Word - ...". */
export function statedTitle(words: string | undefined): string {
  const title = cleanName(words ?? '')
    .text.slice(0, TITLE_MAX)
    .toWellFormed()
  const isTitle = /\p{L}{2}/u.test(title) && !FILE_NAME.test(title) && !PROGRAM.test(title)
  return isTitle && !NO_TITLES.has(title.toLowerCase()) ? title : ''
}

/** Names of authors out of a file's properties; "" for names of accounts, such as "user" or "admin". */
export function statedByline(words: string | undefined): string {
  const names = cleanName(words ?? '')
    .text.slice(0, NAMES_MAX)
    .toWellFormed()
  return NO_AUTHORS.has(names.toLowerCase()) ? '' : names
}
