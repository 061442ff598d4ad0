import type { TypedPlace } from '#domain/gazetteer.ts'
import type { Issue, Reading } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Report } from '#domain/report.ts'
import type { ChatQuestion } from '#ports/chat.ts'
import type { PlaceFinder } from '#ports/places.ts'
import type { Reader } from '#ports/reader.ts'
import { PROMPT_HASH, questionAbout, SYSTEM } from '#read/second/ask-for-claims.ts'
import { claimsOfPiece, issueOfPiece } from '#read/second/claims-of-piece.ts'
import { cutPieces, type Piece } from '#read/second/cut-pieces.ts'
import { numberClaims, placeNamesIn, settleClaims } from '#read/second/finish-claims.ts'
import { ANSWER_SCHEMA } from '#read/second/told-claim.ts'
import { type Asking, askUntilTold, type Told } from './ask-until-told.ts'
import { ReportBudget } from './report-budget.ts'

const ISSUES_MAX = 10_000
const CLAIMS_MAX = 10_000
/** Different places of one piece that are looked up; a name beyond stays as it was read. */
const NAMES_MAX = 100
/** Beyond the time for a report: what is told by then still has its places looked up. */
const SPARE_MS = 10_000

type Means = Asking & { readonly places: Pick<PlaceFinder, 'find'> }
type PieceRead = { piece: Piece; told: Told }

/**
 * A reader that asks a chat endpoint. It trusts no answer: a claim whose words are not the text's is refused.
 *
 * Its name holds the model's, its version the hash of prompt and schema. One piece that cannot be read stops no other;
 * an issue names each that was not.
 *
 * @cost bounded by the settings: tokens, money and time a report
 */
export function makeSecondReader(means: Means): Reader {
  const { settings } = means
  const name = `model:${settings.model}`
  const version = `prompt-${PROMPT_HASH}`
  const { members } = settings
  return {
    name,
    version,
    languages: settings.languages,
    members: members.includes('*') ? undefined : members,
    isOutside: true,
    readMs: settings.reportMs + SPARE_MS,
    async read(report, signal) {
      const found = await readReport(report, means, signal)
      return { madeBy: { kind: 'reader', name, version }, ...found }
    },
  }
}

async function readReport(
  report: Report,
  means: Means,
  signal: AbortSignal,
): Promise<Omit<Reading, 'madeBy'>> {
  const pieces = cutPieces(report.text, means.settings.pieceMax)
  const read = await askAbout(report, pieces, { means, signal })
  const settled = []
  for (const { piece, told } of read) {
    if (typeof told === 'string')
      settled.push({ claims: [], issues: [issueOfPiece(told, report.text, piece)] })
    else settled.push(await claimsIn(told, { report, piece, places: means.places }))
  }
  signal.throwIfAborted()
  const { claims, issues } = numberClaims(
    report,
    settled.flatMap((one) => one.claims),
  )
  const doubts = distinct([...settled.flatMap((one) => one.issues), ...issues])
  return {
    claims: claims.slice(0, CLAIMS_MAX),
    issues: doubts.toSorted((a, b) => a.start - b.start).slice(0, ISSUES_MAX),
  }
}

/** The same doubt of the same words at one place is one, however many claims raised it. */
function distinct(issues: readonly Issue[]): Issue[] {
  const keyOf = ({ code, words, start, end }: Issue) => JSON.stringify([code, words, start, end])
  return [...new Map(issues.map((one) => [keyOf(one), one])).values()]
}

/** Asks about every piece, some at once, as far as time and budget go. */
async function askAbout(
  report: Report,
  pieces: readonly Piece[],
  { means, signal }: { means: Means; signal: AbortSignal },
): Promise<PieceRead[]> {
  const budget = new ReportBudget(means.settings)
  const deadline = AbortSignal.timeout(means.settings.reportMs)
  const both = AbortSignal.any([signal, deadline])
  const read: PieceRead[] = []
  const askNext = (at: number): Promise<PieceRead> | null => {
    const piece = pieces[at]
    const question = piece && questionOf(report, pieces, { at, means })
    const first = question && budget.reserve(question)
    if (!piece || !first) return null
    const told = askUntilTold(question, { asking: means, budget, first, signal: both })
    return told.then((claims) => ({ piece, told: claims }), timedOut(piece, deadline))
  }

  while (!both.aborted) {
    const wave = askWave(read.length, means.settings.atOnceMax, askNext)
    if (wave.length === 0) break
    read.push(...(await Promise.all(wave)))
  }
  signal.throwIfAborted()
  const told = deadline.aborted ? 'reader_timed_out' : 'reader_budget_spent'
  return [...read, ...pieces.slice(read.length).map((piece) => ({ piece, told }))]
}

/**
 * The next pieces that the budget lets be asked about at once; none when all are asked, or it is spent.
 *
 * Each wave ends before the next begins, so that what its calls did not cost is there again.
 */
function askWave(
  from: number,
  most: number,
  askNext: (at: number) => Promise<PieceRead> | null,
): Promise<PieceRead>[] {
  const wave: Promise<PieceRead>[] = []
  for (let asked = askNext(from); asked; asked = askNext(from + wave.length)) {
    wave.push(asked)
    if (wave.length === most) break
  }
  return wave
}

/** The report's own time is an issue; whatever else ends the asking ends the reading. */
function timedOut(piece: Piece, deadline: AbortSignal) {
  return (error: unknown): PieceRead => {
    if (!deadline.aborted) throw error
    return { piece, told: 'reader_timed_out' }
  }
}

function questionOf(
  report: Report,
  pieces: readonly Piece[],
  { at, means }: { at: number; means: Means },
): ChatQuestion {
  return {
    system: SYSTEM,
    user: questionAbout(report, pieces, at),
    schema: ANSWER_SCHEMA,
    answerTokensMax: means.settings.answerTokensMax,
  }
}

async function claimsIn(
  told: readonly unknown[],
  { report, piece, places }: { report: Report; piece: Piece; places: Means['places'] },
) {
  const { placed, issues } = claimsOfPiece(told, report.text, piece)
  const names = placeNamesIn(placed).slice(0, NAMES_MAX)
  const known = await Promise.all(
    names.map(async (name) => [name, await placeNamed(name, places)] as const),
  )
  const settled = settleClaims(placed, { report, piece, places: new Map(known) })
  return { claims: settled.claims, issues: [...issues, ...settled.issues] as Issue[] }
}

/** Undefined when the gazetteer gives no answer: then the name stays as it was read. */
async function placeNamed(typed: string, places: Means['places']): Promise<TypedPlace | undefined> {
  try {
    return await places.find({ typed })
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
