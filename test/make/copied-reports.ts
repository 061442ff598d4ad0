import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { ReleasedClaim, Voice } from '#domain/claim.ts'
import type { ItemKind } from '#domain/item.ts'
import { handleOf } from '#make/history.ts'
import { claimNameOf } from '#record/claim-name.ts'
import type { TakenEntry } from '#release/live-set.ts'

/** A report as it is told here: passages of its text, and claims each in the words of one of them. */
export type Told = {
  readonly outlet: string
  readonly published: string
  readonly passages: readonly number[]
  readonly claims: readonly ToldClaim[]
}
type ToldClaim = {
  /** Which of the report's passages, counted round. */
  readonly at: number
  readonly voice: keyof typeof VOICES
  readonly words: number
  readonly isDenied: boolean
  readonly what: Pick<ReleasedClaim, 'action' | 'actors' | 'targets' | 'when' | 'where'>
}
/** A copy: of which report, with which of its passages, under whose name, how many days after all originals. */
export type Copy = {
  readonly of: number
  readonly cut: readonly boolean[]
  readonly byline: string | null
  readonly days: number
}

/** Each long enough that it is told for a copy by itself. */
const PASSAGES = [
  'shells fell on the mill before dawn and nobody dared to look what was left of it until noon',
  'the road to the ford was shut by men with rifles who let no carts through for the whole day',
  'people who had fled came back in small groups to fetch their beds and the doors of their houses',
  'a convoy with flour turned round at the bridge because its drivers had been told to wait for a word',
]
const OWN: Voice = {
  voice: '',
  role: 'outlet',
  kind: 'outlet',
  knowledge: 'unknown',
  stance: 'says',
}
const named = (voice: string, kind: Voice['kind'], knowledge: Voice['knowledge']): Voice =>
  ({ voice, role: 'speaker', kind, knowledge, stance: 'says' }) // biome-ignore format: one voice
const VOICES = {
  'the paper': OWN,
  'the paper that was there': { ...OWN, knowledge: 'own' },
  Mira: named('Mira Dol', 'person', 'own'),
  Dol: named('Dol', 'person', 'own'),
  Olan: named('Olan Ves', 'person', 'told'),
  ministry: named('the health ministry', 'authority', 'own'),
  resident: named('a resident', 'anonymous', 'own'),
} as const satisfies Record<string, Voice>

const span = { words: '', start: 0, end: 0 }
const party = (name: string) => ({ name, ...span })
const pick = <T>(...all: readonly T[]) => fc.constantFrom(...all)
const anyWhat = fc.record({
  action: pick('ASSAULT' as const, 'ASSAULT' as const, 'COERCE' as const).map((type) => ({ type, ...span })),
  actors: pick('gunmen', 'Orlan Guard', '').map((name) => (name ? [party(name)] : [])),
  targets: pick('the mill', 'the mill', 'the ford').map((name) => [party(name)]),
  when: pick('2031-05-04', '2031-05-04', '2031-05-05', '2031-05').map((edtf) => ({ edtf, ...span })),
  where: pick('Qalun', 'Qalun', 'Tebir').map((name) => ({ name, precision: 'city' as const, country: 'ZZ', ...span })),
}) // biome-ignore format: one row a field
const anyTold: fc.Arbitrary<Told> = fc.record({
  outlet: pick('Tebir Gazette', 'Umar Herald'),
  published: pick('2031-05-05', '2031-05-06', '2031-05-07'),
  passages: fc.uniqueArray(fc.nat(PASSAGES.length - 1), { minLength: 1, maxLength: 3 }),
  claims: fc.array(
    fc.record({
      at: fc.nat(2),
      voice: pick(...(Object.keys(VOICES) as (keyof typeof VOICES)[])),
      words: pick(4, 12),
      isDenied: pick(false, false, false, true),
      what: anyWhat,
    }),
    { minLength: 1, maxLength: 4, size: 'max' },
  ),
})
const anyCopy: fc.Arbitrary<Copy> = fc.record({
  of: fc.nat(9),
  cut: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  byline: pick(null, null, 'Delta Post', 'Coast Wire'),
  days: fc.integer({ min: 0, max: 9 }),
})
const anyVerdict = fc.record({
  by: pick('alfa', 'bravo'),
  a: fc.nat(99),
  b: fc.nat(99),
  verdict: pick('same' as const, 'different' as const),
})

