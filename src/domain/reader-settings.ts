import { z } from 'zod'
import { memberName } from './names.ts'
import { type Fault, Refusal } from './refusal.ts'

const number = (least: number, most: number, usual: number) =>
  z.coerce.number().min(least).max(most).default(usual)
const whole = (least: number, most: number, usual: number) =>
  z.coerce.number().int().min(least).max(most).default(usual)
const list = (of: z.ZodString) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(',').map((one) => one.trim()))
    .transform((all) => all.filter((one) => one !== ''))
    .pipe(z.array(z.literal('*').or(of)).max(1000))

/** Every setting of the second reader, by its variable: what it may be, and what it is when nobody sets it. */
export const READER_SETTINGS = {
  // No password, query or fragment: the path of the protocol is put behind it.
  PARLEY_READER_URL: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .regex(/^[^@?#]+$/),
  PARLEY_READER_MODEL: z.string().regex(/^[\w./:@-]{1,50}$/),
  PARLEY_READER_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/)
    .optional(),
  PARLEY_READER_LANGUAGES: list(z.string().regex(/^[a-z]{2,3}$/)),
  PARLEY_READER_MEMBERS: list(memberName),
  PARLEY_READER_PIECE_CHARS: whole(500, 20_000, 3000),
  PARLEY_READER_ANSWER_TOKENS: whole(100, 100_000, 4000),
  PARLEY_READER_TOKENS: whole(1000, 10_000_000, 100_000),
  PARLEY_READER_PRICE_ASKED: number(0, 10_000, 0),
  PARLEY_READER_PRICE_ANSWERED: number(0, 10_000, 0),
  PARLEY_READER_BUDGET: z.coerce.number().min(0).max(10_000).optional(),
  PARLEY_READER_CALL_SECONDS: number(1, 600, 30),
  PARLEY_READER_REPORT_SECONDS: number(1, 3600, 60),
  PARLEY_READER_TRIES: whole(1, 10, 3),
  PARLEY_READER_AT_ONCE: whole(1, 16, 4),
} as const
const variables = z.object(READER_SETTINGS)

/** How a second reader asks, and how much of a report's time and money it may spend. */
export type ReaderSettings = {
  readonly url: string
  readonly model: string
  readonly key: string | null
  /** In a centre: languages of reports that it reads, `*` for any; none when empty. */
  readonly languages: readonly string[]
  /** In a centre: members whose reports it reads, `*` for all; none when empty. */
  readonly members: readonly string[]
  /** UTF-16 units of a piece at most. */
  readonly pieceMax: number
  readonly answerTokensMax: number
  /** Tokens asked and answered for one report at most. */
  readonly tokensMax: number
  /** Per million tokens, in the currency of `budget`. */
  readonly price: { readonly asked: number; readonly answered: number }
  /** Money for one report; null for as much as its tokens cost. */
  readonly budget: number | null
  readonly callMs: number
  readonly reportMs: number
  readonly triesMax: number
  readonly atOnceMax: number
}

/** What surrounds the process: its variables. */
export type Variables = Readonly<Record<string, string | undefined>>

/**
 * The second reader's settings out of the environment; null when PARLEY_READER_URL is not set, which is how it is off.
 *
 * @throws {Refusal} `setting_refused` with the variable; its value is never said again, since it may be a key
 */
export function readerSettingsFrom(env: Variables): ReaderSettings | null {
  if (!env['PARLEY_READER_URL']) return null
  const names = Object.keys(READER_SETTINGS)
  const given = Object.fromEntries(names.map((name) => [name, env[name] || undefined]))
  const parsed = variables.safeParse(given)
  if (!parsed.success) throw refused(parsed.error.issues.map(({ path }) => String(path[0])))
  const settings = settingsOf(parsed.data)
  const { url, key, price, budget } = settings
  if (key !== null && !mayCarryKey(new URL(url))) throw refused(['PARLEY_READER_KEY'])
  if (budget !== null && price.asked + price.answered === 0) throw refused(['PARLEY_READER_BUDGET'])
  return settings
}

function settingsOf(given: z.infer<typeof variables>): ReaderSettings {
  return {
    url: given.PARLEY_READER_URL,
    model: given.PARLEY_READER_MODEL,
    key: given.PARLEY_READER_KEY ?? null,
    languages: given.PARLEY_READER_LANGUAGES,
    members: given.PARLEY_READER_MEMBERS,
    pieceMax: given.PARLEY_READER_PIECE_CHARS,
    answerTokensMax: given.PARLEY_READER_ANSWER_TOKENS,
    tokensMax: given.PARLEY_READER_TOKENS,
    price: {
      asked: given.PARLEY_READER_PRICE_ASKED,
      answered: given.PARLEY_READER_PRICE_ANSWERED,
    },
    budget: given.PARLEY_READER_BUDGET ?? null,
    callMs: given.PARLEY_READER_CALL_SECONDS * 1000,
    reportMs: given.PARLEY_READER_REPORT_SECONDS * 1000,
    triesMax: given.PARLEY_READER_TRIES,
    atOnceMax: given.PARLEY_READER_AT_ONCE,
  }
}

/** A key goes over a line that others may listen to only when it is closed; this machine's own is no such line. */
function mayCarryKey({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
}

function refused(names: readonly string[]): Refusal {
  const faults: Fault[] = names.map((name) => ({ pointer: name, message: 'see docs/reference/second-reader.md' })) // biome-ignore format: one line
  return new Refusal(
    'setting_refused',
    { name: names[0] ?? '', page: 'docs/reference/second-reader.md' },
    faults,
  )
}
