import { amendReport } from '#actions/amend-report.ts'
import { assess, takePosition } from '#actions/assess-claims.ts'
import type { Centre, Officer } from '#actions/centre.ts'
import { correctReport } from '#actions/correct-report.ts'
import { judgeClaims } from '#actions/judge-claims.ts'
import { type LookClaim, listReports, lookAtPicture, lookAtReport } from '#actions/look.ts'
import { recallReport, releaseReport, withdrawReport } from '#actions/release-report.ts'
import { submitReport } from '#actions/submit-report.ts'
import { translateReport } from '#actions/translate-report.ts'
import { triageReports } from '#actions/triage.ts'
import { CREDIBILITIES, LIKELIHOODS, RELIABILITIES, STANCES, TAKEN_BACK } from '#domain/grades.ts'
import type { Marking } from '#domain/marking.ts'
import type { Edit } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import type { TriageStep } from '#domain/triage.ts'
import { officerOf } from './centre.ts'
import type { Dice } from './dice.ts'

const WHO = ['Gunmen', 'Orlan Guard', 'Villagers']
const DEEDS = ['ASSAULT', 'ASSAULT', 'not ASSAULT', 'PROTEST', 'AID']
const WHOM = ['a checkpoint', 'a checkpoint', 'the mill', 'the ford']
/** The last is the day of the tests' clock: what is told of it may fall under the safety floor. */
const DAYS = ['2026-02-07', '2026-02-08', '2026-02', '2026-02-07', '2026-02-08', '2026-03-09']
const CITIES = ['Santarem', 'Cartaxo', 'Tomar']
const VOICES = ['Ana Reis', 'Rui Melo', 'Ivo Sousa', '']

/** How often each act is tried; all but the first are refused now and then, as there may be nothing to act on. */
const ACTS = [
  'submit', 'submit', 'submit', 'amend', 'amend', 'release', 'release', 'recall', 'withdraw', 'correct', 'judge', 'judge', 'translate',
  'triage', 'assess', 'assess', 'position',
] as const // biome-ignore format: one table
export type Act = (typeof ACTS)[number]

/** Refusals that random acts run into: what they meant is gone, taken back or theirs no more. */
const EXPECTED = [
  'not_found',
  'not_allowed',
  'conflict',
  'floor_broken',
  'field_invalid',
  'taken_back',
  'replaced',
  'audience_wider',
]

/** Officers of several members who do one thing after another, as the dice fall. */
export class RandomOfficers {
  readonly done = new Map<Act, number>()
  private readonly centre: Centre
  private readonly dice: Dice
  private readonly members: readonly string[]
  private readonly streams: readonly string[]
  /** Every claim name that was ever seen, replaced and recalled ones too. */
  private readonly names = new Set<string>()

  constructor(of: {
    centre: Centre
    dice: Dice
    members: readonly string[]
    streams: readonly string[]
  }) {
    this.centre = of.centre
    this.dice = of.dice
    this.members = of.members
    this.streams = of.streams
  }

  async act(): Promise<void> {
    const act = this.dice.pick(ACTS) ?? 'submit'
    const officer = officerOf(this.dice.pick(this.members) ?? '')
    try {
      await this[act](officer)
      this.done.set(act, (this.done.get(act) ?? 0) + 1)
    } catch (error) {
      if (!(error instanceof Refusal) || !EXPECTED.includes(error.code)) throw error
    }
  }

  private async submit(officer: Officer): Promise<void> {
    await submitReport(this.centre, officer, { content: this.words(), marking: this.marking() })
  }

  private async correct(officer: Officer): Promise<void> {
    const { report } = await this.look(officer, true)
    const corrects = { handle: report.handle }
    await correctReport(this.centre, officer, { content: this.words(), corrects })
  }

  private async amend(officer: Officer): Promise<void> {
    const look = await this.look(officer, false)
    const reading = this.dice.pick(look.readings)
    const edits = (reading?.claims ?? []).flatMap((claim) => this.edit(claim))
    await amendReport(this.centre, officer, {
      report: look.report.handle,
      onto: reading?.record.handle ?? '',
      edits,
      follow: !this.dice.isRare(3),
    })
  }

  private async release(officer: Officer): Promise<void> {
    const { report } = await this.look(officer, true)
    await releaseReport(this.centre, officer, { report: report.handle, marking: this.marking() })
  }

  private async recall(officer: Officer): Promise<void> {
    const { report } = await this.look(officer, true)
    const channel = this.dice.pick(report.audience)
    const channels = channel && this.dice.isRare(2) ? { channels: [channel] } : {}
    await recallReport(this.centre, officer, { handle: report.handle, ...channels })
  }

  private async withdraw(officer: Officer): Promise<void> {
    const { report } = await this.look(officer, true)
    await withdrawReport(this.centre, officer, { handle: report.handle })
  }