/** Reports about a few deeds in two towns, what members judged of their claims, and copies of some. */
export const anyCopied = fc.record({
  reports: fc.array(anyTold, { minLength: 1, maxLength: 7, size: 'max' }),
  verdicts: fc.array(anyVerdict, { maxLength: 4 }),
  copies: fc.array(anyCopy, { minLength: 1, maxLength: 8, size: 'max' }),
})
export type Copied = typeof anyCopied extends fc.Arbitrary<infer T> ? T : never

/** The same passages and claims, less what was cut; a report of which nothing would be left is copied whole. */
export function copyOf({ reports }: Copied, { of, cut, byline, days }: Copy): Told {
  const told = reports[of % reports.length] as Told
  const kept = told.passages.filter((_, at) => !cut[at])
  const passages = kept.length > 0 ? kept : told.passages
  const claims = told.claims.flatMap((claim) => {
    const passage = told.passages[claim.at % told.passages.length] as number
    const at = passages.indexOf(passage)
    return at < 0 ? [] : [{ ...claim, at }]
  })
  const published = `2031-05-${String(8 + days).padStart(2, '0')}`
  return { outlet: byline ?? told.outlet, published, passages, claims }
}

/** Every report with its reading and what was judged, as entries of one stream; copies come last. */
export function entriesOf(told: readonly Told[], copied: Copied): TakenEntry[] {
  const { reports } = copied
  const sent = [
    ...told.slice(0, reports.length).flatMap(sendings),
    ...judgementsIn(copied),
    ...told.slice(reports.length).flatMap((one, number) => sendings(one, reports.length + number)),
  ]
  return sent.map(({ kind, handle, from, payload }, index) => ({
    position: index + 1,
    item: {
      ...{ v: 1 as const, n: index + 1, prev: '', tlp: 'amber' as const, sig: '', kind, from },
      ...{ to: 'joint', payload: '0'.repeat(64), handle: handleOf(handle) },
      at: `2031-05-20T10:00:00.${String(index).padStart(6, '0')}Z`,
    },
    payload,
  }))
}

/** "Different" is said here of claims alone that nobody copies: a copy of what was parted would have to be judged anew. */
function judgementsIn({ verdicts, reports, copies }: Copied): Sending[] {
  const claims = reports.flatMap((report, number) =>
    report.claims.map((_, at) => ({
      name: claimNameOf('bravo', handleOf(`reading ${number}`), at),
      isCopied: copies.some(({ of }) => of % reports.length === number),
    })),
  )
  const at = (index: number) => claims[index % claims.length] as (typeof claims)[number]
  return verdicts.flatMap(({ by, verdict, ...pair }, number) => {
    const [a, b] = [at(pair.a), at(pair.b)]
    const isOfCopied = verdict === 'different' && (a.isCopied || b.isCopied)
    if (a === b || isOfCopied) return []
    const payload = { a: a.name, b: b.name, verdict }
    return [{ kind: 'judgement' as const, handle: `judgement ${number}`, from: by, payload }]
  })
}

type Sending = { kind: ItemKind; handle: string; from: string; payload: unknown }

function sendings({ outlet, published, passages, claims }: Told, number: number): Sending[] {
  const starts = passages.map((_, at) =>
    passages.slice(0, at).reduce((sum, one) => sum + textOf(one).length + 2, 0),
  )
  const text = passages.map(textOf).join('\n\n')
  const report = {
    ...{ title: '', text, language: 'en', author: [], outlet, published, republishedBy: [] },
    sha256: createHash('sha256').update(`${outlet} ${text}`).digest('hex'),
    ...{ evidence: [], arrival: { way: 'paste' } },
  }
  const reading = {
    report: handleOf(`report ${number}`),
    madeBy: { kind: 'reader', name: 'made', version: '1' },
    claims: claims.map(({ at, voice, words, isDenied, what }): ReleasedClaim => {
      const passage = at % passages.length
      const start = starts[passage] as number
      const quote = textOf(passages[passage] as number)
        .split(' ')
        .slice(0, words)
        .join(' ')
      const { voice: name, ...rest } = VOICES[voice]
      return {
        ...{ part: 'body', quote, start, end: start + quote.length, kind: 'event', ...what },
        ...{ status: isDenied ? 'denied' : 'asserted', modality: 'actual' },
        polarity: isDenied ? 'negated' : 'affirmed',
        attribution: [{ ...rest, voice: name || outlet }],
        // What stands in one passage is one happening, so that a cut takes a happening whole.
        happening: `h${passages[passage]}`,
      }
    }),
    issues: [],
  }
  return [
    { kind: 'report', handle: `report ${number}`, from: 'bravo', payload: { report } },
    { kind: 'reading', handle: `reading ${number}`, from: 'bravo', payload: reading },
  ]
}

const textOf = (passage: number) => PASSAGES[passage] as string
