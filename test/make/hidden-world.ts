import type { FastifyInstance } from 'fastify'
import { amendReport } from '#actions/amend-report.ts'
import { assess, takePosition } from '#actions/assess-claims.ts'
import { keepDraft } from '#actions/drafts.ts'
import { judgeClaims } from '#actions/judge-claims.ts'
import { listReports, lookAtReport } from '#actions/look.ts'
import { recallReport, releaseReport, withdrawReport } from '#actions/release-report.ts'
import { addSource } from '#actions/sources.ts'
import { submitReport } from '#actions/submit-report.ts'
import { translateReport } from '#actions/translate-report.ts'
import { triageReports } from '#actions/triage.ts'
import { buildApp } from '#server/build-app.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from './centre.ts'
import { type DatabaseKind, openTestDatabase } from './databases.ts'
import { wordReader } from './word-reader.ts'

export const MEMBERS = ['alfa', 'bravo', 'carol'] as const
const [alfa, bravo, carol] = [officerOf('alfa'), officerOf('bravo'), officerOf('carol')]

/** The report that `carol` is not to know of: its claim would join the visible event, and its words are rare. */
export const HIDDEN = {
  text:
    'Zanzarine convoy seen near the checkpoint\n' +
    'Gunmen | ASSAULT | a checkpoint | 2026-02-08 | Santarem | Quillon Vantorr\n' +
    'Gunmen | not ASSAULT | a checkpoint | 2026-02-08 | Santarem | Ana Reis\n',
  words: ['zanzarine', 'quillon', 'vantorr'],
  key: 'key-of-hidden',
}
const VISIBLE = [
  ['Gunmen | ASSAULT | a checkpoint | 2026-02-08 | Santarem | Ana Reis', 'joint', alfa],
  ['Gunmen | ASSAULT | a checkpoint | 2026-02-08 | Santarem | Rui Melo', 'carol', bravo],
  ['Villagers | PROTEST | the mill | 2026-02-09 | Tomar | Ivo Sousa', 'public', bravo],
  ['Gunmen | ASSAULT | a checkpoint | 2026-02-07 | Cartaxo | Rui Melo', 'bravo', carol],
] as const

/** One world: a centre that played the script, and its edge. */
export type World = { centre: TestCentre; app: FastifyInstance; close(): Promise<void> }

/** How far the hidden report goes before `carol` looks; with `none` it was never there. */
export const FATES = [
  'none',
  'kept',
  'released to bravo',
  'judged and withdrawn',
  'recalled',
] as const
export type Fate = (typeof FATES)[number]

/**
 * Plays the same script, the hidden report aside. Every command draws from its own name and has its own time, so that
 * one more command shifts nothing.
 */
export async function playWorld(
  kind: DatabaseKind,
  { fate, keys }: { fate: Fate; keys: string },
): Promise<World> {
  const database = await openTestDatabase(kind)
  const charter = testCharter(MEMBERS, { relief: ['alfa', 'bravo'] })
  const centre = await makeTestCentre(database.store, { charter, readers: [wordReader], keys })
  const depth = FATES.indexOf(fate)
  if (depth >= 1) await hide(centre)
  for (const [index, [line, to, officer]] of VISIBLE.entries()) {
    centre.effects.begin(`visible ${index}`, 100 + index)
    const content = { way: 'paste' as const, text: `Visible account ${index}\n${line}\n` }
    await submitReport(centre, officer, { content, marking: { to: [to], tlp: 'amber' } })
    if (index === 1 && depth >= 2) await spread(centre, depth)
  }
  await alter(centre)
  await centre.fold.settle()
  const app = await buildApp({
    centre,
    example: null,
    webFolder: null,
    cursorKey: Buffer.alloc(32, 7),
    onBug: (_, error) => {
      throw error
    },
  })
  const close = async () => {
    await app.close()
    await centre.close()
    await database.drop()
  }
  return { centre, app, close }
}

/** The report that carol is not to know of, handed in by its member. */
export async function hide(centre: TestCentre): Promise<void> {
  centre.effects.begin('hide', 10)
  const content = { way: 'paste' as const, text: HIDDEN.text }
  const request = { key: HIDDEN.key, hash: 'body of hidden' }
  await submitReport(centre, alfa, { content, marking: { to: [], tlp: 'red' }, request })
  centre.effects.begin('hide draft', 11)
  await keepDraft(centre, alfa, { key: (await hiddenNames(centre))[0] ?? '', body: 'zanzarine' })
  centre.effects.begin('hide source', 12)
  await addSource(centre, alfa, { url: 'https://zanzarine.example/', every: 30, full: false })
}