  private async translate(officer: Officer): Promise<void> {
    const { report } = await this.look(officer, false)
    const to = report.audience.filter(() => this.dice.isRare(2))
    await translateReport(this.centre, officer, {
      report: report.handle,
      language: this.dice.pick(['en', 'fr']) ?? 'en',
      by: 'Leila N.',
      text: `What was heard, in other words ${this.dice.throw(3)}`,
      to,
    })
  }

  private async assess(officer: Officer): Promise<void> {
    const { live } = await this.claim(officer)
    const asked = this.dice.pick([
      { of: 'claim' as const, grade: this.dice.pick([...CREDIBILITIES, TAKEN_BACK]) ?? '1' },
      { of: 'event' as const, grade: this.dice.pick([...LIKELIHOODS, TAKEN_BACK]) ?? 'likely' },
      { of: 'source' as const, source: live.claim.attribution[0]?.voice ?? '', grade: this.dice.pick([...RELIABILITIES, TAKEN_BACK]) ?? 'A' },
    ]) // biome-ignore format: one row a kind
    if (!asked) return
    const reason = 'as known so far'
    const marking = { to: this.streams.filter(() => this.dice.isRare(3)), tlp: 'amber' as const }
    await assess(this.centre, officer, { ...asked, claim: live.name, reason, marking })
  }

  private async position(officer: Officer): Promise<void> {
    const { live } = await this.claim(officer)
    const stance = this.dice.pick([...STANCES, TAKEN_BACK]) ?? 'none'
    const marking = { to: this.streams.filter(() => this.dice.isRare(3)), tlp: 'amber' as const }
    await takePosition(this.centre, officer, {
      claim: live.name,
      stance,
      reason: 'so far',
      marking,
    })
  }

  private async judge(officer: Officer): Promise<void> {
    const { events } = await lookAtPicture(this.centre, officer, { side: 'ours', limit: 50 })
    const near = events.flatMap((event) => event.claims)
    for (const name of near) this.names.add(name)
    const a = this.dice.pick(near) ?? ''
    const b = this.dice.pick(this.dice.isRare(2) ? near : [...this.names]) ?? ''
    if (a === b) throw new Refusal('not_found')
    const verdict = this.dice.pick(['same', 'different', 'different', 'open'] as const) ?? 'open'
    await judgeClaims(this.centre, officer, { a, b, verdict, marking: this.marking() })
  }

  private async triage(officer: Officer): Promise<void> {
    const { reports } = await listReports(this.centre, officer, { limit: 200 })
    const [report, other] = [this.dice.pick(reports), this.dice.pick(reports)].map(
      (one) => one?.handle ?? '',
    ) as [string, string]
    const step = this.dice.pick<TriageStep>([
      { report, act: 'done' },
      { report, act: 'open' },
      { report, act: 'duplicate', of: other },
      { report, act: 'snoozed', until: '2027-01-01T00:00:00.000000Z' },
      { report, act: 'assigned', to: officer.name },
    ])
    const { results } = await triageReports(this.centre, officer, { steps: step ? [step] : [] })
    if (results[0]?.refusal) throw results[0].refusal
  }

  private async claim(officer: Officer): Promise<LookClaim> {
    const look = await this.look(officer, false)
    const claim = this.dice.pick(look.readings.flatMap((reading) => reading.claims))
    if (!claim) throw new Refusal('not_found')
    return claim
  }

  private async look(officer: Officer, isOwn: boolean) {
    const { reports } = await listReports(this.centre, officer, {
      limit: 200,
      ...(isOwn ? { queue: 'ours' } : {}),
    })
    const report = this.dice.pick(reports)
    if (!report) throw new Refusal('not_found')
    return await lookAtReport(this.centre, officer, report.handle)
  }

  private edit({ live, id }: LookClaim): Edit[] {
    if (!id) return []
    const { object: _, replaces: __, ...claim } = live.claim
    const edtf = this.dice.pick(DAYS) ?? ''
    const when = { edtf, words: '', start: 0, end: 0 }
    const op = this.dice.pick(['accept', 'reject', 'change', 'change'] as const) ?? 'accept'
    return [op === 'change' ? { op, claim: id, to: { ...claim, id, when } } : { op, claim: id }]
  }

  private words() {
    const lines = Array.from({ length: 1 + this.dice.throw(3) }, () => this.line())
    const text = `What was heard at post ${this.dice.throw(3)}\n${lines.join('\n')}\n`
    return { way: 'paste' as const, text }
  }

  private line(): string {
    return [WHO, DEEDS, WHOM, DAYS, CITIES, VOICES].map((list) => this.dice.pick(list)).join(' | ')
  }

  private marking(): Marking {
    const to = this.streams.filter(() => this.dice.isRare(4))
    return { to, tlp: 'amber' }
  }
}
