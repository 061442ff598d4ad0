import type { NameBook } from '#domain/name-book.ts'
import type { VoicedClaim } from './copies.ts'
import { Groups } from './groups.ts'
import { voiceKey } from './voice-key.ts'

/** Before the origin of unnamed sources under one tag, and of outlets that cite each other. */
export const TAGGED = 'anonymous:#'
export const CIRCLE = 'circle:'
/** Outlets of one event whose citing of each other is followed; the first by name. */
const CITING_MAX = 64

/** Origins of an event that are one for what stands beside them: a last name, a blind tag, outlets that cite each other. */
export function joinedOrigins(
  claims: readonly VoicedClaim[],
  book?: NameBook,
): readonly VoicedClaim[] {
  return withOneRoot(withTags(withFullNames(claims)), book)
}

/** A last name alone is the person of that last name, where the event knows only one. */
function withFullNames(claims: readonly VoicedClaim[]): readonly VoicedClaim[] {
  const full = new Map<string, Set<string>>()
  for (const { origin } of claims) {
    const last = origin.startsWith('person:') ? origin.split(' ').at(-1) : undefined
    if (last && last !== origin) full.set(last, (full.get(last) ?? new Set()).add(origin))
  }
  return claims.map((claim) => {
    const names = [...(full.get(claim.origin.replace(/^person:/, '')) ?? [])]
    const [name] = names
    return claim.origin.startsWith('person:') && name && names.length === 1
      ? { ...claim, origin: name }
      : claim
  })
}

const isUnnamed = ({ voice }: VoicedClaim) => voice.kind === 'anonymous'

/**
 * Unnamed sources of texts under one blind tag are one; where a text has several tags, all texts of these are.
 *
 * Whom the same texts name stays who that is: a tag is given to a source that its text does not name.
 */
function withTags(claims: readonly VoicedClaim[]): readonly VoicedClaim[] {
  const groups = new Groups()
  for (const claim of claims) if (isUnnamed(claim)) groups.join(claim.live.source.tags ?? [])
  return claims.map((claim) => {
    const [tag] = claim.live.source.tags ?? []
    return tag && isUnnamed(claim) ? { ...claim, origin: TAGGED + groups.firstOf(tag) } : claim
  })
}

/**
 * Outlets of which each has it from the other are one origin, whose root nobody here knows: neither knows by itself.
 *
 * An outlet that tells it as its own knowledge is a root: what it cites beside that makes no circle.
 */
function withOneRoot(
  claims: readonly VoicedClaim[],
  book: NameBook | undefined,
): readonly VoicedClaim[] {
  const cites = citationsIn(claims, book)
  const reached = new Map([...cites.keys()].map((outlet) => [outlet, reachedFrom(outlet, cites)]))
  const groups = new Groups()
  for (const [outlet, others] of reached)
    for (const other of others) if (reached.get(other)?.has(outlet)) groups.join([outlet, other])
  return claims.map((claim) =>
    groups.has(claim.origin) && claim.voice.kind === 'outlet'
      ? {
          ...claim,
          origin: CIRCLE + groups.firstOf(claim.origin),
          voice: { ...claim.voice, knows: false },
        }
      : claim,
  )
}

type Citations = ReadonlyMap<string, ReadonlySet<string>>

/** Which outlets each outlet has it from. */
function citationsIn(claims: readonly VoicedClaim[], book: NameBook | undefined): Citations {
  const roots = new Set<string>()
  const cites = new Map<string, Set<string>>()
  for (const claim of claims.filter(({ voice }) => voice.kind === 'outlet')) {
    const citing = outletOf(claim, book)
    const { origin, voice } = claim
    if (citing !== origin) cites.set(citing, (cites.get(citing) ?? new Set()).add(origin))
    else if (voice.knows) roots.add(origin)
  }
  for (const root of roots) cites.delete(root)
  return new Map([...cites].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, CITING_MAX))
}

/** The origin that a text's own outlet would be; the claim's where the text names none. */
function outletOf({ live, origin }: VoicedClaim, book: NameBook | undefined): string {
  const { outlet, published } = live.source
  if (!outlet) return origin
  return voiceKey({ voice: outlet, kind: 'outlet' }, { published, ...(book ? { book } : {}) })
}

function reachedFrom(outlet: string, cites: Citations): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [outlet]
  for (let one = open.pop(); one !== undefined; one = open.pop())
    for (const cited of cites.get(one) ?? [])
      if (!reached.has(cited)) {
        reached.add(cited)
        open.push(cited)
      }
  return reached
}
