import { CREDIBILITIES, LIKELIHOODS, RELIABILITIES, type STANCES } from '#domain/grades.ts'
import type { Marking } from '#domain/marking.ts'
import type { NewWord } from '#web/api/assessments.ts'
import { keyOf } from '#web/keyboard/key-of.ts'
import { isOpen, type Spoken, type Subject, saidAgain } from './spoken.ts'

/** What is chosen so far; what is left out is not said. */
export type Choice = {
  readonly source?: (typeof RELIABILITIES)[number]
  readonly claim?: (typeof CREDIBILITIES)[number]
  readonly event?: (typeof LIKELIHOODS)[number]
  readonly position?: (typeof STANCES)[number]
}

/** The choice after a key: letters by their place on layouts without them, figures by the key, whatever it types. */
export function keyPick(
  choice: Choice,
  {
    isEvent,
    pressed,
  }: { isEvent: boolean; pressed: Pick<globalThis.KeyboardEvent, 'key' | 'code' | 'shiftKey'> },
): Choice | null {
  const figure = Number(/^(?:Digit|Numpad)(\d)$/.exec(pressed.code)?.[1] ?? 0)
  if (isEvent) {
    const event = LIKELIHOODS[figure - 1]
    return event ? { ...choice, event } : null
  }
  const claim = CREDIBILITIES[figure - 1]
  if (claim) return { ...choice, claim }
  const letter = keyOf(pressed).toUpperCase()
  const source = RELIABILITIES.find((one) => one === letter)
  return source ? { ...choice, source } : null
}

/** The words to send: none while there is no reason. */
export function wordsFrom(
  { claim, source }: Subject,
  { choice, reason, marking }: { choice: Choice; reason: string; marking: Marking },
): readonly NewWord[] {
  if (reason === '') return []
  const how = { claim, reason, marking }
  const words: NewWord[] = []
  if (choice.event)
    words.push({ kind: 'assessment', body: { of: 'event', grade: choice.event, ...how } })
  if (choice.source && source)
    words.push({ kind: 'assessment', body: { of: 'source', source, grade: choice.source, ...how } })
  if (choice.claim)
    words.push({ kind: 'assessment', body: { of: 'claim', grade: choice.claim, ...how } })
  if (choice.position) words.push({ kind: 'position', body: { stance: choice.position, ...how } })
  return words
}

/** What undoes them: the member's earlier word again, or the word taken back where there was none. */
export function undoing(
  subject: Subject,
  said: readonly NewWord[],
  member: string | undefined,
): readonly NewWord[] {
  return said.map((one): NewWord => {
    const about = one.kind === 'position' ? 'position' : one.body.of
    const was = subject.spoken.find(
      (spoken) =>
        spoken.about === about &&
        spoken.word.from === member &&
        spoken.word.isLast &&
        !isOpen(spoken) &&
        isOnClaim(spoken, subject.claim),
    )
    if (was) return saidAgain({ ...was, claim: subject.claim })
    const { reason: _, marking: __, ...body } = one.body as { reason?: unknown; marking?: unknown }
    const taken = one.kind === 'position' ? { stance: 'open' } : { grade: 'open' }
    return { ...one, body: { ...body, ...taken } } as NewWord
  })
}

const isOnClaim = (spoken: Spoken, claim: string) =>
  spoken.about === 'source' || spoken.about === 'event' || spoken.word.claim === claim
