import type { AssessmentsView, AssessmentView, PositionView } from '#contract/assessment-views.ts'
import type { AccountView, EventView } from '#contract/views.ts'
import type { NewWord } from '#web/api/assessments.ts'

/** One word of a member, with what it is about. */
export type Spoken =
  | { readonly about: 'source' | 'claim' | 'event'; readonly word: AssessmentView }
  | { readonly about: 'position'; readonly word: PositionView }

/** What a group of words is about: the event, or one origin's account with its source and its first claim. */
export type Subject = {
  readonly claim: string
  /** Absent for the event. */
  readonly source?: string
  readonly spoken: readonly Spoken[]
}

const sameName = (a: string, b: string) => a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0

/** The event, then every account in the order of the page. */
export function subjectsOf(event: EventView, said: AssessmentsView | undefined): Subject[] {
  const assessments = said?.assessments ?? []
  const likely = assessments.filter((one) => one.of === 'event')
  return [
    { claim: event.id, spoken: likely.map((word) => ({ about: 'event' as const, word })) },
    ...event.accounts.flatMap((account) => subjectOf(account, said)),
  ]
}

function subjectOf(account: AccountView, said: AssessmentsView | undefined): Subject[] {
  const [first] = account.claims
  if (!first) return []
  const names = new Set(account.claims.map(({ name }) => name))
  const graded = (said?.assessments ?? []).flatMap((word): Spoken[] => {
    if (word.of === 'source' && sameName(word.source ?? '', account.voice))
      return [{ about: 'source', word }]
    return word.of === 'claim' && names.has(word.claim ?? '') ? [{ about: 'claim', word }] : []
  })
  const held = (said?.positions ?? []).filter(({ claim }) => names.has(claim))
  const positions = held.map((word): Spoken => ({ about: 'position', word }))
  return [{ claim: first.name, source: account.voice, spoken: [...graded, ...positions] }]
}

export const isOpen = ({ word }: Spoken): boolean =>
  'stance' in word ? word.stance === 'open' : word.grade === 'open'

/** The words that take this one back. */
export function takingBack(one: Spoken, claim: string): NewWord {
  return saidAgain({ ...one, claim, isTakenBack: true })
}

/** The words that put an earlier one back in its place, to those who held it. */
export function saidAgain(
  one: Spoken & { readonly claim: string; readonly isTakenBack?: boolean },
): NewWord {
  const { reason = '…', audience = [] } = one.word
  const how = one.isTakenBack ? {} : { reason, marking: { to: audience, tlp: 'amber' as const } }
  if (one.about === 'position') {
    const { claim, stance } = one.word
    return {
      kind: 'position',
      body: { claim, stance: one.isTakenBack ? 'open' : stance, ...how },
    } as NewWord
  }
  const { of, source, grade } = one.word
  const named = of === 'source' ? { source } : {}
  const claim = one.word.claim ?? one.claim
  const body = { of, claim, ...named, grade: one.isTakenBack ? 'open' : grade, ...how }
  return { kind: 'assessment', body } as NewWord
}
