import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Report } from '#domain/report.ts'
import modes from '#model/modes.json' with { type: 'json' }
import prompt from '#model/second-reader/prompt.json' with { type: 'json' }
import type { Piece } from './cut-pieces.ts'
import { ANSWER_SCHEMA } from './told-claim.ts'

/** Hex digits of a mark: nobody finds a text that holds its own hash. */
const MARK_LENGTH = 24
const EXAMPLE = {
  quote: '', kind: 'event', polarity: 'affirmed', modality: 'actual', action: { type: '', mode: null, words: '' },
  actors: [{ words: '', name: null }], targets: [], when: null, where: [{ words: '', role: 'at' }],
  counts: [{ what: '', of: null, least: 0, most: null, approx: false, words: '' }], limits: [],
  voices: [{ words: '', name: null, kind: 'person', knowledge: 'unknown', stance: 'says', mode: null, cue: null }],
} // biome-ignore format: one claim

const typeLines = Object.entries(modes).map(([type, all]) => `${type}: ${all.join(', ') || '-'}`)

/** What is told to the model before any report: the same for each. */
export const SYSTEM: string = filled([...prompt.system, prompt.shape].join('\n'), {
  types: typeLines.join('\n'),
  counted: prompt.counted.join(', '),
  example: JSON.stringify(EXAMPLE),
})

/** Changes with every word of the prompt and every key of the answer: part of the reader's version. */
export const PROMPT_HASH: string = hashOf(
  [SYSTEM, ...prompt.ask, JSON.stringify(ANSWER_SCHEMA)].join('\n'),
).slice(0, 12)

/**
 * The question about one piece of a report: its words between two marks that they cannot hold, its language and day.
 *
 * Nothing else of the report is told: not its title's source, author, submitter, way of arrival or marking.
 */
export function questionAbout(
  report: Pick<Report, 'text' | 'language' | 'published'>,
  pieces: readonly Piece[],
  at: number,
): string {
  const piece = pieces[at]
  const text = piece ? report.text.slice(piece.start, piece.end) : ''
  return filled(prompt.ask.join('\n'), {
    language: report.language.replace(/[^A-Za-z0-9-]/g, ''),
    published: report.published?.replace(/[^0-9A-Z[\]/.,~?%-]/g, '') ?? prompt.unpublished,
    part: String(at + 1),
    parts: String(pieces.length),
    mark: `=== ${hashOf(text).slice(0, MARK_LENGTH)} ===`,
    text,
  })
}

/** One pass over the template alone: braces in a report's words are never filled. */
function filled(template: string, facts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.toWellFormed())))
}
