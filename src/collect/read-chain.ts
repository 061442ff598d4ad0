import vocabulary from '#model/collect/chain.json' with { type: 'json' }
import type { Edges, Finding, Line } from './lines.ts'
import { edgeLines, sentencesOf } from './lines.ts'
import { isOutlet, nameAfter, nameBefore, nameKey } from './names-in.ts'
import { lowered, phrasesOf } from './phrases.ts'

const INTERVIEW_WITHIN = 20_000
const ORIGIN = phrasesOf(vocabulary.origin)
const HOST_AFTER = phrasesOf(vocabulary.hostAfter)
const HOST_BEFORE = phrasesOf(vocabulary.hostBefore)
const DISCLAIMER = phrasesOf(vocabulary.disclaimers)
const SELF = phrasesOf(vocabulary.selves)
const ORIGIN_LABEL = new RegExp(`^(?:${vocabulary.originLabels.join('|')})\\s{0,3}:\\s{0,3}`, 'iu')
const COPYRIGHT =
  /(?:©|\(c\)|copyright)[\s©]{0,4}(?:\(c\) )?(?:\d{4}(?:\s?[-–]\s?\d{4})?[,\s]{0,3})?(?:by )?/iu
const INTERVIEW = /(?:\bspoke to|\bspeaking to|\btold|\binterview (?:with|to)|\btalked to)(?= )/gu
const EXCLUSIVE_WITHIN = 80

/** Who a report passed through: `origin` is where it first stood, `host` is who shows it now. */
export type Chain = {
  readonly origins: readonly Finding[]
  readonly hosts: readonly Finding[]
  readonly disclaimers: readonly Finding[]
}

/**
 * The outlets that a report names as its own chain: "first published by", whose disclaimer it is, whose copyright,
 * who grants permission, and to whom an exclusive interview was given.
 *
 * Only notices count: sentences at the edges of the text that open with the cue or speak of the article itself, so
 * that "the letter, first published by ..." in a story names nobody.
 */
export function readChain(text: string, edges: Edges): Chain {
  const lines = edgeLines(edges)
  const sentences = lines.flatMap(sentencesOf)
  return {
    origins: [...lines.flatMap(labelledOrigin), ...sentences.flatMap(origin), ...interview(text)],
    hosts: distinct(sentences.flatMap(hosts)),
    disclaimers: sentences.flatMap((sentence) =>
      DISCLAIMER(lowered(sentence.text)) && !isQuoted(sentence)
        ? [whole('disclaimer', sentence)]
        : [],
    ),
  }
}

/** Findings whose names differ by more than spelling, each once. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const byKey = new Map<string, Finding>()
  for (const finding of findings) {
    const key = nameKey(finding.value)
    if (!byKey.has(key)) byKey.set(key, finding)
  }
  return [...byKey.values()]
}

function labelledOrigin(line: Line): Finding[] {
  const label = ORIGIN_LABEL.exec(line.text)
  const name = label && line.text.length <= 160 ? nameAfter(line.text, label[0].length) : null
  return name ? [placed('outlet', line, name)] : []
}

function origin(sentence: Line): Finding[] {
  const lower = lowered(sentence.text)
  const cue = ORIGIN(lower)
  if (!cue || isQuoted(sentence)) return []
  const before = lower.slice(0, cue.start)
  if (before.length > 60 || (before.trim() !== '' && !SELF(before))) return []
  const name = nameAfter(sentence.text, cue.end)
  return name ? [placed('outlet', sentence, name)] : []
}

function hosts(sentence: Line): Finding[] {
  const lower = lowered(sentence.text)
  if (isQuoted(sentence)) return []
  const after = HOST_AFTER(lower)
  const before = HOST_BEFORE(lower)
  const copyright = COPYRIGHT.exec(sentence.text)
  const names = [
    after ? nameAfter(sentence.text, after.end) : null,
    before ? nameBefore(sentence.text, before.start) : null,
    copyright && copyright.index < 20
      ? nameAfter(sentence.text, copyright.index + copyright[0].length)
      : null,
  ]
  return names.flatMap((name) =>
    name && !/^All rights/i.test(name.value) ? [placed('republishedBy', sentence, name)] : [],
  )
}

/** "spoke to Tidewater News in an exclusive interview": the outlet that had it is the outlet of the text. */
function interview(text: string): Finding[] {
  const looked = text.slice(0, INTERVIEW_WITHIN)
  for (const cue of looked.matchAll(INTERVIEW)) {
    const name = nameAfter(looked, cue.index + cue[0].length)
    if (!name || !isOutlet(name.value)) continue
    const around = looked.slice(
      Math.max(0, cue.index - EXCLUSIVE_WITHIN),
      name.end + EXCLUSIVE_WITHIN,
    )
    if (/\bexclusive(?:ly)?\b/u.test(around)) return [{ field: 'outlet', ...name }]
  }
  return []
}

function isQuoted(sentence: Line): boolean {
  return /^["“«]/u.test(sentence.text)
}

function placed(
  field: string,
  line: Line,
  name: { value: string; start: number; end: number },
): Finding {
  return { field, value: name.value, start: line.start + name.start, end: line.start + name.end }
}

function whole(field: string, line: Line): Finding {
  return { field, value: line.text, start: line.start, end: line.end }
}
