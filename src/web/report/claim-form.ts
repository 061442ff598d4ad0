import type { Claim } from '#domain/claim.ts'
import { claimIdOf } from '#domain/claim-id.ts'
import { isEdtf } from '#domain/edtf.ts'
import type { PlaceChoice, Precision } from '#domain/place.ts'
import { foldWord } from '#domain/search-tokens.ts'
import type { MessageId } from '#web/base/message.tsx'

/** From finest to coarsest. Written out here: with the shapes themselves the page would fetch their whole library. */
export const PRECISIONS = [
  'point',
  'city',
  'district',
  'province',
  'country',
  'region',
] as const satisfies readonly Precision[]

/** What the small form asks: words and names, not the nested claim. Several names are parted by ";". */
export type ClaimForm = {
  readonly quote: string
  readonly status: Claim['status']
  readonly type: NonNullable<Claim['action']>['type'] | ''
  readonly actor: string
  readonly target: string
  readonly when: string
  readonly where: string
  readonly precision: NonNullable<Claim['where']>['precision']
  /** What was chosen for it from the list; left out of drafts that are older than the list. */
  readonly place?: PlaceChoice | null
  readonly speaker: string
  /** Whether the speaker saw, did or measured it. */
  readonly knowledge: Claim['attribution'][number]['knowledge']
  /** What was counted and how many: "killed 3; wounded 4-6". */
  readonly counts: string
}

const EMPTY: ClaimForm = {
  quote: '',
  status: 'asserted',
  type: '',
  actor: '',
  target: '',
  when: '',
  where: '',
  precision: 'city',
  place: null,
  speaker: '',
  knowledge: 'unknown',
  counts: '',
}

export function formOf(claim: Claim | null, quote: string): ClaimForm {
  if (!claim) return { ...EMPTY, quote }
  return {
    quote: claim.quote,
    status: claim.status,
    type: claim.action?.type ?? '',
    actor: namesOf(claim.actors),
    target: namesOf(claim.targets),
    when: claim.when?.edtf ?? '',
    where: claim.where?.name ?? '',
    precision: claim.where?.precision ?? 'city',
    place: placedAt(claim.where),
    speaker: claim.attribution[0]?.voice ?? '',
    knowledge: claim.attribution[0]?.knowledge ?? 'unknown',
    counts: (claim.counts ?? []).map(countWords).join('; '),
  }
}

function placedAt(where: Claim['where']): PlaceChoice | null {
  if (!where || (where.lat === undefined && where.geonames === undefined)) return null
  const { words: _w, start: _s, end: _e, by: _b, sure: _u, ...place } = where
  return place
}

const namesOf = (actors: Claim['actors']) => actors.map(({ name }) => name).join('; ')

export type Ground = {
  readonly text: string
  /** The claim that is changed; null for a new one. */
  readonly before: Claim | null
  /** Where the officer selected the words; else they are looked for. */
  readonly start?: number | undefined
  /** Whom the words fall to when no speaker is named. */
  readonly outlet: string
}

/** The fields of the form that cannot be kept, each with its sentence. */
export function faultsOf(
  form: ClaimForm,
  ground: Ground,
): Partial<Record<keyof ClaimForm, MessageId>> {
  const isUnfound = ground.text !== '' && placeOf(form.quote, ground) < 0
  return {
    ...(form.quote === '' && ground.text !== '' ? { quote: 'form.quoteNeeded' as const } : {}),
    ...(form.quote !== '' && isUnfound ? { quote: 'form.quoteUnfound' as const } : {}),
    ...(form.when !== '' && !isEdtf(form.when) ? { when: 'form.whenFault' as const } : {}),
    ...(countsIn(form.counts) === null ? { counts: 'form.countsFault' as const } : {}),
  }
}

/**
 * The claim that the form says, built on the one before: what was not touched stays as it was read. A new one's id is
 * left empty.
 */
