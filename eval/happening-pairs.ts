import type { Claim } from '#domain/claim.ts'
import { SLOT, type Template } from './muc-keys.ts'
import { gradeString } from './muc-strings.ts'

/** Pairs of claims of one article: joined and rightly so, joined wrongly, kept apart wrongly. */
export type PairCounts = { right: number; wrong: number; missed: number }

const HIT = [SLOT.name, SLOT.description, SLOT.thing]
const ANYBODY = [...HIT, SLOT.organization, SLOT.individual]
/** What the templates tell of; of other claims they say nothing. */
const TYPES: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'DISASTER'])

/**
 * Compares the happenings of an article's claims with its templates: two claims are one when they lie on one template.
 *
 * A claim lies on the one template that has its targets; where none has, any of its parties; where none has, words of
 * its sentence that name a victim in two words or more. Claims on no template or on several are left out.
 */
export function countPairs(claims: readonly Claim[], keys: readonly Template[]): PairCounts {
  const placed = claims
    .map((claim) => ({ happening: claim.happening, template: templateOf(claim, keys) }))
    .filter(({ template }) => template !== null)
  const pairs = placed.flatMap((one, at) => placed.slice(0, at).map((other) => kindOf(one, other)))
  const countOf = (kind: keyof PairCounts) => pairs.filter((pair) => pair === kind).length
  return { right: countOf('right'), wrong: countOf('wrong'), missed: countOf('missed') }
}

type Placed = { readonly happening: string | undefined; readonly template: Template | null }

function kindOf(one: Placed, other: Placed): keyof PairCounts | null {
  const isOne = one.template === other.template
  if (one.happening === other.happening) return isOne ? 'right' : 'wrong'
  return isOne ? 'missed' : null
}

function templateOf(claim: Claim, keys: readonly Template[]): Template | null {
  if (!TYPES.has(claim.action?.type ?? '')) return null
  const { actors, targets, quote } = claim
  const wordsOf = (parties: Claim['actors']) => parties.flatMap(({ words, name }) => [words, name])
  const named = (slots: readonly number[], words: readonly string[]) =>
    keys.filter((key) =>
      stringsOf(key, slots).some((one) => words.some((said) => gradeString(said, one) === 'correct')),
    )
  const said = plain(quote)
  const ways = [
    () => named(HIT, wordsOf(targets)),
    () => named(ANYBODY, wordsOf([...targets, ...actors])),
    () => keys.filter((key) => stringsOf(key, HIT).some((one) => one.includes(' ') && said.includes(plain(one)))),
  ]
  for (const way of ways) {
    const [only, other] = way()
    if (only) return other ? null : only
  }
  return null
} // biome-ignore format: one line a way

const stringsOf = ({ fills }: Template, slots: readonly number[]) =>
  slots.flatMap((slot) => fills.get(slot) ?? []).flatMap(({ values }) => values)

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `
