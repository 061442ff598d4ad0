import type { ReaderSettings } from '#domain/reader-settings.ts'
import type { ChatAnswer, ChatEndpoint, ChatQuestion } from '#ports/chat.ts'
import type { Chance, Pause } from '#ports/effects.ts'
import { claimsInAnswer } from '#read/second/told-claim.ts'
import type { ReportBudget, Reserved } from './report-budget.ts'

/** What asking reaches: the endpoint, and the effects that tests move by hand. */
export type Asking = {
  readonly endpoint: ChatEndpoint
  readonly pause: Pause
  readonly chance: Chance
  readonly settings: ReaderSettings
}
/** Claims as told, or the code of the issue that says why there are none. */
export type Told = readonly unknown[] | string

const FIRST_WAIT_MS = 500
const WAIT_MAX_MS = 20_000
/** An answer that is no JSON is asked for once more: a second failure is the model's habit. */
const BROKEN_MAX = 2

/**
 * Asks about one piece, again after a wait when the endpoint is busy or down, and once again when its answer is broken.
 *
 * Waits double from half a second, each with as much again by chance; what the endpoint asks for is kept, up to 20 s.
 *
 * @param first what was set aside for the first call; each further call sets aside its own
 * @returns claims of any shape; else `reader_failed`, `reader_timed_out`, `reader_answer_broken`, `reader_budget_spent`
 * @throws the signal's reason
 */
export async function askUntilTold(
  question: ChatQuestion,
  {
    asking,
    budget,
    first,
    signal,
  }: { asking: Asking; budget: ReportBudget; first: Reserved; signal: AbortSignal },
): Promise<Told> {
  let reserved: Reserved | null = first
  const answers: ChatAnswer[] = []
  while (reserved) {
    const answer = await asking.endpoint.ask(question, signal)
    budget.settle(reserved, answer.kind === 'answer' ? answer.tokens : null)
    answers.push(answer)
    const told = toldIn(answer)
    if (Array.isArray(told) || isLast(answers, asking)) return told
    if (answer.kind === 'later') await asking.pause(waitMs(answer.afterMs, answers, asking), signal)
    reserved = budget.reserve(question)
  }
  return 'reader_budget_spent'
}

function isLast(answers: readonly ChatAnswer[], { settings }: Asking): boolean {
  const last = answers.at(-1)?.kind
  const brokenCount = answers.filter(({ kind }) => kind === 'answer').length
  const isOver = last === 'refused' || last === 'late'
  return isOver || answers.length >= settings.triesMax || brokenCount >= BROKEN_MAX
}

function toldIn(answer: ChatAnswer): Told {
  if (answer.kind === 'answer') return claimsInAnswer(answer.text) ?? 'reader_answer_broken'
  return answer.kind === 'late' ? 'reader_timed_out' : 'reader_failed'
}

function waitMs(askedMs: number, answers: readonly ChatAnswer[], { chance }: Asking): number {
  const [byte = 0] = chance.bytes(1, 'second reader wait')
  const usual = FIRST_WAIT_MS * 2 ** (answers.length - 1) * (1 + byte / 256)
  return Math.min(WAIT_MAX_MS, Math.max(askedMs, Math.round(usual)))
}
