import { createHash } from 'node:crypto'
import type { LiveClaim } from '#domain/event.ts'
import type { EventRecord } from '#domain/rows.ts'
import { assert } from '#lib/assert.ts'
import {
  type FileForm,
  isInWords,
  lastLine,
  openingOf,
  rowsEnd,
  rowText,
} from '#publish/export-file.ts'
import { exportRow, type Found } from '#publish/export-row.ts'
import type { Source } from '#publish/gate.ts'
import { charterOf } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { filterOf, type PictureFilter, type Side, streamOf } from './look.ts'

const PAGE = 200
/** The store takes so many names at once. */
const NAMES_MAX = 10_000

export type ExportWish = PictureFilter & {
  side: Side
  form: FileForm
  /** The filter as the address has it, for the manifest. */
  address: Readonly<Record<string, unknown>>
}

/**
 * A picture's filter as a file, piece by piece: every event that the gate lets through, and the manifest last.
 *
 * Read in pages, so that any picture fits. A picture that moved meanwhile says so (`movedTo`) in its manifest.
 *
 * @returns `name` of the file, with "exercise" in it where it is one
 */
export async function exportPicture(
  centre: Centre,
  asking: Officer | null,
  wish: ExportWish,
): Promise<{ name: string; pieces: AsyncGenerator<string> }> {
  const { side, form, address: _, ...query } = wish
  const stream = streamOf(centre, asking, side)
  const isExercise = charterOf(centre).exercise ?? false
  const instant = centre.clock.now()
  const name = [
    ...(isExercise ? ['exercise'] : []),
    stream,
    instant.slice(0, 19).replaceAll(/[-:]/g, ''),
  ].join('-')
  const run = { centre, stream, wish, isExercise, instant }
  return { name: `${name}.${form.format}`, pieces: piecesOf(run, query) }
}

type Run = {
  centre: Centre
  stream: string
  wish: ExportWish
  isExercise: boolean
  instant: string
}

async function* piecesOf(run: Run, query: PictureFilter): AsyncGenerator<string> {
  const { centre, stream, isExercise, instant } = run
  const { form, side } = run.wish
  const { language } = form
  const { store } = centre
  const hash = createHash('sha256')
  const told = (text: string) => {
    hash.update(text)
    return text
  }
  const filter = filterOf(stream, query)
  const { folded: position } = await store.picture.progress(stream)
  const { events } = await store.events.count(filter)
  const { members } = charterOf(centre)
  const memberName = (name: string) =>
    members.find((member) => member.name === name)?.names[language] ?? name
  let rows = 0
  const leftOut = { tlp: 0, nothing_live: 0 }

  yield told(openingOf(form))
  for await (const page of pagesOf(centre, filter)) {
    let text = ''
    for (const found of page) {
      const made = exportRow(found, {
        isExercise,
        language,
        isInWords: isInWords(form),
        memberName,
      })
      if ('row' in made) text += rowText(made.row, rows++, form)
      else leftOut[made.leftOut] += 1
    }
    yield told(text)
  }
  yield told(rowsEnd(form))

  const { folded: movedTo } = await store.picture.progress(stream)
  const isStill = movedTo === position
  assert(!isStill || rows + leftOut.tlp + leftOut.nothing_live === events, 'every event is counted')
  yield lastLine(
    {
      centre: charterOf(centre).id,
      exercise: isExercise,
      stream,
      view: side,
      filter: run.wish.address,
      columns: form.columns,
      cells: isInWords(form) ? 'words' : 'keys',
      language,
      instant,
      position,
      ...(isStill ? {} : { movedTo }),
      events,
      rows,
      leftOut: { tlpRed: leftOut.tlp, nothingLive: leftOut.nothing_live },
      sha256: hash.digest('hex'),
    },
    form,
  )
}

/** Events by page, each with what it rests on. */
async function* pagesOf(
  centre: Centre,
  filter: ReturnType<typeof filterOf>,
): AsyncGenerator<Found[]> {
  let after: { latest: string; id: string } | undefined
  for (;;) {
    const events = await centre.store.events.list({ ...filter, after, limit: PAGE })
    if (events.length > 0) yield await foundFor(centre, filter.stream, events)
    after = events.at(-1)
    if (events.length < PAGE) return
  }
}

async function foundFor(
  centre: Centre,
  stream: string,
  events: readonly EventRecord[],
): Promise<Found[]> {
  const claims = new Map<string, LiveClaim>()
  for (const names of chunksOf(events.flatMap((event) => event.claims)))
    for (const record of await centre.store.claims.named({ stream, names }))
      if (record.kind === 'live') claims.set(record.live.name, record.live)

  const reports = new Map<string, Source>()
  const handles = new Set([...claims.values()].map(({ report }) => report))
  for (const some of chunksOf([...handles]))
    for (const { handle, outlet, title, tlp, terms } of await centre.store.reports.named({
      stream,
      handles: some,
    }))
      reports.set(handle, { name: outlet ?? title, tlp, terms })
  return events.map((event) => ({
    event,
    claims: event.claims.flatMap((name) => claims.get(name) ?? []),
    reports,
  }))
}

const chunksOf = (names: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(names.length / NAMES_MAX) }, (_, at) =>
    names.slice(at * NAMES_MAX, (at + 1) * NAMES_MAX),
  )
