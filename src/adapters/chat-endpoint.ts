import OpenAI, { APIError, APIUserAbortError } from 'openai'
import type { ChatAnswer, ChatEndpoint, ChatQuestion, ChatTokens } from '#ports/chat.ts'
import { AnswerTooLarge, openBoundedFetch } from './bounded-fetch.ts'

type ChatOptions = {
  readonly url: string
  readonly model: string
  readonly key: string | null
  /** One call may take so long, its answer included. */
  readonly callMs: number
}
type Body = OpenAI.ChatCompletionCreateParamsNonStreaming

/** What an endpoint takes, learned from its refusals: not all know schemas, temperatures or one name for the limit. */
type Ways = { hasSchema: boolean; hasTemperature: boolean; limitKey: 'max_tokens' | 'max_completion_tokens' } // biome-ignore format: one line

/** A refused way is left and the question asked anew: as many times as there are ways to leave. */
const WAYS_MAX = 3
const TOKENS_MAX = 1e9

/**
 * Opens an endpoint of the chat-completions protocol through the official client: no stream, no memory, no retries here.
 *
 * Only what is asked is sent, to that one origin: the client's own headers about this machine, its variables
 * (OPENAI_...) and its log are off, and redirects are not followed.
 */
export function openChatEndpoint({ url, model, key, callMs }: ChatOptions): ChatEndpoint {
  const client = new OpenAI({
    baseURL: url,
    // The client wants a key where none is needed; the fetcher sends one only where there is one.
    apiKey: key ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: openBoundedFetch(key),
  })
  const ways: Ways = { hasSchema: true, hasTemperature: true, limitKey: 'max_tokens' }

  async function askOnce(question: ChatQuestion, signal: AbortSignal): Promise<ChatAnswer> {
    for (let left = 0; ; left += 1) {
      const tried = { ...ways }
      try {
        return answerOf(
          await client.chat.completions.create(bodyOf(question, model, tried), { signal }),
        )
      } catch (error) {
        if (left < WAYS_MAX && isWayRefused(error) && leaveWay(ways, tried, error)) continue
        return troubleOf(error)
      }
    }
  }

  return {
    async ask(question, signal) {
      signal.throwIfAborted()
      // One bound for all ways that are tried, shorter than the client's own ten minutes.
      const late = AbortSignal.timeout(callMs)
      const answer = await askOnce(question, AbortSignal.any([signal, late]))
      signal.throwIfAborted()
      return late.aborted && answer.kind !== 'answer' ? { kind: 'late' } : answer
    },
  }
}

function bodyOf(question: ChatQuestion, model: string, ways: Ways): Body {
  const { system, user, schema, answerTokensMax } = question
  const format = { name: 'claims', strict: true, schema: { ...schema } }
  return {
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    stream: false,
    [ways.limitKey]: answerTokensMax,
    ...(ways.hasTemperature ? { temperature: 0 } : {}),
    ...(ways.hasSchema ? { response_format: { type: 'json_schema', json_schema: format } } : {}),
  }
}

const isWayRefused = (error: unknown): error is APIError =>
  error instanceof APIError && (error.status === 400 || error.status === 422)

/**
 * Leaves the way that a refusal names, else the schema; false when none is left to leave.
 *
 * @param tried what the refused question was asked with: one asked at the same time may have left it already
 */
function leaveWay(ways: Ways, tried: Ways, error: APIError): boolean {
  const said = `${error.param ?? ''} ${error.message}`.slice(0, 2000)
  if (tried.limitKey === 'max_tokens' && said.includes('max_tokens'))
    ways.limitKey = 'max_completion_tokens'
  else if (tried.hasTemperature && said.includes('temperature')) ways.hasTemperature = false
  else if (tried.hasSchema) ways.hasSchema = false
  else return false
  return true
}

/** The client checks no shape: whatever stands there may be anything. */
function answerOf(completion: unknown): ChatAnswer {
  const { choices, usage } = (completion ?? {}) as { choices?: unknown; usage?: unknown }
  const [first] = Array.isArray(choices) ? choices : []
  const text: unknown = first?.message?.content
  // An answer of another shape is as broken as one that holds no JSON.
  return { kind: 'answer', text: typeof text === 'string' ? text : '', tokens: tokensOf(usage) }
}

function tokensOf(usage: unknown): ChatTokens | null {
  const { prompt_tokens: asked, completion_tokens: answered } = (usage ?? {}) as Record<
    string,
    unknown
  >
  return isCount(asked) && isCount(answered) && asked > 0 ? { asked, answered } : null
}

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= TOKENS_MAX

function troubleOf(error: unknown): ChatAnswer {
  if (error instanceof APIUserAbortError) return { kind: 'late' }
  if (causes(error).some((one) => one instanceof AnswerTooLarge)) return { kind: 'refused' }
  // A body that is no JSON, however it was announced, may be another next time: a proxy's page, a cut connection.
  if (error instanceof SyntaxError) return { kind: 'answer', text: '', tokens: null }
  if (!(error instanceof APIError)) throw error
  const { status } = error
  const isPassing = status === undefined || status === 408 || status === 429 || status >= 500
  return isPassing ? { kind: 'later', afterMs: waitAsked(error.headers) } : { kind: 'refused' }
}

function causes(error: unknown): unknown[] {
  const found: unknown[] = []
  for (let one = error; one instanceof Error && found.length < 5; one = one.cause) found.push(one)
  return found
}

/** Milliseconds of a Retry-After in seconds; 0 for none, or one that names a day. @source RFC 9110 10.2.3 */
function waitAsked(headers: Headers | undefined): number {
  const seconds = Number(headers?.get('retry-after') ?? 0)
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0
}
