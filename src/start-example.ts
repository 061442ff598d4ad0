import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { amendReport } from '#actions/amend-report.ts'
import type { Centre, Officer } from '#actions/centre.ts'
import type { Submission } from '#actions/collect-submission.ts'
import { correctReport } from '#actions/correct-report.ts'
import { judgeClaims } from '#actions/judge-claims.ts'
import { lookAtReport } from '#actions/look.ts'
import { recallReport, releaseReport, withdrawReport } from '#actions/release-report.ts'
import { startCentre } from '#actions/start-centre.ts'
import { submitReport } from '#actions/submit-report.ts'
import { parseCharterFile } from '#domain/charter-file.ts'
import { marking } from '#domain/marking.ts'
import { Refusal } from '#domain/refusal.ts'
import { observation } from '#domain/report.ts'
import type { Span } from '#domain/span.ts'
import { assert } from '#lib/assert.ts'
import { claimFromTold, placesOf, toldClaim } from './start-example-claims.ts'

export const EXAMPLES = ['exercise', 'first-day'] as const
export type ExampleName = (typeof EXAMPLES)[number]

const by = { member: z.string(), officer: z.string() }
const file = z.string().regex(/^reports\/[\w.-]+$/)
const to = z.array(z.string())
const ofFile = { ...by, at: z.iso.datetime().optional(), file }
/** What an officer of the story does next. The README of the exercise tells the keys. */
const move = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('submit'),
    ...ofFile,
    way: z.string().optional(),
    arrival: z.string(),
    published: z.string(),
    language: z.string().optional(),
    marking,
    observation: observation.optional(),
  }),
  z.strictObject({ do: z.literal('amend'), ...ofFile, claims: z.array(toldClaim) }),
  z.strictObject({ do: z.literal('correct'), ...ofFile, by: file }),
  z.strictObject({ do: z.literal('release'), ...ofFile, to }),
  z.strictObject({ do: z.literal('withdraw'), ...ofFile, reason: z.string() }),
  z.strictObject({ do: z.literal('recall'), ...ofFile, reason: z.string() }),
  z.strictObject({
    do: z.literal('judge'),
    ...by,
    at: z.iso.datetime().optional(),
    verdict: z.enum(['same', 'different']),
    claims: z.array(z.strictObject({ file, quote: z.string() })).length(2),
    to,
  }),
])
type Move = z.infer<typeof move>
type Of<D extends Move['do']> = Extract<Move, { do: D }>

export type LoadOptions = {
  name?: ExampleName
  onProgress?: (done: number, of: number) => void
  /** A move that was refused, with the reason; said on stderr when left out. */
  onRefused?: (words: string) => void
  onHandedIn?: (file: string, handle: string) => void
}

/**
 * Starts an example centre: its charter, then every move of its story as its own officer makes it.
 *
 * A move that is refused is said and passed over; the rest of the story goes on.
 */
export async function loadExample(
  centre: Centre,
  {
    name = 'exercise',
    onProgress,
    onRefused = (words) => process.stderr.write(`example: ${words}\n`),
    onHandedIn,
  }: LoadOptions = {},
): Promise<void> {
  const folder = new URL(`../examples/${name}/`, import.meta.url)
  const open = (path: string) => readFileSync(fileURLToPath(new URL(path, folder)))
  await startCentre(centre, parseCharterFile(open('charter.yaml').toString('utf8')))
  const moves = z.array(move).parse(JSON.parse(open('reports.json').toString('utf8')))
  const story = new Story(centre, { open, moves, places: placesOf(name, open) })
  for (const [index, one] of moves.entries()) {
    try {
      await story.play(one, index)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const what = one.do === 'judge' ? one.verdict : one.file
      onRefused(`${one.do} ${what} was refused: ${error.message}`)
    }
    onProgress?.(index + 1, moves.length)
  }
  for (const [path, handle] of story.handles) onHandedIn?.(path, handle)
}

type Given = {
  open: (path: string) => Buffer
  moves: readonly Move[]
  places: ReturnType<typeof placesOf>
}

class Story {
  private readonly centre: Centre
  private readonly given: Given
  /** Handles of reports by file. */
  readonly handles = new Map<string, string>()

  constructor(centre: Centre, given: Given) {
    this.centre = centre
    this.given = given
  }

  async play(one: Move, index: number): Promise<void> {
    const officer = await this.officer(one)
    const request = { key: `example-${index}`, hash: String(index) }
    const handle = 'file' in one ? (this.handles.get(one.file) ?? '') : ''
    switch (one.do) {
      case 'submit':
        await this.submit(one, officer, request)
        break
      case 'amend':
        await this.amend(one, officer, handle)
        break
      // Its newer version was handed in as such.
      case 'correct':
        break
      case 'release': {
        const { tlp } = this.submitted(one.file).marking
        await releaseReport(this.centre, officer, {
          report: handle,
          marking: { to: one.to, tlp },
          request,
        })
        break
      }
      case 'withdraw':
        await withdrawReport(this.centre, officer, { handle, reason: one.reason, request })
        break
      case 'recall':
        await recallReport(this.centre, officer, { handle, reason: one.reason, request })
        break
      case 'judge':
        await this.judge(one, officer)
    }
  }

  private async submit(
    one: Of<'submit'>,
    officer: Officer,
    request: { key: string; hash: string },
  ): Promise<void> {
    const { published, language, arrival } = one
    const handedIn = {
      content: this.contentOf(one),
      given: { published, ...(language ? { language } : {}) },
      arrival,
      request,
    }
    const corrected = this.given.moves.find(
      (other): other is Of<'correct'> => other.do === 'correct' && other.by === one.file,
    )
    const done = corrected
      ? await correctReport(this.centre, officer, {
          ...handedIn,
          corrects: { handle: this.handles.get(corrected.file) ?? '' },
        })
      : await submitReport(this.centre, officer, { ...handedIn, marking: one.marking })
    this.handles.set(one.file, done.handle)
  }

  private contentOf(one: Of<'submit'>): Submission['content'] {
    if (one.observation) return { way: 'form', observation: one.observation }
    const bytes = this.given.open(one.file)
    if (one.way === 'paste') return { way: 'paste', text: bytes.toString('utf8') }
    return { way: 'file', bytes, name: basename(one.file), mediaType: 'text/plain' }
  }

  private async amend(one: Of<'amend'>, officer: Officer, report: string): Promise<void> {
    const { content, readings } = await this.look(officer, report)
    const ranks = new Map<string, number>()
    const edits = one.claims.map((told) => ({
      op: 'add' as const,
      to: claimFromTold(told, { report: content, places: this.given.places, ranks }),
    }))
    const own = readings.find(({ record }) => record.from === officer.member)
    const onto = own?.record.handle ?? ''
    // What the machine found and the officer did not take over goes.
    const rejected = (own?.claims ?? []).flatMap(({ id }) =>
      id ? [{ op: 'reject' as const, claim: id }] : [],
    )
    await amendReport(this.centre, officer, {
      report,
      onto,
      edits: [...rejected, ...edits],
      follow: true,
    })
  }

  private async judge(one: Of<'judge'>, officer: Officer): Promise<void> {
    const [a = '', b = ''] = await Promise.all(
      one.claims.map(async ({ file: path, quote }) => {
        const handle = this.handles.get(path) ?? ''
        const { content, readings } = await this.look(officer, handle)
        const start = content.text.indexOf(quote)
        const found = readings
          .flatMap((reading) => reading.claims)
          .map(({ live }) => ({
            name: live.name,
            // An observation has no text, and one claim.
            shared: quote === '' ? 1 : sharedBy(live.claim, { start, end: start + quote.length }),
          }))
          .sort((one, other) => other.shared - one.shared)[0]
        if (!found || found.shared <= 0) throw new Refusal('not_found')
        return found.name
      }),
    )
    const tlp = 'amber' as const
    const marked = { to: one.to, tlp }
    await judgeClaims(this.centre, officer, { a, b, verdict: one.verdict, marking: marked })
  }

  private async look(officer: Officer, handle: string) {
    await this.centre.folding.upToDate(officer.member)
    return await lookAtReport(this.centre, officer, handle)
  }

  private submitted(path: string): Of<'submit'> {
    const found = this.given.moves.find((one) => one.do === 'submit' && one.file === path)
    assert(found?.do === 'submit', `the example hands in ${path}`)
    return found
  }

  private async officer(one: Move): Promise<Officer> {
    const officers = await this.centre.store.officers.list(one.member)
    const officer = officers.find(({ name }) => name === one.officer)
    assert(officer, `the example's charter names ${one.officer}`)
    return officer
  }
}

type Stretch = Pick<Span, 'start' | 'end'>

const sharedBy = (a: Stretch, b: Stretch) => Math.min(a.end, b.end) - Math.max(a.start, b.start)
