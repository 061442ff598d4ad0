import { unescaped } from '#eval/xml-text.ts'
import cameo from '#model/eval/cameo.json' with { type: 'json' }

/** Who did what to whom in codes: "USAGOV", "IRN", "1014"; "---" where nobody is coded. */
export type CodedTriple = {
  readonly source: string
  readonly target: string
  /** The types of ours that the code may be; none for a code outside CAMEO. */
  readonly types: readonly string[]
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
    types: typesOfCode(attributeOf(attributes, 'eventcode')),
  }
}

/**
 * The types of a CAMEO code: that of its longest known beginning, and that of its root, from which an edition of PLOVER may have
 * moved it ("impose sanctions" went from SANCTION to COERCE).
 * @source CAMEO2PLOVER, 17 September 2021
 */
export function typesOfCode(code: string): string[] {
  const sizes = [...code].map((_, at) => code.length - at).filter((size) => size >= CODE_MIN)
  const known = sizes.flatMap((size) => TYPES.get(code.slice(0, size)) ?? [])
  return [...new Set([...known.slice(0, 1), ...known.slice(-1)])]
}

function attributeOf(attributes: string, name: string): string {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]?.trim() ?? ''
}

function dayOf(digits: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(digits) ?? []
  return year ? `${year}-${month}-${day}` : ''
}
