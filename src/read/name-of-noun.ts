import { singular } from './action-lexicon.ts'
import { isBodyName, kindOfBody } from './bodies.ts'
import { byWord } from './by-word.ts'
import type { NounUnit, Range } from './chunk-units.ts'
import {
  ANONYMOUS,
  AUTHORITIES,
  DOCUMENTS,
  ORGANISATIONS,
  OUTLETS,
  ROLES,
  TITLES,
} from './english-words.ts'
import { fullRange, hasWord, type Parsed, type Words, wordsOf } from './parse-sentence.ts'
import type { Token } from './tree-tokens.ts'

export type VoiceKind = 'person' | 'authority' | 'outlet' | 'anonymous' | 'document'

/** Who a noun phrase names: its words without the article, a person's name apart from the title. */
export type Named = Words & {
  readonly name: string
  /** "President of Norland" before or beside the name. */
  readonly role?: string
  readonly kind: VoiceKind | 'thing'
  readonly isPerson: boolean
  /** Lower-case role words, by which "the analyst" finds its name. */
  readonly roles: readonly string[]
  readonly isPronoun: boolean
  readonly isDefinite: boolean
}

const ARTICLES: ReadonlySet<string> = new Set(
  'the a an its their his her our this that these those both all some'.split(' '),
)

/** Reads one noun unit of a sentence as a name, with the roles in it and in what stands in apposition. Asked for again and again. */
export function nameOfNoun(parsed: Parsed, at: number): Named {
  const held = parsed.names[at]
  if (held !== undefined) return held
  const named = readName(parsed, at)
  parsed.names[at] = named
  return named
}

function readName(parsed: Parsed, at: number): Named {
  const beside = nameBeside(parsed, at)
  const unit = parsed.units[at] as NounUnit
  if (beside >= 0)
    return {
      ...nameOfNoun(parsed, beside),
      role: roleWordsOf(parsed, unit.from, unit.to).slice(0, 60),
      roles: roleWords(parsed, unit),
      isPerson: true,
      kind: 'person',
    }
  const range = fullRange(parsed, at)
  const body = unit.isName ? bodyOf(parsed, unit) : null
  if (body) return body
  const roles = [...roleWords(parsed, range), ...rolesBeside(parsed, at)]
  const from = nameFrom(parsed, range, roles.length > 0)
  const whole = wordsOf(parsed, range)
  const name =
    from < 0 ? withoutArticle(parsed, range, whole) : wordsOf(parsed, { ...range, from }).words
  const own = from > range.from ? roleWordsOf(parsed, range.from, from) : ''
  const role = own === '' && from >= 0 ? roleBeside(parsed, at) : own
  const isPerson = from >= 0 && roles.length > 0
  const isThe = parsed.tokens[range.from]?.lower === 'the'
  const kind = isPerson ? 'person' : kindOf(parsed, unit, isThe)
  return {
    ...whole,
    name: name.slice(0, 300),
    ...(role === '' ? {} : { role: role.slice(0, 60) }),
    kind,
    isPerson: kind === 'person',
    roles,
    isPronoun: unit.isPronoun,
    isDefinite: isThe,
  }
}

/** The name of a body that its words alone tell; null for any other noun. */
function bodyOf(parsed: Parsed, unit: NounUnit): Named | null {
  const whole = wordsOf(parsed, unit)
  const name = withoutArticle(parsed, unit, whole).slice(0, 300)
  if (!isBodyName(name)) return null
  const isThe = parsed.tokens[unit.from]?.lower === 'the'
  const kind = kindOfBody(name)
  return { ...whole, name, kind, isPerson: false, roles: [], isPronoun: false, isDefinite: isThe }
}

/** "The Norland minister, Ada Brenn, said": the name between the commas, or -1. */
function nameBeside(parsed: Parsed, at: number): number {
  const { units } = parsed
  const unit = units[at]
  if (unit?.kind !== 'noun') return -1
  const head = parsed.tokens[unit.head]?.lower ?? ''
  if (!ROLES.has(head) && !TITLES.has(head)) return -1
  const [comma, name, close] = [units[at + 1], units[at + 2], units[at + 3]]
  // "its coordinator Ada Brenn": the tree may have kept the two apart.
  if (comma?.kind === 'noun' && comma.from === unit.to && isPlainName(parsed, comma)) return at + 1
  const isBetween = comma?.kind === 'comma' && close?.kind === 'comma'
  return isBetween && name?.kind === 'noun' && isPlainName(parsed, name) ? at + 2 : -1
}

function isPlainName(parsed: Parsed, name: NounUnit): boolean {
  if (!name.isName || name.to - name.from >= 4) return false
  for (let at = name.from; at < name.to; at += 1) if (!isPartOfName(parsed.tokens[at])) return false
  return true
}

