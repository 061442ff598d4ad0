import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import { cleanName } from './clean-name.ts'
import type { Fault } from './refusal.ts'

/** Keys and places in lists, from the top of the file to a value. */
export type Path = readonly (string | number)[]

/** A charter file as plain values, with the place of each in the text. */
export type CharterYaml = {
  readonly value: unknown
  /** What YAML itself, or our narrow use of it, does not allow. */
  readonly faults: readonly Fault[]
  /** Broken as YAML: the values are a guess and not worth judging. */
  readonly isBroken: boolean
  /** A fault at the value of `path`, or at its key; at what encloses it where the file has no such value. */
  faultAt(path: Path, message: string, on?: 'key' | 'value'): Fault
}

type Spot = { readonly key: number; readonly value: number }
type Walk = {
  readonly spots: Map<string, Spot>
  refuse(offset: number, message: string, path?: Path): void
}

const DEPTH_MAX = 12

/** What to do about the commonest faults of YAML; the parser's own words stand for the rest. */
const REMEDIES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab stands where YAML wants blanks; indent with two blanks a level',
  BAD_INDENT:
    'this line is not indented as its neighbours are; give lines of one map the same number of blanks',
  MULTIPLE_DOCS: 'a second document begins here; keep one charter a file and remove the line "---"',
  MISSING_CHAR:
    'a mark is missing here: a ":" with a blank after each key, or a closing quote or bracket',
  BAD_ALIAS: 'an alias stands here; write the value out instead',
  UNEXPECTED_TOKEN: 'this does not belong here; put texts with marks such as ":" or "#" in quotes',
}

/**
 * Reads YAML into plain values, keeping where each stands.
 *
 * Narrower than YAML: no anchors, aliases, tags or second document. Numbers come as the text that was written, so that
 * `from: 2015` is a date; only `v` at the top is a number.
 *
 * @param text without byte order mark; at most 200 kB
 * @cost linear
 */
export function parseCharterYaml(text: string): CharterYaml {
  const lines = new LineCounter()
  // Our own check of doubled keys is linear; the package's is not.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: false,
  })

  const faults: Fault[] = []
  const spots = new Map<string, Spot>()
  const placed = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const refuse: Walk['refuse'] = (offset, message, path) => {
    faults.push({ ...(path ? { pointer: pointerOf(path) } : {}), ...placed(offset), message })
  }

  const quote = openQuote(document)
  if (quote !== null) refuse(quote, 'this quote is never closed; put the same mark after its text')
  else for (const error of document.errors) refuse(error.pos[0], sentenceFor(error))
  const value = plainValue(document.contents, [], { spots, refuse })
  return {
    value,
    faults,
    isBroken: document.errors.length > 0,
    faultAt: (path, message, on = 'value') => ({
      pointer: pointerOf(path),
      ...placed(offsetOf(spots, path, on)),
      message,
    }),
  }
}

/** RFC 6901. */
function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function offsetOf(spots: ReadonlyMap<string, Spot>, path: Path, on: 'key' | 'value'): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const spot = spots.get(pointerOf(path.slice(0, length)))
    if (spot) return length === path.length ? spot[on] : spot.value
  }
  return 0
}

function sentenceFor(error: YAMLError): string {
  if (error.message.includes('call stack'))
    return 'too deep for a charter; nothing in it nests this far'
  if (error.message.startsWith('Flow')) return 'a "[" or "{" is not closed before here; close it'
  return REMEDIES[error.code] ?? `not YAML: ${error.message}`
}

/** Where the first quote without an end begins: YAML itself sees it only at its far end, often the end of the file. */
function openQuote(document: Document): number | null {
  const [error] = document.errors
  if (error?.code !== 'MISSING_CHAR' || !error.message.includes('quote')) return null
  let start: number | null = null
  visit(document, {
    Scalar: (_, written) => {
      const isThis = written.type?.startsWith('QUOTE') && (written.range?.[1] ?? -1) >= error.pos[0]
      if (!isThis) return undefined
      start = written.range?.[0] ?? null
      return visit.BREAK
    },
  })
  return start
}

function plainValue(written: unknown, path: Path, walk: Walk): unknown {
  if (!isNode(written)) return undefined
  const start = written.range?.[0] ?? 0
  if (path.length > DEPTH_MAX) {
    walk.refuse(start, 'too deep for a charter; nothing in it nests this far', path)
    return undefined
  }
  const pointer = pointerOf(path)
  if (!walk.spots.has(pointer)) walk.spots.set(pointer, { key: start, value: start })

  if (!isPlain(written, path, walk)) return undefined
  if (isScalar(written)) return scalarValue(written, path, walk)
  if (isMap(written)) return mapValue(written, path, walk)
  if (isSeq(written))
    return written.items.map((one, place) => plainValue(one, [...path, place], walk))
  return undefined
}

function isPlain(written: Node, path: Path, walk: Walk): boolean {
  const start = written.range?.[0] ?? 0
  if (isAlias(written)) {
    walk.refuse(
      start,
      `the alias "*${short(written.source)}" is not taken; write the value out`,
      path,
    )
    return false
  }
  if (written.anchor !== undefined) {
    walk.refuse(start, `the anchor "&${short(written.anchor)}" is not taken; remove it`, path)
    return false
  }
  if (written.tag !== undefined) {
    walk.refuse(start, `the tag "${short(written.tag)}" is not taken; write the plain value`, path)
    return false
  }
  return true
}

function scalarValue(written: Scalar, path: Path, walk: Walk): unknown {
  if (typeof written.value === 'number') {
    return path.length === 1 && path[0] === 'v' ? written.value : written.source
  }
  if (typeof written.value !== 'string') return written.value
  const text = written.value.trim()
  if (cleanName(text).hadMarks) {
    const message = 'this text hides a control or direction character; type it anew without'
    walk.refuse(written.range?.[0] ?? 0, message, path)
  }
  return text
}

function mapValue(written: YAMLMap, path: Path, walk: Walk): unknown {
  const values = new Map<string, unknown>()
  for (const pair of written.items as Pair[]) {
    const start = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0
    const name = isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : null
    if (name === null) {
      walk.refuse(start, 'a key must be one plain word', path)
      continue
    }
    const here = [...path, name]
    if (values.has(name)) {
      walk.refuse(start, `"${short(name)}" stands twice in one map; keep one of them`, here)
      continue
    }
    walk.spots.set(pointerOf(here), { key: start, value: valueStart(pair, start) })
    values.set(name, plainValue(pair.value, here, walk))
  }
  // Own properties even for a key such as "__proto__".
  return Object.fromEntries(values)
}

/** An empty value has no place of its own: its key stands for it. */
function valueStart(pair: Pair, keyStart: number): number {
  if (!isNode(pair.value)) return keyStart
  const isEmpty = isScalar(pair.value) && pair.value.value === null && !pair.value.source
  return isEmpty ? keyStart : (pair.value.range?.[0] ?? keyStart)
}

/** The beginning of a text from the file, for a message. */
export function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).toWellFormed()}...` : text
}
