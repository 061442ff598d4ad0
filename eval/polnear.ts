import type { Role } from '#read/voices/voice-labels.ts'

/** A stretch of text; UTF-16 offsets, the end exclusive. */
type Piece = { readonly start: number; readonly end: number }
/** A span of one role, in one piece or more. */
export type GoldVoice = { readonly role: Role; readonly pieces: readonly Piece[] }
/** What somebody is said to have said: spans by their place in the document's list. */
export type GoldRelation = {
  readonly cues: readonly number[]
  readonly sources: readonly number[]
  readonly contents: readonly number[]
}

const ROLE_OF: Readonly<Record<string, Role>> = {
  Source: 'source',
  Cue: 'cue',
  Content: 'content',
}

/** Spans and relations of a brat stand-off file whose offsets count characters of the text. */
export function voicesFromBrat(
  brat: string,
  text: string,
): { voices: GoldVoice[]; relations: GoldRelation[] } {
  const lines = brat.split('\n')
  const offsetOf = offsetsIn(text)
  const numbers = new Map<string, number>()
  const voices: GoldVoice[] = []
  for (const line of lines) {
    const [, id = '', label = '', pieces = ''] = /^(T\d+)\t(\w+) ([\d; ]+)\t/.exec(line) ?? []
    const role = ROLE_OF[label]
    if (!role) continue
    numbers.set(id, voices.length)
    voices.push({ role, pieces: piecesFrom(pieces, offsetOf) })
  }
  const relations = lines
    .filter((line) => /^E\d+\t/.test(line))
    .map((line) => {
      const ids = [...line.matchAll(/:(T\d+)/g)].map((match) => numbers.get(match[1] ?? ''))
      const inRole = (role: Role) =>
        ids.filter((id) => id !== undefined).filter((id) => voices[id]?.role === role)
      return { cues: inRole('cue'), sources: inRole('source'), contents: inRole('content') }
    })
  return { voices, relations }
}

const piecesFrom = (text: string, offsetOf: (character: number) => number): Piece[] =>
  text
    .split(';')
    .map((piece) => piece.split(' ').map(Number))
    .map(([start = 0, end = 0]) => ({ start: offsetOf(start), end: offsetOf(end) }))
    .toSorted((a, b) => a.start - b.start)

/** UTF-16 offsets by the number of the character. */
function offsetsIn(text: string): (character: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (character) => character
  const offsets = [0]
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length)
  return (character) => offsets[character] ?? text.length
}
