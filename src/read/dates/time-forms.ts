import { type Element, type FormTree, GRAMMAR, type Pattern } from './time-grammar.ts'
import { READERS, STARTS_OF_READER } from './time-readers.ts'
import type { Reader } from './time-slots.ts'

/** What may stand at one place of a form: a word, one of many words with a value each, what a reader reads, or a rule. */
export type Option =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'words'; readonly slot: string; readonly values: Values }
  | { readonly kind: 'reader'; readonly read: Reader }
  | {
      readonly kind: 'rule'
      /** The words that it can begin with. */
      readonly starts: ReadonlySet<string>
      readonly patterns: readonly (readonly Step[])[]
    }
type Values = ReadonlyMap<string, string | number>

/** One place of a form, with every name looked up. */
export type Step = {
  readonly options: readonly Option[]
  readonly slot: string | null
  readonly isOptional: boolean
}
export type Form = Pick<FormTree, 'end'> & { readonly edges: readonly FormEdge[] }
export type FormEdge = { readonly step: Step; readonly next: Form }

const optionsByName = new Map<string, Option>()

function optionOf(name: string): Option {
  const known = optionsByName.get(name)
  if (known) return known
  const option = newOption(name)
  optionsByName.set(name, option)
  return option
}

function newOption(name: string): Option {
  if (name.startsWith('=')) return { kind: 'word', word: name.slice(1) }
  const read = READERS.get(name)
  if (read) return { kind: 'reader', read }
  const values = GRAMMAR.lexicon.get(name)
  if (values) return { kind: 'words', slot: GRAMMAR.slots.get(name) ?? name, values }
  const patterns = GRAMMAR.rules.get(name) ?? []
  return {
    kind: 'rule',
    starts: new Set(patterns.flatMap((pattern) => [...startsOf(pattern)])),
    patterns: patterns.map((pattern) => pattern.map(stepOf)),
  }
}

const stepOf = ({ options, slot, isOptional }: Element): Step => ({
  options: options.map(optionOf),
  slot,
  isOptional,
})

const formOf = ({ end, edges }: FormTree): Form => ({
  end,
  edges: edges.map(({ element, next }) => ({ step: stepOf(element), next: formOf(next) })),
})

function startsOfOption(option: string): Iterable<string> {
  if (option.startsWith('=')) return [option.slice(1)]
  const known = STARTS_OF_READER[option] ?? GRAMMAR.lexicon.get(option)?.keys()
  return known ?? (GRAMMAR.rules.get(option) ?? []).flatMap((pattern) => [...startsOf(pattern)])
}

const startsOfElement = ({ options }: Element) =>
  options.flatMap((option) => [...startsOfOption(option)])

/** Every word that a pattern can begin with: its first element's, and the next one's while elements may be missing. */
function startsOf(pattern: Pattern): Set<string> {
  const last = pattern.findIndex(({ isOptional }) => !isOptional)
  return new Set(pattern.slice(0, last + 1).flatMap(startsOfElement))
}

function startsOfEdge({ element, next }: FormTree['edges'][number]): Set<string> {
  const later = element.isOptional ? next.edges.flatMap((edge) => [...startsOfEdge(edge)]) : []
  return new Set([...startsOfElement(element), ...later])
}

/** The beginnings of forms by the words that they can begin with: most words of a text begin none. */
export const EDGES_BY_START: ReadonlyMap<string, readonly FormEdge[]> = new Map(
  Map.groupBy(
    GRAMMAR.times.edges.flatMap((edge) => {
      const own = { step: stepOf(edge.element), next: formOf(edge.next) }
      return [...startsOfEdge(edge)].map((start) => ({ start, own }))
    }),
    ({ start }) => start,
  )
    .entries()
    .map(([start, group]) => [start, group.map(({ own }) => own)]),
)