export function claimFrom(form: ClaimForm, ground: Ground): Claim {
  const { before, outlet } = ground
  const start = Math.max(0, placeOf(form.quote, ground))
  const quote = { quote: form.quote, start, end: start + form.quote.length }
  const {
    action: _a,
    when: _w,
    where: _p,
    counts: _c,
    ...kept
  }: Partial<Claim> & Blank = before ?? BLANK
  const words = (of: string) => wordsIn(of, ground.text, quote)
  return {
    ...kept,
    id: before?.id ?? '',
    ...quote,
    ...statusParts(form.status, before),
    attribution: voicesOf(form, before, outlet),
    actors: actorsOf(form.actor, before?.actors ?? [], words),
    targets: actorsOf(form.target, before?.targets ?? [], words),
    ...actionOf(form, before, quote),
    ...whenOf(form, before, words),
    ...whereOf(form, before, words),
    ...countsOf(form, before, words),
  }
}

type Blank = Pick<Claim, 'part'>
const BLANK: Blank = { part: 'body' }
type Words = (of: string) => { words: string; start: number; end: number }

function placeOf(quote: string, { text, before, start }: Ground): number {
  const expected = start ?? before?.start
  if (expected !== undefined && text.startsWith(quote, expected)) return expected
  return text.indexOf(quote)
}

/** Where some words stand in the quote, else in the text; nowhere, at the quote's start with no length. */
function wordsIn(words: string, text: string, quote: { start: number; end: number }) {
  const inQuote = text.slice(quote.start, quote.end).indexOf(words)
  const start = inQuote >= 0 ? quote.start + inQuote : text.indexOf(words)
  if (words === '' || start < 0) return { words: '', start: quote.start, end: quote.start }
  return { words, start, end: start + words.length }
}

function statusParts(status: Claim['status'], before: Claim | null) {
  if (before && before.status === status) {
    const { kind, polarity, modality } = before
    return { status, kind, polarity, modality }
  }
  const isModal =
    status === 'planned' ||
    status === 'requested' ||
    status === 'possible' ||
    status === 'conditional'
  const kind = before && before.kind !== 'opinion' ? before.kind : 'event'
  return {
    status,
    kind: status === 'opinion' ? ('opinion' as const) : kind,
    polarity: status === 'denied' ? ('negated' as const) : ('affirmed' as const),
    modality: isModal ? status : ('actual' as const),
  }
}

/** With no speaker named, the words fall to the outlet that printed them. */
function voicesOf(
  { speaker, knowledge }: ClaimForm,
  before: Claim | null,
  outlet: string,
): Claim['attribution'] {
  if (speaker === '')
    return [{ ...NEW_VOICE, voice: outlet, role: 'outlet', kind: 'outlet', knowledge }]
  const [first, ...rest] = before?.attribution ?? []
  if (first?.voice === speaker && first.knowledge === knowledge) return [first, ...rest]
  const { by: _by, sure: _sure, ...bare } = first ?? NEW_VOICE
  if (bare.voice === speaker) return [{ ...bare, knowledge }, ...rest]
  const { id: _id, start: _s, end: _e, ...kept } = bare
  return [{ ...kept, voice: speaker, knowledge }, ...rest]
}

const NEW_VOICE: Claim['attribution'][number] = {
  voice: '',
  role: 'speaker',
  kind: 'person',
  knowledge: 'unknown',
  stance: 'says',
}

function actorsOf(names: string, before: Claim['actors'], words: Words): Claim['actors'] {
  return names
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => before.find((actor) => actor.name === name) ?? { name, ...words(name) })
}

function actionOf(form: ClaimForm, before: Claim | null, quote: { start: number; end: number }) {
  if (form.type === '') return {}
  if (before?.action?.type === form.type) return { action: before.action }
  const { start, end } = before?.action ?? { start: quote.start, end: quote.start }
  return { action: { type: form.type, words: before?.action?.words ?? '', start, end } }
}

