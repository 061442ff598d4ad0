import { withoutEntities } from '#collect/html/entities.ts'
import { tokeniseHtml } from '#collect/html/tokenise-html.ts'

/** What a Word document states of itself in docProps/core.xml, each as written. */
export type CoreProperties = {
  readonly title?: string
  readonly creator?: string
  readonly created?: string
  readonly modified?: string
  readonly language?: string
}

const WANTED = new Set(['title', 'creator', 'created', 'modified', 'language'])

/** The properties that name title, author, days and language; prefixes of names do not count. */
export function coreProperties(xml: string): CoreProperties {
  const found: Record<string, string> = {}
  let name = ''
  for (const token of tokeniseHtml(xml)) {
    if (token.kind === 'open') name = token.name.split(':').at(-1) ?? ''
    if (token.kind === 'close') name = ''
    if (token.kind === 'text' && WANTED.has(name))
      found[name] ??= withoutEntities(token.text).trim()
  }
  return found
}
