import { ROLES, type Role, type Segment } from '#read/voices/voice-labels.ts'

/** A sentence (often a paragraph) as CofeNet has it: tokens as given, spans by token. */
export type CofenetSentence = {
  readonly id: string
  readonly tokens: readonly string[]
  readonly spans: readonly Segment[]
}

/** Reads JSON lines with `id`, `tokens` and BIO `labels`. */
export function sentencesFromCofenet(text: string): CofenetSentence[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, tokens, labels }: { id: string; tokens: string[]; labels: string[] } =
        JSON.parse(line)
      return { id, tokens, spans: spansFromBio(labels) }
    })
}

/** An inside label without a beginning begins a span too. */
function spansFromBio(labels: readonly string[]): Segment[] {
  const spans: { role: Role; start: number; end: number }[] = []
  labels.forEach((label, at) => {
    const role = ROLES.find((name) => name === label.slice(2))
    if (!role) return
    const open = spans.at(-1)
    if (label.startsWith('I') && open?.role === role && open.end === at) open.end = at + 1
    else spans.push({ role, start: at, end: at + 1 })
  })
  return spans
}

/** How Stanford's tokeniser writes marks. */
const WRITTEN: Readonly<Record<string, string>> = {
  '``': '“', "''": '”', '`': '‘', '-LRB-': '(', '-RRB-': ')', '-LSB-': '[', '-RSB-': ']', '-LCB-': '{', '-RCB-': '}',
} // biome-ignore format: one table
const GLUED = /^(?:[.,!?;:”)\]]|['’](?:s|re|ve|ll|d|m)?$|n['’]t$)/i
const GLUE = /[“([‘]$/

/** The text of tokens, marks as people write them, with the offsets of each token. */
export function textFromTokens(tokens: readonly string[]) {
  let text = ''
  const spans = tokens.map((token) => {
    const word = WRITTEN[token] ?? token
    if (text !== '' && !GLUED.test(word) && !GLUE.test(text.slice(-1))) text += ' '
    const start = text.length
    text += word
    return { text: word, start, end: text.length }
  })
  return { text, spans }
}
