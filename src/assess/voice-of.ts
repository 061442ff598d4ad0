import type { Voice } from '#domain/claim.ts'
import type { Account, LiveClaim, Side } from '#domain/event.ts'
import { type NameBook, NO_NAMES } from '#domain/name-book.ts'
import { UNNAMED, UNNAMED_AUTHOR } from '#domain/unnamed.ts'
import { isNamelessVoice, voiceKey } from './voice-key.ts'

/** The voice that a claim leads back to, and what it can know. */
export type OriginVoice = {
  /** The same for all voices that are one origin by their names alone. */
  readonly key: string
  readonly voice: string
  readonly kind: Account['kind']
  /** It claims to have seen, done or measured, in a part of the report that counts. */
  readonly knows: boolean
  readonly denies: boolean
  /** The party of the charter that it stands for. */
  readonly side?: Side
}

type Nearest = { readonly voice: Voice; readonly knows: boolean }

/** Whom a text names nobody for: a source that was left out may be anybody's, so that it knows nothing here. */
const WITHHELD = new Set([UNNAMED, UNNAMED_AUTHOR])

/**
 * The origin of a claim: the nearest voice that claims own knowledge, else the nearest voice.
 *
 * Background paragraphs repeat what was known before, so nobody in them counts as knowing. Of a claim that something was
 * said the origin is whoever heard it, not who spoke.
 *
 * @source docs/decisions/0007-independent-origins.md
 */
export function originVoice(live: LiveClaim, book: NameBook = NO_NAMES): OriginVoice {
  const { claim, source } = live
  const { voice, knows } = hearerOf(live, book) ?? imageIn(claim.attribution) ?? knowerOf(claim)
  const isInText = claim.part === 'headline' || claim.part === 'body'
  const isUnsure = voice.stance === 'doubts' || voice.stance === 'asks'
  const isNameless = isNamelessVoice(voice) && !book.partyOf(voice.voice)
  const key = voiceKey(voice, { book, quote: claim.quote, published: source.published })
  return {
    key,
    voice: voice.voice,
    kind: isNameless ? 'anonymous' : voice.kind,
    knows: knows && isInText && !isUnsure && !WITHHELD.has(voice.voice),
    denies: claim.polarity === 'negated' || voice.stance === 'denies',
    ...sideOf(voice, key, book),
  }
}

/** The event is that somebody spoke: whoever brings the words knows that they were said. */
export const isTalk = ({ claim }: LiveClaim): boolean =>
  claim.action?.type === 'STATEMENT' && claim.kind === 'event' && claim.actors.length > 0

/** Of talk: the nearest voice beside the speaker's own; null where only the speaker tells of it. */
function hearerOf(live: LiveClaim, book: NameBook): Nearest | null {
  if (!isTalk(live)) return null
  const { attribution, actors } = live.claim
  const speakers = new Set(
    actors.flatMap(({ name: voice }) => [
      voiceKey({ voice, kind: 'person' }, { book }),
      voiceKey({ voice, kind: 'authority' }, { book }),
    ]),
  )
  const at = attribution.findIndex((voice) => !speakers.has(voiceKey(voice, { book })))
  const voice = attribution[at]
  if (at < 1 || !voice) return null
  const isReporter = voice.role === 'reporter' || voice.role === 'outlet'
  return { voice, knows: voice.knowledge === 'own' || isReporter }
}

/** What a picture or an instrument shows is the picture's, whoever shows, cites or reads it. */
function imageIn(attribution: readonly Voice[]): Nearest | null {
  const image = attribution.find((voice) => voice.kind === 'sensor')
  const isShown = attribution.some((voice) => voice.knowledge === 'own')
  return image ? { voice: image, knows: isShown } : null
}

/** A reporter who heard somebody say it knows that it was said, and nothing more. */
function knowerOf({ attribution }: LiveClaim['claim']): Nearest {
  const nearest = attribution[0] as Voice
  const mayKnow =
    nearest.role === 'speaker' ? attribution.filter(({ role }) => role === 'speaker') : attribution
  const knower = mayKnow.find(({ knowledge }) => knowledge === 'own')
  return { voice: knower ?? nearest, knows: knower !== undefined }
}

/** A person whom the charter lists for the spelling of a name alone stands for no side: what members and bodies are, people are not. */
function sideOf({ voice, kind }: Voice, key: string, book: NameBook): { side?: Side } {
  const [, code] = /^government:(\w+)$/.exec(key) ?? []
  const named = book.partiesIn(voice)
  const own = book.partyOf(voice)
  const party =
    own ??
    (named.length === 1 ? named[0] : undefined) ??
    (code ? book.partyOfCountry(code) : undefined)
  const side = party === undefined ? undefined : book.sideOf(party)
  const isOnlySpelt = own !== undefined && kind === 'person' && side?.isMember === false
  return side && !isOnlySpelt ? { side } : {}
}