function whenOf(form: ClaimForm, before: Claim | null, words: Words) {
  if (form.when === '') return {}
  if (before?.when?.edtf === form.when) return { when: before.when }
  const { start, end, words: read } = before?.when ?? words('')
  return { when: { edtf: form.when, words: read, start, end } }
}

function whereOf(form: ClaimForm, before: Claim | null, words: Words) {
  if (form.where === '') return {}
  const old = before?.where
  const isSame = old?.name === form.where && old.precision === form.precision
  if (isSame && isPlacedAs(form.place ?? null, placedAt(old))) return { where: old }
  const { words: read, ...at } = old?.name === form.where ? old : words(form.where)
  const span = { words: read || form.where, start: at.start, end: at.end }
  const place = form.place ? chosenAs(form.place, form.precision) : null
  return { where: { ...(place ?? { name: form.where, precision: form.precision }), ...span } }
}

/** A name that was typed before is another place once one is chosen for it. */
const isPlacedAs = (a: PlaceChoice | null, b: PlaceChoice | null) =>
  a?.geonames === b?.geonames && a?.lat === b?.lat && a?.lon === b?.lon

/** Around a town lies its district; of what is coarser only that kind of place will do, which is looked up by its name. */
const DISTRICT = { km: 25, digits: 1 }

/** The chosen place, known as exactly as the officer says, but never finer than it is listed. */
function chosenAs(
  { provinceName: _, ...place }: PlaceChoice,
  precision: ClaimForm['precision'],
): Omit<PlaceChoice, 'provinceName'> | null {
  const isCoarser = PRECISIONS.indexOf(precision) > PRECISIONS.indexOf(place.precision)
  if (!isCoarser) return place
  if (precision !== 'district') return null
  const round = (degrees: number) => Number(degrees.toFixed(DISTRICT.digits))
  const { lat, lon, radiusKm = 0 } = place
  const point = lat === undefined || lon === undefined ? {} : { lat: round(lat), lon: round(lon) }
  return { ...place, ...point, precision, radiusKm: Math.max(radiusKm, DISTRICT.km) }
}

type Counted = { readonly what: string; readonly least: number; readonly most: number }

function countWords({ what, least, most }: NonNullable<Claim['counts']>[number]): string {
  const many = least === most || most === undefined ? `${least ?? 0}` : `${least ?? 0}-${most}`
  return `${what} ${many}`
}

/** "killed 3; wounded 4-6" as numbers; null where one part is no thing with a number. Digits of any script that pages offer. */
function countsIn(text: string): readonly Counted[] | null {
  const parts = text
    .split(';')
    .map((part) => foldWord(part).trim())
    .filter((part) => part !== '')
  const counts = parts.map((part) => {
    const [, what = '', least, most = least] =
      /^(\D+?)\s*(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?$/u.exec(part) ?? []
    return { what: what.trim(), least: Number(least), most: Number(most) }
  })
  return counts.every(({ what, least, most }) => what !== '' && least <= most) ? counts : null
}

/** Counts that were not touched stay as they were read. */
function countsOf(form: ClaimForm, before: Claim | null, words: Words): Pick<Claim, 'counts'> {
  const old = before?.counts ?? []
  if (form.counts === old.map(countWords).join('; ')) return before?.counts ? { counts: old } : {}
  const counts = (countsIn(form.counts) ?? []).map((count) => ({
    ...count,
    ...words(String(count.least)),
  }))
  return { counts }
}

/** The same claim under the id that its words give it, the first one that no claim of the reading has. */
export function withOwnId(claim: Claim, sha256: string, taken: ReadonlySet<string>): Claim {
  const { start, end } = claim.action ?? claim
  const type = claim.action?.type ?? claim.kind
  for (let rank = 0; ; rank += 1) {
    const id = claimIdOf({ sha256, start, end, type, rank })
    if (!taken.has(id)) return { ...claim, id }
  }
}
