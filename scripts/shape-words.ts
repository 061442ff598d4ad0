/** A JSON Schema, as far as Zod writes them. */
export type Shape = {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly minimum?: number
  readonly minLength?: number
  readonly minItems?: number
  readonly items?: Shape | false
  readonly prefixItems?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Shape | boolean
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
}

/** A shape as TypeScript would write it, on as many lines as it needs. */
export function wordsOf(shape: Shape, indent = ''): string {
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return choices.map((one) => wordsOf(one, indent)).join(' | ')
  if (shape.const !== undefined) return JSON.stringify(shape.const)
  if (shape.enum) return shape.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (shape.type === 'array') return listWords(shape, indent)
  if (shape.type === 'object') return objectWords(shape, indent)
  return shape.format ? `${shape.type} (${shape.format})` : (shape.type ?? 'unknown')
}

function listWords({ prefixItems, items }: Shape, indent: string): string {
  if (prefixItems) return `[${prefixItems.map((one) => wordsOf(one, indent)).join(', ')}]`
  const words = items ? wordsOf(items, indent) : 'unknown'
  return words.includes(' | ') && !words.includes('\n') ? `(${words})[]` : `${words}[]`
}

function objectWords(
  { properties = {}, required = [], additionalProperties }: Shape,
  indent: string,
): string {
  const deeper = `${indent}  `
  const lines = Object.entries(properties).map(
    ([name, one]) =>
      `${deeper}${name}${required.includes(name) ? '' : '?'}: ${wordsOf(one, deeper)}`,
  )
  if (typeof additionalProperties === 'object')
    lines.push(`${deeper}[name: string]: ${wordsOf(additionalProperties, deeper)}`)
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
}

/** Names of this centre's own forms, by the property that holds them. */
const NAMED: Readonly<Record<string, string>> = {
  published: '2015-09-30',
  url: 'https://example.org/news',
  officer: 'ana.reis',
  member: 'north',
  language: 'en',
  edtf: '2015-09-30',
}
const BY_FORMAT: Readonly<Record<string, string>> = {
  date: '2015-09-30',
  uri: 'https://example.org/',
}
const NAME_SIGNS = '^[0-9a-hjkmnp-tv-z]+$'

/** A made-up value of this form: what is needed, and no more. */
export function sampleOf(shape: Shape, name = ''): unknown {
  const [choice] = shape.anyOf ?? shape.oneOf ?? []
  if (choice) return sampleOf(choice, name)
  const [told] = [shape.const, ...(shape.enum ?? []), shape.default].filter(isTold)
  if (told !== undefined) return told
  if (shape.type === 'object') return sampleObject(shape)
  if (shape.type === 'array')
    return shape.items && (shape.minItems ?? 0) > 0 ? [sampleOf(shape.items, name)] : []
  return shape.type === 'string' ? textSample(shape, name) : plainSample(shape)
}

const isTold = (value: unknown) => value !== undefined

const plainSample = ({ type, minimum = 1 }: Shape) =>
  type === 'boolean' ? true : Math.max(minimum, 1)

const sampleObject = ({ properties = {}, required = [] }: Shape) =>
  Object.fromEntries(
    required.flatMap((name) => {
      const one = properties[name]
      return one ? [[name, sampleOf(one, name)]] : []
    }),
  )

function textSample({ format = '', pattern, minLength = 0 }: Shape, name: string): string {
  if (pattern === NAME_SIGNS || name === 'id' || name === 'handle') return '9t854pymj6bsjjsk'
  return BY_FORMAT[format] ?? NAMED[name] ?? (name || 'words').padEnd(minLength, '0')
}
