import persons from '#model/english/persons.json' with { type: 'json' }
import places from '#model/places/english.json' with { type: 'json' }
import type { NameKind } from '#read/names/named-sentence.ts'

/** A row of CoNLL-U that bears a word, its ten columns. */
export type Row = readonly string[]
/** A name among the words of a sentence, by their indexes; `to` exclusive. */
export type GoldName = { readonly kind: NameKind; readonly from: number; readonly to: number }

const KINDS: Readonly<Record<string, NameKind>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
}
/** Mentions of these are no names, whatever capitals they have: "Friday". */
const NO_NAMES = new Set(['time'])
const MARKS = "- – / . ' 's ’s"
const FOREIGN = 'de la del da di van von der den bin al el ibn du le les'
const OF_BODIES = new Set(`of the and & for ${MARKS} ${FOREIGN}`.split(' '))
/** Small words that may stand in the middle of a name. */
const JOINTS: Readonly<Record<NameKind, ReadonlySet<string>>> = {
  person: new Set(`- – . ' ’ ${FOREIGN}`.split(' ')),
  place: new Set(`of the ${MARKS} ${FOREIGN}`.split(' ')),
  organisation: OF_BODIES,
  other: OF_BODIES,
}
const JOINTS_MAX = 3
/** How far a word of a name may be from the core that is marked. */
const NEAR = 3
const TITLES = new Set([...persons.titles.split(' '), ...places.titles])

/** A marked phrase: GUM's word for its kind, its words, and those of them that are its core. */
export type Mention = {
  readonly kind: string
  readonly from: number
  readonly to: number
  readonly core: readonly number[]
}

/**
 * The names of a sentence of GUM: of every mention the capitalised words around its head, the longest name first.
 *
 * GUM marks whole phrases ("the old bridge in Oster"), nested; its least span says which words are the core.
 */
export function namesOf(rows: readonly Row[]): GoldName[] {
  const names: GoldName[] = []
  const found = mentionsOf(rows).flatMap((mention) => nameIn(rows, mention) ?? [])
  for (const name of found.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from))
    if (!names.some((other) => other.from < name.to && name.from < other.to)) names.push(name)
  return names.toSorted((a, b) => a.from - b.from)
}

const formOf = (row: Row | undefined) => row?.[1] ?? ''
const isProper = (row: Row | undefined) => (row?.[4] ?? '').startsWith('NNP')
/** Adjectives and numbers belong to a name where they are written as one: "the Second Bank". */
const isCapital = (row: Row | undefined) =>
  isProper(row) || (/^(?:JJ|NN|CD|FW|VB)/.test(row?.[4] ?? '') && /^\p{Lu}/u.test(formOf(row)))

/** The name in a phrase: the capitalised words around the first proper noun of its core; null without one. */
export function nameIn(rows: readonly Row[], mention: Mention): GoldName | null {
  const { core } = mention
  const head = core.find((place) => isProper(rows[place]))
  if (head === undefined || NO_NAMES.has(mention.kind)) return null
  const kind = KINDS[mention.kind] ?? 'other'
  const isIn = (place: number) =>
    place >= mention.from && place < mention.to && core.some((one) => Math.abs(one - place) < NEAR)
  let from = head
  while (isIn(from - 1) && isCapital(rows[from - 1])) from--
  const to = endOf(rows, { from: head + 1, core, joints: JOINTS[kind], isIn })
  return asKind(rows, { kind, from, to })
}

/** Titles stand before a person's name; a single plural is a people. */
function asKind(rows: readonly Row[], { kind, from, to }: GoldName): GoldName | null {
  if (kind !== 'person') return { kind, from, to }
  let first = from
  while (first < to && TITLES.has(formOf(rows[first]).toLowerCase().replace(/\.$/, ''))) first++
  if (first === to) return null
  const isPeople = to - first === 1 && rows[first]?.[4] === 'NNPS'
  return { kind: isPeople ? 'other' : kind, from: first, to }
}

type Reach = {
  readonly from: number
  readonly core: readonly number[]
  readonly joints: ReadonlySet<string>
  readonly isIn: (place: number) => boolean
}

/** Goes right over capitalised core words, and over small words between them. */
function endOf(rows: readonly Row[], { from, core, joints, isIn }: Reach): number {
  const isJoint = (place: number) => isIn(place) && joints.has(formOf(rows[place]).toLowerCase())
  let to = from
  for (;;) {
    let next = to
    while (next - to < JOINTS_MAX && isJoint(next)) next++
    if (!isIn(next) || !core.includes(next) || !isCapital(rows[next])) return to
    to = next + 1
  }
}

const OPENING = /^\((\w+)-(\w+)-[^-]*-[^-]*-[^-]*-([\d,]*)/

type Open = {
  readonly id: string
  readonly kind: string
  readonly from: number
  readonly core: string
}

/** Every mention of a sentence, as its brackets close. */
function mentionsOf(rows: readonly Row[]): Mention[] {
  const open: Open[] = []
  const mentions: Mention[] = []
  for (const [place, row] of rows.entries())
    for (const part of bracketsOf(row)) {
      const mention = readBracket(part, place, open)
      if (mention) mentions.push(mention)
    }
  return mentions
}

/** Opens a mention, closes one, or both; what is closed is given. */
function readBracket(part: string, place: number, open: Open[]): Mention | null {
  const [, id = '', kind = '', core = ''] = OPENING.exec(part) ?? []
  if (id !== '') open.push({ id, kind, from: place, core })
  if (!part.endsWith(')')) return null
  const closing = id || (/^\w+/.exec(part)?.[0] ?? '')
  const index = open.findLastIndex((one) => one.id === closing)
  const [mention] = index < 0 ? [] : open.splice(index, 1)
  return mention ? closed(mention, place + 1) : null
}

function bracketsOf(row: Row): string[] {
  const [, column = ''] = /(?:^|\|)Entity=([^|]*)/.exec(row[9] ?? '') ?? []
  return column.match(/\([^()]*\)?|[^()]+\)/g) ?? []
}

function closed({ kind, from, core }: Open, to: number): Mention {
  const places = core.split(',').map((number) => from + Number(number) - 1)
  return { kind, from, to, core: places.filter((place) => place >= from && place < to) }
}
