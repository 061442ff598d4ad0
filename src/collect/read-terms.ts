import type { Terms } from '#domain/report.ts'
import vocabulary from '#model/collect/terms.json' with { type: 'json' }
import type { Edges, Finding, Line } from './lines.ts'
import { edgeLines, sentencesOf } from './lines.ts'
import { nameAfter, nameBefore } from './names-in.ts'
import { lowered, phrasesOf } from './phrases.ts'
import { licenceOf } from './read-licence.ts'
import type { Channel, Permission, Rule } from './reuse-rule.ts'

const SELF = phrasesOf(vocabulary.selves)
const REUSE = phrasesOf(vocabulary.reuses)
const FORBIDDEN = phrasesOf(vocabulary.forbidden)
const ASK = phrasesOf(vocabulary.ask)
const ALLOWED = phrasesOf(vocabulary.allowed)
const LINK = phrasesOf(vocabulary.link)
const CREDIT = phrasesOf(vocabulary.credit)
const CHANNEL_WORDS = Object.entries(vocabulary.channels).map(
  ([channel, words]) => [channel as Channel, phrasesOf(words, true)] as const,
)
const QUOTE_MAX = 5000
const STRICTEST: readonly Permission[] = ['forbidden', 'ask', 'allowed']

/**
 * The conditions for reuse that a text states of itself, and the sentences they were read from.
 *
 * A sentence that names channels settles those; one that names none fills only what is open, so that a general "all
 * rights reserved" does not undo a permission. Of two on the same channel the stricter holds. Where a notice both
 * forbids and names a permission to be had, it asks.
 *
 * @param owner whom to credit when the notice itself names nobody
 * @returns null terms when the text says nothing of reuse
 */
export function readTerms(
  text: string,
  edges: Edges,
  owner: string | undefined,
): { terms: Terms | null; findings: Finding[] } {
  const rules = edgeLines(edges).flatMap(sentencesOf).flatMap(rulesOf)
  const special = rules.filter((rule) => rule.channels.length > 0)
  const channels = settled(special, {})
  const general = rules.filter((rule) => rule.channels.length === 0)
  const all = settled(general.map(forEveryChannel), channels)
  const used = rules.filter((rule) => rule.channels.length > 0 || fillsAny(all, channels))
  if (used.length === 0) return { terms: null, findings: [] }

  const credit = used.find((rule) => rule.credited)?.credited ?? owner
  return {
    terms: {
      ...(used.some((rule) => rule.credit) && credit ? { credit: credit.slice(0, 300) } : {}),
      ...(used.some((rule) => rule.link) ? { linkRequired: true } : {}),
      channels: all,
      quote: quoteOf(text, used),
    },
    findings: used.map(({ sentence }) => ({ ...sentence, field: 'terms', value: sentence.text })),
  }
}

function rulesOf(sentence: Line): Rule[] {
  const lower = lowered(sentence.text).replace(/\bnon-commercial/gu, 'noncommercial ')
  if (/^["“«]/u.test(lower) || !SELF(lower) || !REUSE(lower)) return []
  const licence = licenceOf(sentence, lower)
  if (licence.length > 0) return licence
  const permission = permissionOf(lower)
  if (!permission) return []
  const channels = CHANNEL_WORDS.filter(([, words]) => words(lower)).map(([channel]) => channel)
  return [{ sentence, permission, channels, ...conditionsOf(sentence, lower) }]
}

function permissionOf(lower: string): Permission | null {
  const isAsked = ASK(lower) !== null
  if (FORBIDDEN(lower)) return isAsked ? 'ask' : 'forbidden'
  if (isAsked) return 'ask'
  return ALLOWED(lower) ? 'allowed' : null
}

function conditionsOf(sentence: Line, lower: string): Pick<Rule, 'link' | 'credit' | 'credited'> {
  const link = LINK(lower) !== null
  const credit = CREDIT(lower) !== null
  return { link, credit: credit || link, credited: creditedBy(sentence, lower) }
}

/** "credit Tidewater News", or the one whose articles they are: "to cross-post Tidewater News articles". */
function creditedBy(sentence: Line, lower: string): string | null {
  const told = /\bcredit(?:ed)?(?: is given)?(?: to)?(?= )/u.exec(lower)
  const name = told ? nameAfter(sentence.text, told.index + told[0].length) : null
  if (name) return name.value
  const articles = /(?<=\p{L}) (?:articles|content|stories|materials?)\b/u.exec(lower)
  return articles ? (nameBefore(sentence.text, articles.index)?.value ?? null) : null
}

const forEveryChannel = (rule: Rule): Rule => ({
  ...rule,
  channels: ['community', 'print', 'commercial'],
})

/** Channels by the strictest rule on each; what `already` settles stays. */
function settled(
  rules: readonly Rule[],
  already: Partial<Record<Channel, Permission>>,
): Partial<Record<Channel, Permission>> {
  const channels = { ...already }
  for (const permission of STRICTEST)
    for (const rule of rules)
      if (rule.permission === permission)
        for (const channel of rule.channels) channels[channel] ??= permission
  return channels
}

function fillsAny(all: object, channels: object): boolean {
  return Object.keys(all).length > Object.keys(channels).length
}

/** The sentences as they stand in the text: the first, and those that follow it with nothing between. */
function quoteOf(text: string, used: readonly Rule[]): string {
  const [first, ...others] = used.map(({ sentence }) => sentence)
  let end = first?.end ?? 0
  for (const sentence of others) {
    if (text.slice(end, sentence.start).trim() !== '') break
    end = Math.max(end, sentence.end)
  }
  return text.slice(first?.start ?? 0, end).slice(0, QUOTE_MAX)
}
