import type { Claim } from '#domain/claim.ts'
import type { Clause } from './clause.ts'
import { GOVERNING_ADJECTIVES, GOVERNING_NOUNS, GOVERNORS } from './english-words.ts'
import type { Parsed } from './parse-sentence.ts'

/** How an action is put: done or not, only planned, asked for, possible, or under a condition. */
export type Put = {
  readonly polarity: Claim['polarity']
  readonly modality: Claim['modality']
  /** What ought to be is an opinion of who says it. */
  readonly isOpinion: boolean
}

const ACTUAL: Put = { polarity: 'affirmed', modality: 'actual', isOpinion: false }

/**
 * Reads how a clause's action is put, from its auxiliaries and the verbs, adjectives and nouns that govern it.
 *
 * @returns null when the words tell of no action at all: a purpose, an ability, a bare wish
 */
export function putOf(parsed: Parsed, clause: Clause): Put | null {
  if (clause.link === 'relative' && clause.subjects.length === 0) return null
  const own = ownPut(parsed, clause)
  if (own === null) return null
  if (clause.verb.form === 'finite') return own
  const governed = governedPut(parsed, clause)
  return governed === null ? null : joined(own, governed)
}

function joined(inner: Put, outer: Put): Put {
  const isNegated = inner.polarity !== outer.polarity
  return {
    polarity: isNegated ? 'negated' : 'affirmed',
    modality: inner.modality === 'actual' ? outer.modality : inner.modality,
    isOpinion: inner.isOpinion || outer.isOpinion,
  }
}

// "is to host talks", "Norland to host talks": mend-subjects.ts and mend-headline.ts take these for helper verbs.
const PLANS = /^(?:will|shall|'ll|wo|sha|is|are|was|were|to)$/
const MAYBE = /^(?:may|might|could)$/

function ownPut(parsed: Parsed, clause: Clause): Put | null {
  const { modal, isNegated } = clause.verb
  const polarity = isNegated || hasNo(parsed, clause) ? 'negated' : 'affirmed'
  if (clause.isConditional) return { polarity, modality: 'conditional', isOpinion: false }
  if (isAsked(clause)) return { polarity, modality: 'possible', isOpinion: false }
  if (modal === null) return { ...ACTUAL, polarity }
  if (PLANS.test(modal) || modal === 'would')
    return { polarity, modality: 'planned', isOpinion: false }
  if (MAYBE.test(modal)) return { polarity, modality: 'possible', isOpinion: false }
  if (/^(?:should|must|ought)$/.test(modal))
    return { polarity, modality: 'actual', isOpinion: true }
  return null
}

const NONE: ReadonlySet<string> = new Set(['no', 'none', 'nobody', 'nothing', 'neither'])

/** "No soldiers were sent", "sent no soldiers", "nobody was hurt". */
function hasNo(parsed: Parsed, clause: Clause): boolean {
  const isNone = (at: number) => NONE.has(parsed.tokens[parsed.units[at]?.from ?? -1]?.lower ?? '')
  return clause.subjects.some(isNone) || clause.objects.some(isNone)
}

/** Behind "whether" nothing is told as done. */
function isAsked(clause: Clause): boolean {
  return clause.openers.includes('whether')
}

function governedPut(parsed: Parsed, clause: Clause): Put | null {
  const { governor, link } = clause
  if (link === 'reduced') return ACTUAL
  if (link === 'with-ing') return governor ? (putOf(parsed, governor) ?? null) : null
  if (link === 'adjective-to') return adjectivePut(parsed, clause)
  if (link === 'noun-to') return nounPut(parsed, clause)
  if (!governor) return null
  if (link === 'of-ing') return ofIngPut(clause)
  return verbPut(parsed, governor)
}

function verbPut(parsed: Parsed, governor: Clause): Put | null {
  const outer = putOf(parsed, governor)
  const { lemma } = governor.verb
  if (outer === null) return null
  // "We would like to send tents": whoever could do it says what is meant to be done.
  if (lemma === 'like' && governor.verb.modal === 'would' && isWe(parsed, governor)) return outer
  const modality = modalityUnder(lemma)
  if (modality) return { ...outer, modality: modality === 'actual' ? outer.modality : modality }
  if (GOVERNORS.negated.has(lemma)) return joined(outer, { ...ACTUAL, polarity: 'negated' })
  if (lemma === 'deny' || lemma === 'admit' || lemma === 'acknowledge') return outer
  return null
}

function isWe(parsed: Parsed, { subjects }: Clause): boolean {
  return parsed.tokens[parsed.units[subjects[0] ?? -1]?.from ?? -1]?.lower === 'we'
}

function modalityUnder(lemma: string): Put['modality'] | null {
  if (GOVERNORS.planned.has(lemma)) return 'planned'
  if (GOVERNORS.requested.has(lemma)) return 'requested'
  if (GOVERNORS.approved.has(lemma)) return 'approved'
  if (GOVERNORS.possible.has(lemma)) return 'possible'
  return GOVERNORS.actual.has(lemma) ? 'actual' : null
}

function adjectivePut(parsed: Parsed, clause: Clause): Put | null {
  const word = clause.governor?.predicate ?? ''
  const outer = clause.governor ? putOf(parsed, clause.governor) : null
  if (outer === null) return null
  if (GOVERNING_ADJECTIVES.planned.has(word)) return { ...outer, modality: 'planned' }
  if (GOVERNING_ADJECTIVES.possible.has(word)) return { ...outer, modality: 'possible' }
  return null
}

function nounPut(parsed: Parsed, clause: Clause): Put | null {
  const noun = parsed.tokens[parsed.tokens[clause.verb.head]?.head ?? -1]
  const word = noun?.lower ?? ''
  const outer = clause.governor ? putOf(parsed, clause.governor) : ACTUAL
  if (outer === null) return null
  if (GOVERNING_NOUNS.planned.has(word)) return { ...outer, modality: 'planned' }
  if (GOVERNING_NOUNS.requested.has(word)) return { ...outer, modality: 'requested' }
  return null
}

/** "accused of bombing", "after seizing", "ruled out sending": told as done, not done, or not at all. */
function ofIngPut(clause: Clause): Put | null {
  const word = clause.openers[0] ?? ''
  const lemma = clause.governor?.verb.lemma ?? ''
  const isCharge =
    /^(?:accuse|blame|condemn|convict|suspect|criticise|criticize|denounce|thank|praise)$/.test(
      lemma,
    )
  if (isCharge && /^(?:of|for)$/.test(word)) return ACTUAL
  if (word === 'after') return ACTUAL
  if (word === 'out' && lemma === 'rule')
    return { ...ACTUAL, polarity: 'negated', modality: 'planned' }
  if (word === 'without') return { ...ACTUAL, polarity: 'negated' }
  return null
}
