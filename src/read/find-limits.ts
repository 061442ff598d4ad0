import type { Limit } from '#domain/claim.ts'
import type { Draft } from './draft.ts'
import { type Parsed, startOf } from './parse-sentence.ts'
import type { Token } from './tree-tokens.ts'

const LIMITS_MAX = 20
/** The words that set a bound; of others nothing need be asked. */
const LIMITING: ReadonlySet<string> = new Set(
  'until till only solely exclusively limited restricted without no'.split(' '),
)

type Stretch = { readonly start: number; readonly end: number }

/**
 * The bounds set on an action in its own stretch of speech: what is excluded, until when, only what.
 *
 * "without" and "no" exclude; "until" needs a date behind it; "only" needs a place, a time or a purpose.
 */
export function findLimits(draft: Draft, within: Stretch): Limit[] {
  const { parsed } = draft
  const limits: Limit[] = []
  const excluded = excludedBy(draft)
  if (excluded) limits.push(excluded)
  for (let at = 0; at < parsed.tokens.length && limits.length < LIMITS_MAX; at += 1) {
    const token = parsed.tokens[at] as Token
    if (!LIMITING.has(token.lower) || token.start < within.start || token.end > within.end) continue
    const limit =
      untilAt(parsed, at) ?? onlyAt(parsed, at) ?? withoutAt(parsed, at) ?? noAt(draft, at)
    if (limit) limits.push(limit)
  }
  return limits
}

/** A planned or asked-for act that is negated is itself the bound: "does not foresee any ground operation". */
function excludedBy(draft: Draft): Limit | null {
  const { parsed, put, from, to, clause } = draft
  if (put.polarity !== 'negated' || (put.modality !== 'planned' && put.modality !== 'approved'))
    return null
  const unit = parsed.units.find((one) => one.kind === 'noun' && one.from <= from && one.to >= to)
  const start = Math.min(
    parsed.tokens[unit?.from ?? from]?.start ?? 0,
    unit ? Infinity : startOf(parsed, clause?.at ?? 0),
  )
  const end = parsed.tokens[(unit?.to ?? to) - 1]?.end ?? start
  return { words: parsed.text.slice(start, end).slice(0, 2000), kind: 'excludes', start, end }
}

function untilAt(parsed: Parsed, at: number): Limit | null {
  const token = parsed.tokens[at]
  if (!token || !/^(?:until|till)$/.test(token.lower)) return null
  const date = parsed.dates.find((one) => one.end > token.end && one.start - token.end < 6)
  return date ? limitOf(parsed, { kind: 'until', start: token.start, end: date.end }) : null
}

/** "..., and no soldiers will travel with it": what another clause of a plan rules out. */
function noAt(draft: Draft, at: number): Limit | null {
  const { parsed } = draft
  const subject = parsed.units.findIndex((unit) => unit.kind === 'noun' && unit.from === at)
  if (parsed.tokens[at]?.lower !== 'no' || subject < 0) return null
  const clause = parsed.clauses.find((one) => one.subjects[0] === subject)
  if (!clause || clause === draft.clause || clause.link !== 'main') return null
  if (!/^(?:will|shall|'ll)$/.test(clause.verb.modal ?? '')) return null
  const last = parsed.units[clause.objects.at(-1) ?? clause.at]
  const start = parsed.tokens[at]?.start ?? 0
  const end = parsed.tokens[(last?.to ?? 0) - 1]?.end ?? start
  return limitOf(parsed, { kind: 'excludes', start, end })
}

function onlyAt(parsed: Parsed, at: number): Limit | null {
  const token = parsed.tokens[at]
  const next = parsed.tokens[at + 1]
  if (!token || !next || !/^(?:only|solely|exclusively|limited|restricted)$/.test(token.lower))
    return null
  if (!/^(?:in|to|for|against|within|at|on|by|after|during)$/.test(next.lower)) return null
  const place = parsed.units.findIndex((unit) => unit.kind === 'noun' && unit.from > at)
  const unit = parsed.units[place]
  if (!unit || unit.from > at + 3) return null
  return limitOf(parsed, {
    kind: 'only',
    start: token.start,
    end: parsed.tokens[unit.to - 1]?.end ?? token.end,
  })
}

function withoutAt(parsed: Parsed, at: number): Limit | null {
  const token = parsed.tokens[at]
  if (token?.lower !== 'without') return null
  const unit = parsed.units.find((one) => one.kind === 'noun' && one.from === at + 1)
  const isForce =
    unit &&
    /^(?:troops?|forces?|soldiers?|operations?|weapons?|permission|consent)$/.test(
      parsed.tokens[unit.to - 1]?.lower ?? '',
    )
  return unit && isForce
    ? limitOf(parsed, {
        kind: 'excludes',
        start: token.start,
        end: parsed.tokens[unit.to - 1]?.end ?? token.end,
      })
    : null
}

function limitOf(
  parsed: Parsed,
  limit: { kind: Limit['kind']; start: number; end: number },
): Limit {
  return { words: parsed.text.slice(limit.start, limit.end).slice(0, 2000), ...limit }
}
