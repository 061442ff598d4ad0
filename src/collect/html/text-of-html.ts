import vocabulary from '#model/collect/html.json' with { type: 'json' }
import { withoutEntities } from './entities.ts'
import { openElements } from './open-elements.ts'
import { type HtmlToken, tokeniseHtml } from './tokenise-html.ts'

const SILENT = new Set(vocabulary.silent)
const BLOCKS = new Set(vocabulary.blocks)
const LINES = new Set(vocabulary.lines)
const CELLS = new Set(vocabulary.cells)

/**
 * The words of a page: blocks parted by a blank line, `br` by a line end, cells of a row by a tab.
 *
 * Scripts, styles, forms, the head, navigation and footer say nothing. Blanks within a block are joined.
 *
 * @throws {Refusal} `report_too_deep` when elements nest deeper than 256
 * @cost linear
 */
export function textOfHtml(html: string): string {
  const open = openElements(SILENT)
  const blocks: string[] = []
  let pieces: string[] = []
  const endBlock = () => {
    const block = tidied(pieces.join(''))
    if (block !== '') blocks.push(block)
    pieces = []
  }
  for (const token of tokeniseHtml(html)) {
    const wasInside = open.isInside()
    open.take(token)
    if (wasInside && open.isInside()) continue
    if (token.kind !== 'text' && BLOCKS.has(token.name)) endBlock()
    else if (!open.isInside()) pieces.push(sounded(token))
  }
  endBlock()
  return blocks.join('\n\n')
}

function sounded(token: HtmlToken): string {
  if (token.kind === 'text')
    return token.isRaw ? '' : withoutEntities(token.text).replace(/[\n\r\t]/g, ' ')
  if (LINES.has(token.name)) return token.kind === 'open' ? '\n' : ''
  return token.kind === 'open' && CELLS.has(token.name) ? '\t' : ''
}

/** Blanks joined, no blanks at the ends of lines. */
function tidied(block: string): string {
  const lines = block.split('\n').map((line) =>
    line
      .split('\t')
      .map((cell) =>
        cell
          .split(/[ \u00a0]+/)
          .join(' ')
          .trim(),
      )
      .join('\t')
      .trim(),
  )
  return lines.join('\n').trim()
}