function roleWordsOf(parsed: Parsed, from: number, to: number): string {
  const isArticle = ARTICLES.has(parsed.tokens[from]?.lower ?? '')
  const start = isArticle ? from + 1 : from
  return start < to ? wordsOf(parsed, { from: start, to }).words : ''
}

/** What a word in small letters, its full stop left out, tells of somebody: a title or office, or that no name holds it. */
const titleOf = byWord((lower) => {
  const word = lower.replace(/\.$/, '')
  const role = TITLES.has(word) || ROLES.has(word) ? word : null
  return { role, isOfName: role === null && !ORGANISATIONS.has(word) }
})

function roleWords({ tokens }: Parsed, { from, to }: Range): string[] {
  const roles: string[] = []
  for (let at = from; at < to; at += 1) {
    const { role } = titleOf(tokens[at]?.lower ?? '')
    if (role !== null) roles.push(role)
  }
  return roles
}

/** Roles in apposition: "Ada Brenn, an author and political analyst, said". */
function rolesBeside(parsed: Parsed, at: number): string[] {
  const unit = parsed.units[at]
  if (unit?.kind !== 'noun' || !unit.isName) return []
  const roles: string[] = []
  let place = at + 1
  if (parsed.units[place]?.kind !== 'comma') return []
  for (; place < Math.min(parsed.units.length, at + 14); place += 1) {
    const next = parsed.units[place]
    if (next?.kind === 'verb' || next?.kind === 'rel' || next?.kind === 'stop') break
    if (next?.kind === 'noun') roles.push(...roleWords(parsed, next))
  }
  return roles
}

/** "Norland's envoy, Ada Brenn, said", "Ada Brenn, the Norland envoy, said": the office between commas beside a name. */
function roleBeside(parsed: Parsed, at: number): string {
  const isComma = (place: number) => parsed.units[place]?.kind === 'comma'
  for (const place of [at - 2, at + 2]) {
    const unit = parsed.units[place]
    const isNext = isComma((place + at) / 2)
    if (unit?.kind !== 'noun' || !isNext || !ROLES.has(parsed.tokens[unit.head]?.lower ?? ''))
      continue
    return roleWordsOf(parsed, unit.from, unit.to)
  }
  return ''
}

/** Where the run of names at the end of a phrase begins, after its last title, office or organisation; -1 for none. */
function nameFrom(parsed: Parsed, { from, to }: Range, hasRole: boolean): number {
  let first = to
  while (first > from && isPartOfName(parsed.tokens[first - 1])) first -= 1
  if (first === to || (first === from && !hasRole)) return -1
  return first > from && roleWords(parsed, { from, to: first }).length === 0 ? -1 : first
}

const isPartOfName = (token: Token | undefined): boolean =>
  token?.tag === 'NAME' && titleOf(token.lower).isOfName

function withoutArticle({ tokens }: Parsed, { from, to }: Range, whole: Words): string {
  const second = from + 1 < to ? tokens[from + 1] : undefined
  if (!second || !ARTICLES.has(tokens[from]?.lower ?? '')) return whole.words
  return whole.words.slice(second.start - whole.start)
}

function kindOf(parsed: Parsed, unit: NounUnit, isThe: boolean): Named['kind'] {
  const head = parsed.tokens[unit.head]?.lower ?? ''
  const byHead = kindOfHead(head, isThe)
  if (byHead) return byHead
  if (hasWord(parsed, unit, AUTHORITIES)) return 'authority'
  if (unit.isName) return kindOfName(parsed, unit)
  return ORGANISATIONS.has(head) || ORGANISATIONS.has(singular(head)) ? 'authority' : 'thing'
}

/** What the head alone settles: "the analyst" is one person, "officials" nobody by name. */
function kindOfHead(head: string, isThe: boolean): VoiceKind | null {
  if (DOCUMENTS.has(head)) return 'document'
  if (OUTLETS.has(head)) return 'outlet'
  if (ROLES.has(head)) return isThe ? 'person' : 'anonymous'
  return ANONYMOUS.has(head) && !AUTHORITIES.has(head) ? 'anonymous' : null
}

function kindOfName(parsed: Parsed, unit: NounUnit): Named['kind'] {
  const start = parsed.tokens[unit.from]?.start ?? 0
  const end = parsed.tokens[unit.to - 1]?.end ?? 0
  const isPlace = parsed.places.some((place) => place.start < end && place.end > start)
  if (isPlace || hasWord(parsed, unit, ORGANISATIONS)) return 'authority'
  for (let at = unit.from; at < unit.to; at += 1) {
    const token = parsed.tokens[at]
    if (token?.tag === 'NAME' && ACRONYM.test(token.text)) return 'authority'
  }
  return 'person'
}

const ACRONYM = /^[\p{Lu}\d.-]{2,}$/u
