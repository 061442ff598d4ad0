import english from '#model/dates/english-times.json' with { type: 'json' }

/** One place of a pattern: what may stand there, under which name it is kept, and whether it may be missing. */
export type Element = {
  readonly options: readonly string[]
  readonly slot: string | null
  readonly isOptional: boolean
}
export type Pattern = readonly Element[]

/**
 * Forms of time expressions as a tree: those that begin alike share their beginning, so that it is read once.
 * Where a form ends stands its kind, which decides how its value is told, and its place in the list of forms.
 */
export type FormTree = { end: { kind: string; rank: number } | null; readonly edges: FormEdge[] }
export type FormEdge = { readonly part: string; readonly element: Element; readonly next: FormTree }

type Table = Readonly<Record<string, string | number>>

/**
 * Patterns are words with blanks between: a rule, a class of the lexicon or a reader's name; `=the` is the word itself,
 * `a|b` either, `x?` may be missing, `name:x` keeps the value under another name.
 */
const patternOf = (text: string): Pattern => text.split(' ').map(elementOf)

function elementOf(part: string): Element {
  const isOptional = part.endsWith('?')
  const whole = isOptional ? part.slice(0, -1) : part
  const named = /^(\w+):(.+)$/.exec(whole)
  return { options: (named?.[2] ?? whole).split('|'), slot: named?.[1] ?? null, isOptional }
}

function treeOf(forms: readonly (readonly string[])[]): FormTree {
  const root: FormTree = { end: null, edges: [] }
  for (const [rank, [kind = '', text = '']] of forms.entries()) {
    let branch = root
    for (const part of text.split(' ')) {
      let edge = branch.edges.find((one) => one.part === part)
      if (!edge) {
        edge = { part, element: elementOf(part), next: { end: null, edges: [] } }
        branch.edges.push(edge)
      }
      branch = edge.next
    }
    branch.end ??= { kind, rank }
  }
  return root
}

const mapped = <In, Out>(table: Readonly<Record<string, In>>, change: (value: In) => Out) =>
  new Map(Object.entries(table).map(([key, value]) => [key, change(value)]))

/** The English forms of time expressions, compiled: words by class, patterns by rule, and the tree of forms. */
export const GRAMMAR = {
  lexicon: mapped(english.lexicon, (words: Table) => new Map(Object.entries(words))),
  /** Classes that differ in their words only, and the slot that they fill. */
  slots: new Map<string, string>(Object.entries(english.slots)),
  rules: mapped(english.rules, (patterns: readonly string[]) => patterns.map(patternOf)),
  times: treeOf(english.times),
} as const

/** Lists of English words that decide whether a form means a time where it stands. */
export const TIME_WORDS = {
  articles: new Set(english.articles),
  someWords: new Set(english.someWords),
  beforeLength: new Set(english.beforeLength),
  beforeFall: new Set(english.beforeFall),
  owners: new Set(english.owners),
  monthsThatAreWords: new Set(english.monthsThatAreWords),
  seasonsThatAreWords: new Set(english.seasonsThatAreWords),
  deadlines: new Set(english.deadlines),
  dayJoins: new Set(english.dayJoins),
  ordinals: new Map(Object.entries(english.ordinals)),
  numbers: new Map(Object.entries(english.numbers)),
  holidays: new Map<string, HolidayRule>(Object.entries(english.holidays)),
} as const

/** A day of the year: a fixed one, the nth weekday of a month, or so many days from Easter. */
export type HolidayRule = {
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
  /** -1 for the last one of the month. */
  readonly nth?: number
  /** The first day of the month that counts. */
  readonly from?: number
  readonly easter?: number
}
