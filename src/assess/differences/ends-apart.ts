import type { Limit } from '#domain/claim.ts'
import type { Difference } from '#domain/event.ts'
import { scriptOf } from '#domain/script-of.ts'
import { foldWord } from '#domain/search-tokens.ts'
import { distinct, pairsApart, type Told, type ToldClaim } from './told.ts'

type End = { readonly words: string; readonly script: string; readonly numbers: readonly string[] }

/** Ends of two accounts, such as "until 12 June" and "until 31 May": in one script, with no number in common. */
export function endsApart(told: readonly ToldClaim[]): readonly Difference[] {
  return pairsApart(
    'until',
    distinct(told.flatMap(endsTold), ({ words }) => words),
    areOthers,
  )
}

/** Words without a number, or in another script, may mean the same day. */
const areOthers = (a: End, b: End) =>
  a.script === b.script &&
  a.numbers.length > 0 &&
  b.numbers.length > 0 &&
  !a.numbers.some((number) => b.numbers.includes(number))

const endsTold = ({ account, claim, value }: ToldClaim): readonly Told<End>[] =>
  (value.claim.limits ?? [])
    .filter(({ kind }) => kind === 'until')
    .map((limit) => ({ account, claim, value: endIn(limit), shown: limit.words }))

function endIn({ words }: Limit): End {
  const folded = foldWord(words)
  return { words: folded, script: scriptOf(words), numbers: folded.match(/\d+/g) ?? [] }
}
