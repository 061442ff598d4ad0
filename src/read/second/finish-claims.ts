import { type Claim, claim, statusOf, type When, type Where } from '#domain/claim.ts'
import { claimIdOf } from '#domain/claim-id.ts'
import type { TypedPlace } from '#domain/gazetteer.ts'
import { placeIssues } from '#domain/place-issues.ts'
import type { Issue } from '#domain/reading.ts'
import type { Report } from '#domain/report.ts'
import type { Span } from '#domain/span.ts'
import { withOuterVoices } from '#read/chain-of-voices.ts'
import { type DateMention, findDates } from '#read/dates/find-dates.ts'
import { shareHappenings, type Untold } from '#read/share-happenings.ts'
import type { Piece } from './cut-pieces.ts'
import type { Placed } from './place-told.ts'

/** Which fields the model found, for whoever asks. How sure it is nobody has measured, so that is left out. */
const byModel = <F extends object>(field: F) => ({ ...field, by: 'model' })

/** A title is looked for among the first words alone. */
const TITLE_WITHIN = 200

/** What is known of places by the words that name them; undefined when the gazetteer gave no answer. */
export type KnownPlaces = ReadonlyMap<string, TypedPlace | undefined>

/** The names that claims need looked up, each once. */
export function placeNamesIn(placed: readonly Placed[]): string[] {
  return [...new Set(placed.flatMap(({ where }) => where.map(({ words }) => words)))]
}

/**
 * The claims of one piece with dates by our own calendar and places by our own gazetteer, still without their ids.
 *
 * A name that nobody can place stays as words, known no finer than a town, so that the safety floor still sees it.
 */
export function settleClaims(
  placed: readonly Placed[],
  from: { report: Report; piece: Piece; places: KnownPlaces },
): { claims: Untold[]; issues: Issue[] } {
  const issues: Issue[] = []
  const datesAt = dateFinder(from.report, from.piece, issues)
  const claims = placed.map((one): Untold => {
    const { told, quote, action } = one
    const shape = { kind: told.kind, polarity: told.polarity, modality: told.modality }
    const when = one.when && datesAt(one.when)
    return {
      part: partOf(from.report, quote),
      quote: quote.words,
      start: quote.start,
      end: quote.end,
      status: statusOf(shape),
      ...shape,
      attribution: withOuterVoices(one.voices.map(byModel), from.report),
      ...actionOf(told.action, action),
      actors: one.actors.map(byModel),
      targets: one.targets.map(byModel),
      ...(when ? { when } : {}),
      ...settingOf(one.where, from.places, issues),
      ...(one.counts.length > 0 ? { counts: one.counts.map(byModel) } : {}),
      ...(one.limits.length > 0 ? { limits: one.limits.map(byModel) } : {}),
    }
  })
  return { claims, issues }
}

/** All claims of a report in the order of their words, with their ids and happenings; an issue for each beyond its bounds. */
export function numberClaims(
  report: Report,
  untold: readonly Untold[],
): { claims: Claim[]; issues: Issue[] } {
  const all = numbered(report, untold)
  const claims = all.filter((one) => claim.safeParse(one).success)
  const issues = all
    .filter((one) => !claims.includes(one))
    .map(({ start, end }) => ({ code: 'claim_malformed', words: '', start, end }))
  return { claims, issues }
}

function numbered(report: Report, claims: readonly Untold[]): Claim[] {
  const inOrder = claims.toSorted(
    (a, b) => placeOf(a).start - placeOf(b).start || a.start - b.start,
  )
  const happenings = shareHappenings(
    inOrder,
    inOrder.map(() => -1),
  )
  const ranks = new Map<string, number>()
  return inOrder.map((one, at) => {
    const { start, end } = placeOf(one)
    const type = one.action?.type ?? one.kind
    const key = `${start} ${end} ${type}`
    const rank = ranks.get(key) ?? 0
    ranks.set(key, rank + 1)
    const id = claimIdOf({ sha256: report.sha256, start, end, type, rank })
    return { id, happening: happenings[at] ?? 'h1', ...one }
  })
}

const placeOf = (one: Untold): Piece => one.action ?? one

function actionOf(told: Placed['told']['action'], at: Span | null): Pick<Untold, 'action'> {
  if (!told || !at) return {}
  const type = told.type as NonNullable<Claim['action']>['type']
  return { action: byModel({ type, ...(told.mode === null ? {} : { mode: told.mode }), ...at }) }
}

function partOf({ text, title }: Report, quote: Span): Claim['part'] {
  const at = title === '' ? -1 : text.slice(0, TITLE_WITHIN + title.length).indexOf(title)
  return at >= 0 && quote.end <= at + title.length ? 'headline' : 'body'
}

/** Dates told in a piece, each read where it stands; words alone only where nothing is found there. */
function dateFinder(report: Report, piece: Piece, issues: Issue[]) {
  const known = report.published === undefined ? {} : { published: report.published }
  const found = findDates(report.text.slice(piece.start, piece.end), known)
  const dates = found.dates.map((date) => shifted(date, piece.start))
  const doubts = found.issues.map((issue) => shifted(issue, piece.start))
  return (words: Span): When | null => {
    const here = dates.find((one) => overlaps(one, words))
    if (here) return { ...here, by: 'date' }
    const doubt = doubts.find((one) => overlaps(one, words))
    const [alone] = doubt ? [] : findDates(words.words, known).dates
    if (alone) return { edtf: alone.edtf, ...words, by: 'date' }
    issues.push(doubt ?? { code: 'date_unplaced', ...words })
    return null
  }
}

function shifted<M extends DateMention | Issue>(mention: M, by: number): M {
  return { ...mention, start: mention.start + by, end: mention.end + by }
}

const overlaps = (one: Piece, other: Piece) => one.start < other.end && other.start < one.end

function settingOf(
  told: Placed['where'],
  places: KnownPlaces,
  issues: Issue[],
): Pick<Untold, 'where' | 'alsoWhere'> {
  const all = told.map(({ role, ...at }) => {
    const found = places.get(at.words)
    issues.push(...placeIssues(at, found))
    const name = at.words.replace(/\s+/g, ' ')
    const unplaced: Where = { name, precision: 'city', ...at }
    return {
      role,
      where: { ...(found?.place ? { ...found.place, ...at } : unplaced), by: 'place' },
    }
  })
  const main = all.find(({ role }) => role === 'at') ?? all[0]
  const others = all.filter((one) => one !== main)
  return {
    ...(main ? { where: main.where } : {}),
    ...(others.length > 0
      ? { alsoWhere: others.map(({ role, where }) => ({ role, ...where })) }
      : {}),
  }
}
