import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { ReleasedClaim } from '#domain/claim.ts'
import { CREDIBILITIES, LIKELIHOODS, RELIABILITIES, STANCES, TAKEN_BACK } from '#domain/grades.ts'
import type { ItemKind, Payloads } from '#domain/item.ts'
import type { Erasure } from '#domain/rows.ts'
import { REJECT_REASONS, TRIAGE_STATES } from '#domain/triage.ts'
import { base32FromBytes } from '#lib/base32.ts'
import { makeCharter } from '#make/history.ts'
import { claimNameOf } from '#record/claim-name.ts'
import type { TakenEntry } from '#release/live-set.ts'

/** Whose stream is written; the others send to it. */
export const VIEWER = 'alfa'
const MEMBERS = ['alfa', 'bravo', 'carol'] as const
const CHANNELS = ['alfa', 'joint', 'relief'] as const

/** One step of a history: what is done, and numbers that choose among what is there when its turn comes. */
export type Step = { readonly act: (typeof ACTS)[number]; readonly picks: readonly number[] }

/** Common things several times over: the chance of a step follows from how often it stands here. */
const ACTS = [
  'report', 'report', 'reading', 'reading', 'reading', 'reading', 'reading', 'amend', 'amend', 'amend',
  'judge', 'judge', 'judge', 'judge', 'again', 'again', 'recall', 'recall', 'correct', 'withdraw', 'ledger',
  'borrowHandle', 'otherContent', 'strayReplaces', 'charter', 'triage', 'triage',
  'translate', 'grade', 'grade', 'grade',
] as const // biome-ignore format: one table

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom(...ACTS),
    picks: fc.array(fc.nat(9999), { minLength: 8, maxLength: 8 }),
  }),
  { minLength: 8, maxLength: 60, size: 'max' },
)

const span = { words: '', start: 0, end: 0 }
const party = (name: string) => ({ name, ...span })

/** Few days, places and names, so that claims of one history often speak of one event. */
function claimOf(pick: number): ReleasedClaim {
  const of = <T>(list: readonly T[], by: number) => list[Math.floor(pick / by) % list.length] as T
  const voice = of(['Ana Reis', 'Rui Melo', 'Ivo Sousa', 'Tebir Gazette', 'Umar Herald'], 1)
  const isDenied = of([false, false, false, true], 3)
  return {
    part: 'body',
    quote: `Shells fell, said ${voice}`,
    start: 0,
    end: 10,
    status: isDenied ? 'denied' : 'asserted',
    polarity: isDenied ? 'negated' : 'affirmed',
    modality: 'actual',
    kind: 'event',
    attribution: [
      {
        voice,
        role: 'speaker',
        kind: /Gazette|Herald/.test(voice) ? 'outlet' : 'person',
        knowledge: 'own',
        stance: isDenied ? 'denies' : 'says',
      },
    ],
    action: { type: of(['ASSAULT', 'ASSAULT', 'PROTEST'], 12), ...span },
    actors: [party(of(['gunmen', 'Orlan Guard'], 36))],
    targets: [party(of(['the mill', 'the mill', 'the ford'], 72))],
    when: { edtf: of(['2031-05-04', '2031-05-05', '2031-05'], 216), ...span },
    where: { name: of(['Qalun', 'Tebir'], 648), precision: 'city', country: 'ZZ', ...span },
  }
}

type Sent = { kind: ItemKind; handle: string; from: string; to: string; payload: unknown }

/**
 * Plays steps into one stream's entries, recalls not yet carried out. Honest steps and what a member that lies could
 * sign: another's handle, other words under the same handle, claims that say they replace a stranger's.
 */
export function historyOf(played: readonly Step[]): TakenEntry[] {
  const sent: Sent[] = []
  for (const [index, step] of played.entries()) {
    const made = sendingOf(step, sent, handleOf(index))
    if (made) sent.push(made)
  }
  return sent.map(({ payload, ...of }, index) => ({
    position: index + 1,
    item: { ...itemOf(index), ...of },
    payload,
  }))
}

const handleOf = (index: number) =>
  base32FromBytes(createHash('sha256').update(`step ${index}`).digest().subarray(0, 10))

const itemOf = (index: number) => ({
  v: 1 as const,
  n: index + 1,
  prev: '',
  at: `2031-05-06T10:00:00.${String(index).padStart(6, '0')}Z`,
  tlp: 'amber' as const,
  payload: '0'.repeat(64),
  sig: '',
})

type Basis = { handle: string; from: string; to: string }
type Choice = {
  basis: Basis
  picks: readonly number[]
  sent: readonly Sent[]
  report: Sent | undefined
  one: <T>(list: readonly T[], which: number) => T | undefined
}

function sendingOf({ act, picks }: Step, sent: readonly Sent[], handle: string): Sent | null {
  const one = <T>(list: readonly T[], which: number): T | undefined =>
    list[(picks[which] ?? 0) % Math.max(1, list.length)]
  const basis = { handle, from: one(MEMBERS, 0) ?? VIEWER, to: one(CHANNELS, 1) ?? VIEWER }
  const report = one(sent.filter((item) => item.kind === 'report'), 2)
  const make = MAKERS[act]
  if (make) return make({ basis, picks, sent, report, one })
  const named = one(sent.filter((item) => item.kind !== 'recall'), 2)
  return repeated(act, named, { ...basis, picks })
} // biome-ignore format: choices

