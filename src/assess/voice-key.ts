import type { Voice } from '#domain/claim.ts'
import { type NameBook, NO_NAMES } from '#domain/name-book.ts'
import { isName } from '#domain/parties-told.ts'
import { countryIn, partyKey } from '#domain/party-key.ts'
import { foldWord } from '#domain/search-tokens.ts'
import voices from '#model/assess/voices.json' with { type: 'json' }
import { governmentOf } from './state-media.ts'

type Named = Pick<Voice, 'voice' | 'kind'> & Partial<Pick<Voice, 'knowledge' | 'cue'>>
/** Where a voice speaks: what the charter says of names, the words of the claim, the day of publication. */
type Setting = {
  readonly book?: NameBook
  readonly quote?: string
  readonly published?: string | undefined
}

const OFFICES = new Set(voices.offices)
const FILLERS = new Set(voices.fillers)
const ORGANS = new Map(Object.entries(voices.organs))
const SAW_VERBS = new Set(voices.saw.verbs)
const SAW_PHRASES = voices.saw.phrases.map((phrase) => wordsOf(phrase).join(' '))
/** An authority that its words do not place, such as "the ministry": it may be any government's. */
export const UNPLACED = 'authority:?'

/** One key for all names of one origin: a government's spokesman, minister and ministry share theirs. */
export function voiceKey(voice: Named, setting: Setting = {}): string {
  const { book = NO_NAMES, published } = setting
  const words = wordsOf(voice.voice)
  const party = book.partyOf(voice.voice)
  if (voice.kind === 'anonymous' || (isNamelessVoice(voice) && !party))
    return `anonymous:${book.partiesIn(voice.voice)[0] ?? affiliation(voice.voice, words)}`
  if (party) return partyOrigin(party, book)
  if (voice.kind === 'outlet') return outletKey(words, published)
  return namedKey(voice, words, setting.quote ?? '')
}

/** A state that is a party is one with its organs, which the charter need not list. */
function partyOrigin(party: string, book: NameBook): string {
  const country = book.countryOf(party)
  return country ? `government:${country}` : `authority:${party}`
}

function namedKey(voice: Named, words: readonly string[], quote: string): string {
  const { kind } = voice
  const holdsOffice = words.some((word) => OFFICES.has(word))
  const isOfficial = kind === 'authority' || (kind === 'person' && holdsOffice)
  if (isOfficial && !(kind === 'person' && sawIt(voice, quote)))
    return authorityKey(voice.voice, words)
  if (kind === 'person') return `person:${personIn(voice.voice, words)}`
  return `${kind}:${words.join(' ')}`
}

/** An official who says that he was there himself speaks as a witness, not for his government. */
function sawIt({ knowledge, cue }: Named, quote: string): boolean {
  if (knowledge !== 'own') return false
  if (wordsOf(cue ?? '').some((word) => SAW_VERBS.has(word))) return true
  const said = ` ${wordsOf(quote).join(' ')} `
  return SAW_PHRASES.some((phrase) => said.includes(` ${phrase} `))
}

/** A person of whom nothing but words are given: "one of the drivers". Scripts without capitals tell no names from words. */
export function isNamelessVoice({ kind, voice }: Pick<Voice, 'voice' | 'kind'>): boolean {
  return kind === 'person' && !isName(voice) && !/\p{Lo}/u.test(voice)
}

function wordsOf(name: string): readonly string[] {
  return foldWord(name.replace(/['’]s\b/g, '')).match(/[\p{L}\p{N}]+/gu) ?? []
}

const nameWords = (words: readonly string[]) =>
  words.filter((word) => !OFFICES.has(word) && !FILLERS.has(word))

/** The name alone, of "Jean Vall, a spokesman for France's army" and of "French Foreign Minister Paul Orde". */
function personIn(name: string, words: readonly string[]): string {
  const [first = ''] = name.split(',')
  const plain = nameWords(wordsOf(first))
  const holdsOffice = words.some((word) => OFFICES.has(word))
  const own = holdsOffice
    ? plain.filter((word) => !ORGANS.has(word) && !isCountry(partyKey(word)))
    : plain
  return own.join(' ') || nameWords(words).join(' ') || words.join(' ')
}

/** Whom an unnamed voice is said to belong to: "officials of the Red Cross" and "a Red Cross official" are one. */
function affiliation(name: string, words: readonly string[]): string {
  const party = partyKey(name)
  if (isCountry(party)) return party
  const own = nameWords(words).join(' ')
  return partyKey(own) || own || words.join(' ')
}

function outletKey(words: readonly string[], published: string | undefined): string {
  const name = words.filter((word) => word !== 'the').join(' ')
  const government = governmentOf(name, published)
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
