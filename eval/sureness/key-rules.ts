import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Claim } from '#domain/claim.ts'
import { type RuleTallies, tallyRule } from './rule-tallies.ts'

const keyClaim = z.object({
  quote: z.string(),
  counts: z.array(z.object({ least: z.int().optional(), most: z.int().optional() })).default([]),
  limits: z.array(z.object({ kind: z.string(), words: z.string() })).default([]),
})
const answerKey = z.object({
  reports: z.array(z.object({ file: z.string(), claims: z.array(keyClaim) })),
})
const moves = z.array(z.object({ file: z.string().optional(), published: z.string().optional() }))

export type KeyClaim = z.infer<typeof keyClaim>
/** A report of a worked example: its text, its day, and the claims that people found in it. */
export type KeyedText = {
  readonly text: string
  readonly published: string
  readonly claims: readonly KeyClaim[]
}

/** The English texts of an example folder with a `key.json`; none when it has no such key. */
export function readKeyedTexts(folder: string): KeyedText[] {
  const file = join(folder, 'key.json')
  if (!existsSync(file)) return []
  const told = moves.parse(JSON.parse(readFileSync(join(folder, 'reports.json'), 'utf8')))
  const days = new Map(told.map((move) => [move.published && move.file, move.published]))
  return answerKey
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .reports.filter((report) => report.file.endsWith('.en.txt'))
    .map((report) => ({
      text: readFileSync(join(folder, report.file), 'utf8'),
      published: days.get(report.file) ?? '',
      claims: report.claims,
    }))
}

/**
 * Adds one text: counts and limits of the claims that overlap one of the key's.
 *
 * A count is right when such a claim of the key has its numbers, a limit when any of the report has one of its kind with
 * these words or around them: people hang a limit on another claim than we do.
 */
export function tallyKeyed(
  { text, claims: keyed }: KeyedText,
  claims: readonly Claim[],
  tallies: RuleTallies,
): void {
  const placed = keyed.map((one) => ({ ...one, start: text.indexOf(one.quote) }))
  const limits = keyed.flatMap((one) => one.limits)
  for (const claim of claims) {
    const { start, end } = claim.action ?? claim
    const here = placed.filter(
      (one) => one.start >= 0 && one.start < end && start < one.start + one.quote.length,
    )
    if (here.length === 0) continue
    for (const count of claim.counts ?? []) {
      const told = here.flatMap((one) => one.counts)
      const isRight = told.some(({ least, most }) => least === count.least && most === count.most)
      tallyRule(tallies, `count.${count.by}`, isRight)
    }
    for (const { kind, words, by } of claim.limits ?? []) {
      const isRight = limits.some((one) => one.kind === kind && isWithin(words, one.words))
      tallyRule(tallies, `limit.${by}`, isRight)
    }
  }
}

const isWithin = (one: string, other: string) => one.includes(other) || other.includes(one)