/** Lists of names that a charter calls one party's; each list makes other events and origins of the same claims. */
const NAMED = [
  [],
  [['Orlan Guard', 'gunmen']],
  [['Ana Reis', 'Rui Melo']],
  [['the mill', 'the ford'], ['Ivo Sousa', 'Ana Reis']],
] // biome-ignore format: one a line

const charterOf = (named: readonly string[][]) => ({
  charter: { ...makeCharter(MEMBERS), parties: named.map((known_as) => ({ known_as })) },
})

const MAKERS: Partial<Record<Step['act'], (choice: Choice) => Sent | null>> = {
  report: ({ basis, picks }) => ({ ...basis, kind: 'report', payload: reportOf(picks[3] ?? 0) }),
  reading: ({ basis, picks, report }) =>
    report ? { ...basis, kind: 'reading', payload: readingOf(report.handle, picks, []) } : null,
  strayReplaces: ({ basis, picks, report, sent }) =>
    report
      ? { ...basis, kind: 'reading', payload: readingOf(report.handle, picks, namesIn(sent)) }
      : null,
  amend: ({ basis, picks, sent, one }) =>
    amendmentOf(one(sent.filter((item) => item.kind === 'reading'), 2), { ...basis, picks }),
  judge: ({ basis, picks, sent }) => judgementOf(namesIn(sent), picks, basis),
  charter: ({ basis, one }) => {
    // Now and then somebody who is not the centre sends one: it binds nobody.
    const from = one(['centre', 'centre', 'centre', basis.from], 2) ?? 'centre'
    return { ...basis, from, to: 'joint', kind: 'charter', payload: charterOf(one(NAMED, 3) ?? []) }
  },
  grade: ({ basis, picks, sent }) => wordOn(namesIn(sent), picks, basis),
  triage: ({ basis, picks, report, one }) => {
    if (!report) return null
    // Mostly the viewer's own word; now and then a mark that another member has no say in.
    const from = one([VIEWER, VIEWER, VIEWER, basis.from], 3) ?? VIEWER
    const payload = markOn(report.handle, picks, basis.handle)
    return { ...basis, from, to: from, kind: 'triage', payload }
  },
  ledger: ({ basis, sent, one }) => {
    const named = one(sent, 2)
    const act = one(['release', 'release', 'recall'], 3)
    const payload = { act, handles: [named?.handle], to: [one(CHANNELS, 4)] }
    return named ? { ...basis, to: basis.from, kind: 'release', payload } : null
  },
  correct: ({ basis, report, sent, one }) => {
    const next = one(sent.filter((item) => item.kind === 'report'), 3)
    if (!report || !next || next.handle === report.handle) return null
    const payload = { old: report.handle, new: next.handle }
    return { ...basis, from: report.from, kind: 'correction', payload }
  },
  translate: ({ basis, report, one, picks }) => {
    const payload = {
      report: report?.handle,
      language: one(['en', 'fr'], 3),
      by: 'Leila N.',
      text: `Other words ${(picks[4] ?? 0) % 3}`,
    }
    return report ? { ...basis, kind: 'translation', payload } : null
  },
  withdraw: ({ basis, report, one }) => {
    if (!report) return null
    const from = one([report.from, report.from, basis.from], 3) ?? basis.from
    return { ...basis, from, kind: 'withdrawal', payload: { handle: report.handle } }
  },
  recall: ({ basis, sent, one }) => {
    const named = one(sent, 2)
    if (!named) return null
    const to = one([named.to, named.to, named.to, basis.to], 3) ?? basis.to
    const from = one([named.from, named.from, named.from, basis.from], 4) ?? basis.from
    return { ...basis, from, to, kind: 'recall', payload: { handle: named.handle, channel: to } }
  },
} // biome-ignore format: one table

function repeated(
  act: Step['act'],
  named: Sent | undefined,
  { from, to, picks }: { from: string; to: string; picks: readonly number[] },
): Sent | null {
  if (!named) return null
  if (act === 'borrowHandle') return { ...named, from, to }
  if (act === 'again') return { ...named, to }
  if (named.kind === 'report') return { ...named, to, payload: reportOf(picks[3] ?? 0) }
  if (named.kind !== 'reading') return null
  const { report } = named.payload as Payloads['reading']
  return { ...named, to, payload: readingOf(report, picks, []) }
}

/** Texts of which some are copies of another, so that what one report tells can hang on another's text. */
const SHELLED = 'shells fell on the mill before dawn and nobody dared to look what was left of it'
const TEXTS = [
  SHELLED,
  `${SHELLED}, as drivers told who came by`,
  'a quiet night at the mill, of which the guard says that nothing fell anywhere at all',
  `${SHELLED}, wrote the Umar Herald`,
]

