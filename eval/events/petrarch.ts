import cameo from '#model/eval/cameo.json' with { type: 'json' }

/** Who did what to whom in codes: "USAGOV", "IRN", "1014"; "---" where nobody is coded. */
export type CodedTriple = {
  readonly source: string
  readonly target: string
  /** A type of ours; null for a code outside CAMEO. */
  readonly type: string | null
}
export type TripleText = {
  readonly text: string
  /** `YYYY-MM-DD`, "" when unknown. */
  readonly published: string
  /** Empty for a text in which there is no event to find. */
  readonly triples: readonly CodedTriple[]
}

const TYPES = new Map<string, string>(Object.entries(cameo.types))
const CODE_MIN = 2

/** Sentences of a PETRARCH validation file, those whose text is empty left out. Everything but text and codes is skipped. */
export function tripleTextsFrom(xml: string): TripleText[] {
  const plain = xml.replace(/<!--[\s\S]*?-->/g, '')
  return plain
    .split(/<Sentence\s/)
    .slice(1)
    .map(sentenceFrom)
    .filter(({ text }) => text !== '')
}

function sentenceFrom(part: string): TripleText {
  const head = part.slice(0, part.indexOf('>'))
  const text = /<Text>([\s\S]*?)<\/Text>/.exec(part)?.[1] ?? ''
  const codings = [...part.matchAll(/<EventCoding\s([^>]*)>/g)].map(([, inner = '']) => inner)
  return {
    text: unescaped(text).replace(/\s+/g, ' ').trim(),
    published: dayOf(attributeOf(head, 'date')),
    triples: codings.filter((inner) => attributeOf(inner, 'eventcode') !== '').map(tripleFrom),
  }
}

function tripleFrom(attributes: string): CodedTriple {
  return {
    source: attributeOf(attributes, 'sourcecode').toUpperCase(),
    target: attributeOf(attributes, 'targetcode').toUpperCase(),
    type: typeOfCode(attributeOf(attributes, 'eventcode')),
  }
}

/** The type of a CAMEO code: that of its longest known beginning. @source CAMEO2PLOVER, 17 September 2021 */
export function typeOfCode(code: string): string | null {
  for (let size = code.length; size >= CODE_MIN; size -= 1) {
    const type = TYPES.get(code.slice(0, size))
    if (type) return type
  }
  return null
}

function attributeOf(attributes: string, name: string): string {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]?.trim() ?? ''
}

function dayOf(digits: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(digits) ?? []
  return year ? `${year}-${month}-${day}` : ''
}

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
