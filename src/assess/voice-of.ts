import type { Voice } from '#domain/claim.ts'
import type { Account, LiveClaim } from '#domain/event.ts'
import { type NameBook, NO_NAMES } from '#domain/name-book.ts'
import { isName } from '#domain/parties-told.ts'
import { countryIn, partyKey } from '#domain/party-key.ts'
import { foldWord } from '#domain/search-tokens.ts'
import registry from '#model/assess/state-media.json' with { type: 'json' }
import voices from '#model/assess/voices.json' with { type: 'json' }

/** The voice that a claim leads back to, and what it can know. */
export type OriginVoice = {
  /** The same for all voices that are one origin by their names alone. */
  readonly key: string
  readonly voice: string
  readonly kind: Account['kind']
  /** It claims to have seen, done or measured, in a part of the report that counts. */
  readonly knows: boolean
  readonly denies: boolean
}

const OFFICES = new Set(voices.offices)
const FILLERS = new Set(voices.fillers)
const ORGANS = new Map(Object.entries(voices.organs))
const STATE_MEDIA = new Map(Object.entries(registry.outlets))
const WORD = /[\p{L}\p{N}]+/gu
/** An authority that its words do not place, such as "the ministry": it may be any government's. */
export const UNPLACED = 'authority:?'

/**
 * The origin of a claim: the nearest voice that claims own knowledge, else the nearest voice.
 *
 * Background paragraphs repeat what was known before, so nobody in them counts as knowing.
 *
 * @source docs/decisions/0007-independent-origins.md
 */
export function originVoice({ claim }: LiveClaim, book: NameBook = NO_NAMES): OriginVoice {
  const nearest = claim.attribution[0] as Voice
  const origin = claim.attribution.find((voice) => voice.knowledge === 'own') ?? nearest
  const isInText = claim.part === 'headline' || claim.part === 'body'
  const isUnsure = origin.stance === 'doubts' || origin.stance === 'asks'
  return {
    key: voiceKey(origin, book),
    voice: origin.voice,
    kind: isNameless(origin) && !book.partyOf(origin.voice) ? 'anonymous' : origin.kind,
    knows: origin.knowledge === 'own' && isInText && !isUnsure,
    denies: claim.polarity === 'negated' || origin.stance === 'denies',
  }
}

/** One key for all names of one origin: a government's spokesman, minister and ministry share theirs. */
export function voiceKey(voice: Pick<Voice, 'voice' | 'kind'>, book: NameBook = NO_NAMES): string {
  const words = wordsOf(voice.voice)
  const party = book.partyOf(voice.voice)
  if (voice.kind === 'outlet') return party ? `outlet:${party}` : outletKey(words)
  if (voice.kind === 'anonymous' || (isNameless(voice) && !party))
    return `anonymous:${book.partiesIn(voice.voice)[0] ?? affiliation(voice.voice, words)}`
  return party ? `authority:${party}` : namedKey(voice, words)
}

function namedKey(
  { voice, kind }: Pick<Voice, 'voice' | 'kind'>,
  words: readonly string[],
): string {
  const holdsOffice = words.some((word) => OFFICES.has(word))
  if (kind === 'authority' || (kind === 'person' && holdsOffice)) return authorityKey(voice, words)
  if (kind === 'person') return `person:${nameWords(words).join(' ') || words.join(' ')}`
  return `${kind}:${words.join(' ')}`
}

/** A person of whom nothing but words are given: "one of the drivers". Scripts without capitals tell no names from words. */
function isNameless({ kind, voice }: Pick<Voice, 'voice' | 'kind'>): boolean {
  return kind === 'person' && !isName(voice) && !/\p{Lo}/u.test(voice)
}

const wordsOf = (name: string): readonly string[] =>
  foldWord(name.replace(/['’]s\b/g, '')).match(WORD) ?? []

const nameWords = (words: readonly string[]) =>
  words.filter((word) => !OFFICES.has(word) && !FILLERS.has(word))

/** Whom an unnamed voice is said to belong to: "officials of the Red Cross" and "a Red Cross official" are one. */
function affiliation(name: string, words: readonly string[]): string {
  const party = partyKey(name)
  if (isCountry(party)) return party
  const own = nameWords(words).join(' ')
  return partyKey(own) || own || words.join(' ')
}

function outletKey(words: readonly string[]): string {
  const name = words.filter((word) => word !== 'the').join(' ')
  const government = STATE_MEDIA.get(name)
  return government ? `government:${government}` : `outlet:${name}`
}

/** A government by its country; a body by its own name; else the organ, which may be any government's. */
function authorityKey(name: string, words: readonly string[]): string {
  const party = partyKey(name)
  const country = isCountry(party) ? party : countryIn(name)
  if (country) return `government:${country}`
  const organ = words.flatMap((word) => ORGANS.get(word) ?? []).sort()[0]
  if (organ) return `${UNPLACED}${organ}`
  const own = nameWords(words).join(' ')
  return party ? `authority:${own || party}` : `${UNPLACED}${own || words.join(' ')}`
}

const isCountry = (party: string) => party.length === 2
