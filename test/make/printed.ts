import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'

/** The page as a sheet of A4: the text of every printed page in its order. */
export async function printed(page: Page): Promise<readonly string[]> {
  const bytes = await page.pdf({ format: 'A4' })
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: false,
  })
  return text
}

/** Arabic as a PDF has it, letter shapes from left to right, back in the order in which it is read, less its alefs. */
export const asRead = (text: string): string =>
  text
    .split('\n')
    .map((line) => withoutAlef([...line.normalize('NFKC')].toReversed().join('')))
    .join('\n')

/** Fonts join an alef with the letter before it into one shape, which leaves the two in any order. */
export const withoutAlef = (words: string): string => words.replace(/[اأإآ]/g, '')
