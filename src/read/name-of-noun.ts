import { singular } from './action-lexicon.ts'
import type { NounUnit } from './chunk-units.ts'
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

const ARTICLE = /^(?:the|a|an|its|their|his|her|our|this|that|these|those|both|all|some)$/

/** Reads one noun unit of a sentence as a name, with the roles in it and in what stands in apposition. */
export function nameOfNoun(parsed: Parsed, at: number): Named {
  const beside = nameBeside(parsed, at)
  const unit = parsed.units[at] as NounUnit
  if (beside >= 0)
    return {
      ...nameOfNoun(parsed, beside),
      role: roleWordsOf(parsed, unit.from, unit.to).slice(0, 60),
      roles: roleWords(parsed.tokens.slice(unit.from, unit.to)),
      isPerson: true,
      kind: 'person',
    }
  const range = fullRange(parsed, at)
  const tokens = parsed.tokens.slice(range.from, range.to)
  const roles = [...roleWords(tokens), ...rolesBeside(parsed, at)]
  const trailing = trailingName(tokens, roles.length > 0)
  const whole = wordsOf(parsed, range)
  const name = trailing
    ? wordsOf(parsed, { from: range.from + trailing.from, to: range.to }).words
    : withoutArticle(tokens, whole)
  const own =
    trailing && trailing.from > 0 ? roleWordsOf(parsed, range.from, range.from + trailing.from) : ''
  const role = own === '' && trailing ? roleBeside(parsed, at) : own
  const isPerson = trailing !== null && roles.length > 0
  const kind = kindOf(parsed, unit, { tokens, isPerson })
  return {
    ...whole,
    name: name.slice(0, 300),
    ...(role === '' ? {} : { role: role.slice(0, 60) }),
    kind,
    isPerson: isPerson || kind === 'person',
    roles,
    isPronoun: unit.isPronoun,
    isDefinite: tokens[0]?.lower === 'the',
  }
}

/** "The Norland minister, Ada Brenn, said": the name between the commas, or -1. */
function nameBeside(parsed: Parsed, at: number): number {
  const [unit, comma, name, close] = parsed.units.slice(at, at + 4)
  if (unit?.kind !== 'noun') return -1
  const head = parsed.tokens[unit.head]?.lower ?? ''
  if (!ROLES.has(head) && !TITLES.has(head)) return -1
  // "its coordinator Ada Brenn": the tree may have kept the two apart.
  if (comma?.kind === 'noun' && comma.from === unit.to && isPlainName(parsed, comma)) return at + 1
  const isBetween = comma?.kind === 'comma' && close?.kind === 'comma'
  return isBetween && name?.kind === 'noun' && isPlainName(parsed, name) ? at + 2 : -1
}

const isPlainName = (parsed: Parsed, name: NounUnit) =>
  name.isName &&
  name.to - name.from < 4 &&
  parsed.tokens.slice(name.from, name.to).every(isPartOfName)

function roleWordsOf(parsed: Parsed, from: number, to: number): string {
  const isArticle = ARTICLE.test(parsed.tokens[from]?.lower ?? '')
  const start = isArticle ? from + 1 : from
  return start < to ? wordsOf(parsed, { from: start, to }).words : ''
}

function roleWords(tokens: readonly Token[]): string[] {
  return tokens
    .map((token) => token.lower.replace(/\.$/, ''))
    .filter((word) => TITLES.has(word) || ROLES.has(word))
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
    if (next?.kind === 'noun') roles.push(...roleWords(parsed.tokens.slice(next.from, next.to)))
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

/** The run of names at the end of a phrase, after its last title, office or organisation. */
function trailingName(tokens: readonly Token[], hasRole: boolean): { from: number } | null {
  let from = tokens.length
  while (from > 0 && isPartOfName(tokens[from - 1])) from -= 1
  const size = tokens.length - from
  if (size === 0 || (size === tokens.length && !hasRole)) return null
  return from > 0 && !roleWords(tokens.slice(0, from)).length ? null : { from }
}

function isPartOfName(token: Token | undefined): boolean {
  if (token?.tag !== 'NAME') return false
  const word = token.lower.replace(/\.$/, '')
  return !TITLES.has(word) && !ROLES.has(word) && !ORGANISATIONS.has(word)
}

function withoutArticle(tokens: readonly Token[], whole: Words): string {
  const first = tokens[0]
  const second = tokens[1]
  if (!first || !second || !ARTICLE.test(first.lower)) return whole.words
  return whole.words.slice(second.start - whole.start)
}

function kindOf(
  parsed: Parsed,
  unit: NounUnit,
  seen: { tokens: readonly Token[]; isPerson: boolean },
): Named['kind'] {
  if (seen.isPerson) return 'person'
  const head = parsed.tokens[unit.head]?.lower ?? ''
  const isThe = seen.tokens[0]?.lower === 'the'
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
  const names = parsed.tokens.slice(unit.from, unit.to).filter((token) => token.tag === 'NAME')
  const isAcronym = names.some((token) => /^[\p{Lu}\d.-]{2,}$/u.test(token.text))
  return isAcronym ? 'authority' : 'person'
}
