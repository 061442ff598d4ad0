import type { LiveClaim } from '#domain/event.ts'
import { objectOf } from '#domain/member-word.ts'
import type { MemberWordRecord } from '#domain/rows.ts'
import { sourcesOf } from './assess-claims.ts'
import type { Centre, Officer } from './centre.ts'
import { lookAtEvent, type Side } from './look.ts'

/** Things that words are asked for at most: past them the words on an event's last claims and sources are left out. */
const OBJECTS_MAX = 2000

type WordsLook = {
  readonly stream: string
  readonly event: string
  /** Of the event as it is now each member's last likelihood only is the last: two events may have become one. */
  readonly words: readonly MemberWordRecord[]
  readonly isOwn: (word: MemberWordRecord) => boolean
}

/**
 * What members said of an event, its claims and their sources, as far as one stream holds it: superseded words too.
 *
 * @throws {Refusal} what looking at the event throws
 */
export async function lookAtWords(
  centre: Centre,
  asking: Officer | null,
  query: { side: Side; id: string },
): Promise<WordsLook> {
  const { stream, event, claims } = await lookAtEvent(centre, asking, query)
  const found = await centre.store.memberWords.on({ stream, objects: objectsOf(claims) })
  return {
    stream,
    event: event.id,
    words: withOneLikelihood(found),
    isOwn: (word) => word.from === stream,
  }
}

function objectsOf(claims: readonly LiveClaim[]): readonly string[] {
  const objects = new Set<string>()
  for (const live of claims) {
    for (const about of ['event', 'claim', 'position'] as const)
      objects.add(objectOf(about, live.name))
    for (const source of sourcesOf(live)) objects.add(objectOf('source', source))
  }
  return [...objects].slice(0, OBJECTS_MAX)
}

/** Likelihoods are said of an event under the name of one of its claims: of several the newest counts. */
function withOneLikelihood(words: readonly MemberWordRecord[]): readonly MemberWordRecord[] {
  const isOfEvent = (one: MemberWordRecord) => one.kind === 'assessment' && one.said.of === 'event'
  const newest = new Map<string, MemberWordRecord>()
  for (const one of words.filter((word) => isOfEvent(word) && word.isLast))
    if ((newest.get(one.from)?.at ?? '') < one.at) newest.set(one.from, one)
  return words.map((one) =>
    isOfEvent(one) && one.isLast && newest.get(one.from) !== one ? { ...one, isLast: false } : one,
  )
}
