import { ACTION_TYPES } from '#domain/claim.ts'
import { cleanName } from '#domain/clean-name.ts'
import type { Issue } from '#domain/reading.ts'
import type { Span } from '#domain/span.ts'
import modes from '#model/modes.json' with { type: 'json' }
import type { Piece } from './cut-pieces.ts'
import { PieceWords } from './piece-words.ts'
import { type Placed, placeTold, Untrue } from './place-told.ts'
import { type ToldClaim, toldClaim } from './told-claim.ts'

/** Claims of one piece at most; an answer that tells more is no reading of it. */
const CLAIMS_MAX = 100
/** Of words that are not in the text only so much is kept. */
const WORDS_KEPT = 200

const TYPES: ReadonlySet<string> = new Set(ACTION_TYPES)
/** A map and no object: a type named like a property of every object has no modes either. */
const MODES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(modes))

/** Doubt about a piece as a whole: its first words, and where it stands. */
export function issueOfPiece(code: string, text: string, piece: Piece): Issue {
  const words = text.slice(piece.start, Math.min(piece.end, piece.start + WORDS_KEPT))
  return { code, words: words.toWellFormed(), ...piece }
}

/**
 * What of an endpoint's claims holds: each has its words at their places in the piece, or is refused with an issue.
 *
 * @param told the claims as parsed JSON, of any shape
 */
export function claimsOfPiece(
  told: readonly unknown[],
  text: string,
  piece: Piece,
): { placed: Placed[]; issues: Issue[] } {
  const words = new PieceWords(text, piece)
  const used = new Set<string>()
  const placed: Placed[] = []
  const issues: Issue[] = []
  for (const one of told.slice(0, CLAIMS_MAX)) {
    const answer = placedOrRefused(one, words, used)
    if ('code' in answer)
      issues.push({ code: answer.code, words: keptWords(answer.words), ...piece })
    else placed.push(answer)
  }
  if (told.length > CLAIMS_MAX) issues.push(issueOfPiece('claims_left_out', text, piece))
  return { placed, issues }
}

function placedOrRefused(
  one: unknown,
  words: PieceWords,
  used: Set<string>,
): Placed | { code: string; words: string } {
  const parsed = toldClaim.safeParse(one)
  if (!parsed.success) return { code: 'claim_malformed', words: quoteIn(one) }
  const told = parsed.data
  const fault = faultOfAction(told)
  if (fault !== null) return { code: fault, words: told.action?.type ?? told.quote }
  try {
    return placeTold(told, words, used)
  } catch (error) {
    if (!(error instanceof Untrue)) throw error
    return { code: error.code, words: error.words }
  }
}

/** An event has an act; the act's type and mode are of the list. */
function faultOfAction({ action, kind }: ToldClaim): string | null {
  if (!action) return kind === 'event' ? 'claim_malformed' : null
  const isMode = action.mode === null || MODES.get(action.type)?.includes(action.mode)
  return TYPES.has(action.type) && isMode ? null : 'action_unknown'
}

function quoteIn(one: unknown): string {
  const quote = typeof one === 'object' && one !== null && 'quote' in one ? one.quote : ''
  return typeof quote === 'string' ? quote : ''
}

/** Words that came from outside and stand nowhere: on one line, without marks, and few. */
const keptWords = (words: string): Span['words'] => cleanName(words.slice(0, WORDS_KEPT)).text
