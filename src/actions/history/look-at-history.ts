import { charterOf } from '#actions/authorise.ts'
import type { Centre, Officer } from '#actions/centre.ts'
import { lookAtEvent, type Side } from '#actions/look.ts'
import { nameBookOf } from '#domain/name-book.ts'
import type { Deed, JudgedClaim } from './deed-reader.ts'
import { gatherEntries } from './gather-entries.ts'
import { type Step, stepsOf } from './steps-of.ts'

/** Steps of one page at most: the last ones, oldest first. */
const STEPS_MAX = 200

type HistoryLook = {
  readonly stream: string
  readonly event: string
  readonly steps: readonly Step[]
  /** Where the page of earlier steps ends; absent when there are none. */
  readonly before?: number
}

/**
 * How an event's picture came about, computed from the entries of one stream when it is asked for: nothing keeps it.
 *
 * @throws {Refusal} what looking at the event throws
 */
export async function lookAtHistory(
  centre: Centre,
  asking: Officer | null,
  query: { side: Side; id: string; before?: number | undefined },
): Promise<HistoryLook> {
  const { stream, event, claims } = await lookAtEvent(centre, asking, query)
  const gathered = await gatherEntries(centre, stream, claims)
  const { steps, isWhole } = stepsOf(stream, gathered, {
    before: query.before,
    limit: STEPS_MAX,
    book: nameBookOf(charterOf(centre)),
  })
  const first = steps[0]
  return {
    stream,
    event: event.id,
    steps: await withVoices(centre, stream, steps),
    ...(isWhole || !first ? {} : { before: first.position }),
  }
}

/** Names the voices of judged claims that are of other events. One that was taken back stays a bare name. */
async function withVoices(
  centre: Centre,
  stream: string,
  steps: readonly Step[],
): Promise<readonly Step[]> {
  const unnamed = steps.flatMap(({ deed }) =>
    deed.kind === 'judgement' ? [deed.a, deed.b].filter((one) => !one.voice) : [],
  )
  const names = [...new Set(unnamed.map((one) => one.claim))]
  const records = await centre.store.claims.named({ stream, names })
  const voices = new Map(
    records.flatMap((one) =>
      one.kind === 'live' ? [[one.live.name, one.live.claim.attribution[0]?.voice]] : [],
    ),
  )
  const named = (one: JudgedClaim): JudgedClaim => {
    const voice = one.voice ?? voices.get(one.claim)
    return voice ? { ...one, voice } : one
  }
  return steps.map((step) => ({ ...step, deed: withNames(step.deed, named) }))
}

const withNames = (deed: Deed, named: (one: JudgedClaim) => JudgedClaim): Deed =>
  deed.kind === 'judgement' ? { ...deed, a: named(deed.a), b: named(deed.b) } : deed
