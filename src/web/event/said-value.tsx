import type { DifferenceView } from '#contract/provenance-views.ts'
import { T } from '#web/base/t.tsx'
import { When } from '#web/base/when.tsx'
import { Counts } from './counts.tsx'

type Props = Pick<DifferenceView, 'field' | 'thing'> & { readonly value: string }

/** A number as differences are told in: "3", "3-5", "10+", "~10". */
const NUMBER = /^(~)?(\d{1,15})(?:-(\d{1,15})|(\+))?$/

/** What an account says of a field, short enough to stand beside what another says: in the reader's words where there are any. */
export function SaidValue({ field, thing = '', value }: Props) {
  if (field === 'when') return <When edtf={value} />
  const [, about, low = '', high, open] = field === 'count' ? (NUMBER.exec(value) ?? []) : []
  if (low === '') return <T value={value} />
  const most = open ? {} : { most: Number(high ?? low) }
  // Folded as "killed drivers people": what is counted, of whom, and the unit.
  const [what = '', ...rest] = thing.split(' ')
  const of = rest.filter((word) => word !== 'people').join(' ')
  const counted = { what, ...(of ? { of } : {}), approx: about !== undefined, least: Number(low) }
  return <Counts isInline of={[{ ...counted, ...most, words: '', start: 0, end: 0 }]} />
}
