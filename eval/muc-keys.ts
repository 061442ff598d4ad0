/** The 25 slots of MUC-4 by number; 0 and 1 name the message and the template and are not scored. */
export const SLOT = {
  message: 0, template: 1, date: 2, location: 3, type: 4, stage: 5, instrument: 6, instrumentType: 7, category: 8,
  individual: 9, organization: 10, confidence: 11, thing: 12, thingType: 13, thingNumber: 14, thingNation: 15,
  thingEffect: 16, thingTotal: 17, name: 18, description: 19, personType: 20, personNumber: 21, personNation: 22,
  personEffect: 23, personTotal: 24,
} as const // biome-ignore format: one block
export const FIRST_SCORED = 2
export const LAST_SLOT = 24

/**
 * One filler of a slot: any of `values` will do, said of any of `refs`, the cross reference ("" for none).
 * An optional one may be left out.
 */
export type Fill = {
  readonly values: readonly string[]
  readonly refs: readonly string[]
  readonly isOptional: boolean
}

/** One incident of a message, slot numbers to fillers; a slot with none is absent. */
export type Template = {
  readonly message: string
  readonly isOptional: boolean
  readonly fills: ReadonlyMap<number, readonly Fill[]>
}

const SLOT_LINE = /^\s?(\d{1,2})\.\s+[A-Z].*?:\s+[A-Z]+(?: [A-Z]+)*\s{2,}(\S.*)?$/
/** Slots that hold text of the set list, with colons and slashes of their own. */
const UNTAGGED: ReadonlySet<number> = new Set([SLOT.date, SLOT.location])

/** The messages that a key file speaks of, each with its templates: none where the article tells of no incident. */
export function templatesFromKeys(text: string): Map<string, Template[]> {
  const byMessage = new Map<string, Template[]>()
  for (const lines of blocksOf(text)) {
    const message = /^\S+/.exec(lines.get(SLOT.message)?.[0] ?? '')?.[0]
    const number = lines.get(SLOT.template)?.[0] ?? '*'
    if (message === undefined) continue
    const templates = byMessage.get(message) ?? []
    byMessage.set(message, templates)
    if (number.trim() === '*') continue
    templates.push({ message, isOptional: number.includes('OPTIONAL'), fills: fillsOf(lines) })
  }
  return byMessage
}

type Lines = ReadonlyMap<number, readonly string[]>

/** The lines of each template by slot; a line that starts with spaces goes on with the slot above. */
function* blocksOf(text: string): Generator<Lines> {
  let block = new Map<number, string[]>()
  let open: string[] | null = null
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith(';') || line.trim() === '') continue
    const slot = SLOT_LINE.exec(line)
    if (!slot) {
      open?.push(line.trim())
      continue
    }
    const number = Number(slot[1])
    if (number === SLOT.message && block.size > 0) {
      yield block
      block = new Map()
    }
    open = [slot[2]?.trim() ?? '-']
    block.set(number, open)
  }
  if (block.size > 0) yield block
}

function fillsOf(lines: Lines): Map<number, readonly Fill[]> {
  const fills = new Map<number, readonly Fill[]>()
  for (const [slot, texts] of lines) {
    if (slot < FIRST_SCORED) continue
    const found = texts
      .filter((text) => text !== '-' && text !== '*')
      .map((text) => fillFrom(text, slot))
    if (found.length > 0) fills.set(slot, found)
  }
  return fills
}

function fillFrom(line: string, slot: number): Fill {
  const isOptional = line.startsWith('?')
  const text = line.replace(/^\?\s*/, '')
  const parts = splitOutside(text, '/').map(bare)
  if (UNTAGGED.has(slot)) return { values: parts, refs: [], isOptional }
  const values: string[] = []
  const refs: string[] = []
  for (const part of parts) {
    const [value = '', ref] = splitOutside(part, ':').map(bare)
    if (ref !== undefined) refs.push(unquoted(ref))
    // After a tag, a further string without one is another way to write the tag.
    if (ref === undefined && refs.length > 0) refs.push(unquoted(value))
    else values.push(unquoted(value))
  }
  return { values, refs, isOptional }
}

/** Cuts at a mark that stands outside of quotation marks; `\"` does not open or close any. */
function splitOutside(text: string, mark: string): string[] {
  const parts: string[] = []
  let from = 0
  let isInside = false
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') isInside = !isInside
    else if (text[at] === mark && !isInside) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}

/** Without the brackets that hold an alternative together. */
function bare(text: string): string {
  const trimmed = text.trim()
  return trimmed.startsWith('(') && trimmed.endsWith(')') ? trimmed.slice(1, -1).trim() : trimmed
}

function unquoted(text: string): string {
  return text
    .replace(/^"+|"+$/g, '')
    .replaceAll('\\"', '')
    .replaceAll('\\', '')
    .trim()
}