function reportOf(pick: number): Payloads['report'] {
  const text = TEXTS[pick % TEXTS.length] as string
  return {
    report: {
      title: 'Report of the day',
      text,
      language: 'en',
      author: [],
      republishedBy: [],
      // A sender that lies may give two texts one hash.
      sha256: createHash('sha256')
        .update(pick % 2 === 0 ? 'one' : text)
        .digest('hex'),
      outlet: pick % 2 === 0 ? 'Umar Herald' : 'Tebir Gazette',
      evidence: [],
      arrival: { way: 'paste' },
    },
  }
}

/** @param replaceable names that its claims may say they replace; none for an honest first reading */
function readingOf(
  report: string,
  picks: readonly number[],
  replaceable: readonly string[],
): Payloads['reading'] {
  const count = (picks[4] ?? 0) % 3
  return {
    report,
    madeBy: { kind: 'reader', name: 'made', version: '1' },
    claims: picks.slice(5, 5 + count + 1).map((pick) => {
      const replaces = replaceable[pick % Math.max(1, replaceable.length)]
      return { ...claimOf(pick), ...(replaces ? { replaces } : {}) }
    }),
    issues: [],
  }
}

/** The same member's next reading: some claims kept or changed, each naming the one it replaces, some dropped. */
function amendmentOf(
  base: Sent | undefined,
  { picks, handle, to }: { picks: readonly number[]; handle: string; to: string },
): Sent | null {
  if (!base) return null
  const { report, madeBy, claims } = base.payload as Payloads['reading']
  const next = claims.flatMap(({ replaces: _, ...claim }, number) => {
    const pick = picks[5 + (number % 3)] ?? 0
    const replaces = claimNameOf(base.from, base.handle, number)
    if (pick % 5 === 0) return []
    return [{ ...(pick % 3 === 0 ? claimOf(pick) : claim), replaces }]
  })
  const payload = { report, madeBy, claims: next, issues: [] }
  return { kind: 'reading', handle, from: base.from, to, payload }
}

function markOn(report: string, picks: readonly number[], other: string): Payloads['triage'] {
  const one = <T>(list: readonly T[], which: number) => list[(picks[which] ?? 0) % list.length] as T
  const act = one([...TRIAGE_STATES, 'assigned', 'unassigned'] as const, 4)
  const said = { report, by: 'duty' }
  if (act === 'rejected') return { ...said, act, reason: one(REJECT_REASONS, 5) }
  if (act === 'duplicate') return { ...said, act, of: other }
  if (act === 'snoozed') return { ...said, act, until: '2031-05-07T08:00:00.000000Z' }
  if (act === 'assigned') return { ...said, act, to: one(['duty', 'night'], 5) }
  return { ...said, act }
}

function judgementOf(
  names: readonly string[],
  picks: readonly number[],
  basis: { handle: string; from: string; to: string },
): Sent | null {
  const [a, b] = [picks[2] ?? 0, picks[3] ?? 0].map(
    (pick) => names[pick % Math.max(1, names.length)],
  )
  if (!a || !b || a === b) return null
  const verdict = (['same', 'different', 'open'] as const)[(picks[4] ?? 0) % 3]
  return { ...basis, kind: 'judgement', payload: { a, b, verdict } }
}

/** A grade or a stance of anybody on any claim that was ever named. */
function wordOn(
  names: readonly string[],
  picks: readonly number[],
  basis: { handle: string; from: string; to: string },
): Sent | null {
  const one = <T>(list: readonly T[], which: number) => list[(picks[which] ?? 0) % list.length] as T
  if (names.length === 0) return null
  const claim = one(names, 2)
  const kind = one(['assessment', 'position'] as const, 3)
  if (kind === 'position')
    return { ...basis, kind, payload: { claim, stance: one([...STANCES, TAKEN_BACK], 4) } }
  const payload = one(
    [
      { of: 'source', claim, source: one(['Ana Reis', 'ANA  Reis', 'Rui Melo'], 5), grade: one([...RELIABILITIES, TAKEN_BACK], 4) },
      { of: 'claim', claim, grade: one([...CREDIBILITIES, TAKEN_BACK], 4) },
      { of: 'event', claim, grade: one([...LIKELIHOODS, TAKEN_BACK], 4) },
    ],
    6,
  ) // biome-ignore format: one row a kind
  return { ...basis, kind, payload }
}

function namesIn(sent: readonly Sent[]): string[] {
  return sent.flatMap(({ kind, from, handle, payload }) =>
    kind === 'reading'
      ? (payload as Payloads['reading']).claims.map((_, number) =>
          claimNameOf(from, handle, number),
        )
      : [],
  )
}

/** What the store does with erasures: the content goes, the entry stays. */
export function erased(entries: readonly TakenEntry[], erasures: readonly Erasure[]): TakenEntry[] {
  const isTaken = ({ item, position }: TakenEntry) =>
    erasures.some(
      ({ handle, from, to, before }) =>
        item.handle === handle && item.from === from && item.to === to && position < before,
    )
  return entries.map((entry) => (isTaken(entry) ? { ...entry, payload: null } : entry))
}