/** Everything that those in its audience do with it, among themselves; `depth` counts the fates. */
export async function spread(centre: TestCentre, depth: number): Promise<void> {
  await centre.fold.settle()
  const [handle = ''] = await hiddenNames(centre)
  centre.effects.begin('spread release', 110)
  await releaseReport(centre, alfa, { report: handle, marking: { to: ['relief'], tlp: 'red' } })
  centre.effects.begin('spread amend', 111)
  const { readings } = await lookAtReport(centre, alfa, handle)
  const onto = readings[0]?.record.handle ?? ''
  const edits = [{ op: 'reject' as const, claim: readings[0]?.claims[1]?.id ?? '' }]
  await amendReport(centre, alfa, { report: handle, onto, edits, follow: true })
  centre.effects.begin('spread triage', 115)
  const steps = [{ report: handle, act: 'done' as const }]
  for (const officer of [alfa, bravo]) await triageReports(centre, officer, { steps })
  centre.effects.begin('spread translate', 111)
  await translateReport(centre, alfa, {
    ...{ report: handle, language: 'en', by: 'Quillon Vantorr', text: 'Zanzarine, in other words' },
    to: ['relief'],
  })
  if (depth < 3) return
  await centre.fold.settle()
  const { claims = [] } = (await lookAtReport(centre, bravo, handle)).readings[0] ?? {}
  const others = await listReports(centre, bravo, { limit: 10, queue: 'ours' })
  const mine = await lookAtReport(centre, bravo, others.reports[0]?.handle ?? '')
  centre.effects.begin('spread judge', 112)
  await judgeClaims(centre, bravo, {
    a: claims[0]?.live.name ?? '',
    b: mine.readings[0]?.claims[0]?.live.name ?? '',
    verdict: 'different',
    marking: { to: ['relief'], tlp: 'red' },
  })
  await centre.fold.settle()
  const claim = claims[0]?.live.name ?? ''
  const marking = { to: ['relief'], tlp: 'red' as const }
  const reason = 'zanzarine may be'
  for (const [at, officer] of [bravo, alfa].entries()) {
    centre.effects.begin(`spread grades ${at}`, 112)
    await assess(centre, officer, { of: 'claim', claim, grade: '2', reason, marking })
    const source = claims[0]?.live.claim.attribution[0]?.voice ?? ''
    await assess(centre, officer, { of: 'source', source, claim, grade: 'B', reason, marking })
    await assess(centre, officer, { of: 'event', claim, grade: 'likely', reason, marking })
    await takePosition(centre, officer, { claim, stance: 'affirms', reason, marking })
  }
  await centre.fold.settle()
  centre.effects.begin('spread withdraw', 113)
  await withdrawReport(centre, alfa, { handle, reason: 'zanzarine was wrong' })
  if (depth < 4) return
  centre.effects.begin('spread recall', 114)
  await recallReport(centre, alfa, { handle })
}

/** What happens to visible reports afterwards, in every world. */
async function alter(centre: TestCentre): Promise<void> {
  await centre.fold.settle()
  const { reports } = await listReports(centre, bravo, { limit: 10, queue: 'ours' })
  centre.effects.begin('alter withdraw', 130)
  await withdrawReport(centre, bravo, { handle: reports[0]?.handle ?? '' })
  centre.effects.begin('alter recall', 131)
  await recallReport(centre, bravo, { handle: reports[1]?.handle ?? '' })
  centre.effects.begin('alter again', 132)
  const to = ['carol']
  await releaseReport(centre, bravo, {
    report: reports[1]?.handle ?? '',
    marking: { to, tlp: 'amber' },
  })
}

/** The hidden report's handle, hash, readings and claim names as its own member knows them; empty when it is not there. */
export async function hiddenNames(centre: TestCentre): Promise<readonly string[]> {
  await centre.fold.settle()
  const { reports } = await listReports(centre, alfa, { limit: 50, q: 'zanzarine ' })
  const [report] = reports
  if (!report) return []
  const entries = await centre.store.entries.list({ stream: 'alfa', after: 0, limit: 500 })
  const { readings } = await lookAtReport(centre, alfa, report.handle)
  const claims = readings.flatMap((one) => one.claims.map(({ live }) => live.name))
  const about = entries.filter(({ payload }) => String(payload && Buffer.from(payload)).includes(report.handle))
  return [report.handle, report.sha256.slice(0, 40), ...report.ownReadings.map((one) => one.handle), ...claims, ...about.map((one) => one.handle)]
} // biome-ignore format: lists
