import { unescaped } from './xml-text.ts'

/** A time expression of a TimeML text. UTF-16 offsets in the plain text, end exclusive; `value` "" where none is given. */
export type GoldTime = {
  readonly type: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** A TimeML document: the words of its TEXT, the day it was written, and the time expressions in it. */
export type TimeDocument = {
  readonly text: string
  /** `YYYY-MM-DD` of the document creation time; "" where it has none. */
  readonly published: string
  readonly times: readonly GoldTime[]
}

const TAG = /<(\/?)(\w+)([^>]*)>/g

/** Reads TimeML; tags other than TIMEX3 are dropped and leave their words. @source TimeML 1.2.1 */
export function documentFromTimeml(file: string): TimeDocument {
  const created = /<DCT>[\s\S]*?value="(\d{4}-\d{2}-\d{2})/.exec(file)
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(file)?.[1] ?? ''
  const times: GoldTime[] = []
  const open: { start: number; attributes: string }[] = []
  let text = ''
  let from = 0
  for (const { index, 0: tag, 1: slash, 2: name, 3: attributes = '' } of body.matchAll(TAG)) {
    text += unescaped(body.slice(from, index))
    from = index + tag.length
    if (name !== 'TIMEX3') continue
    if (slash === '') {
      if (!attributes.endsWith('/')) open.push({ start: text.length, attributes })
      continue
    }
    const opened = open.pop()
    if (opened) times.push(timeOf(opened, text))
  }
  text += unescaped(body.slice(from))
  return {
    text,
    published: created?.[1] ?? '',
    times: times.filter(({ start, end }) => end > start),
  }
}

function timeOf(
  { start, attributes }: { start: number; attributes: string },
  text: string,
): GoldTime {
  return {
    type: /\btype="([^"]*)"/.exec(attributes)?.[1] ?? '',
    value: /\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? '',
    start,
    end: text.length,
  }
}
