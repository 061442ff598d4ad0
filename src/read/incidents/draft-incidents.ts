import { INCIDENT_TYPES, type IncidentType, PARTS_PLAYED } from '#domain/incident.ts'
import type { IncidentModel } from './incident-model.ts'
import type { Phrase } from './noun-phrases.ts'
import { isSameName } from './same-words.ts'
import { type ToldReport, within } from './told-report.ts'

/** The first look: for each sentence the shares of "none" and the types, for each phrase those of the parts. */
export type FirstLook = {
  readonly types: readonly (readonly number[])[]
  readonly parts: readonly (readonly number[])[]
}

/** Noun phrases that name the same, with the best share that any of them has for each part. */
export type PartDraft = {
  readonly first: Phrase
  readonly at: number
  readonly all: number[]
  readonly shares: number[]
}

/** An incident in the making: the sentences that tell of it, and who may play a part. */
export type IncidentDraft = {
  readonly type: IncidentType
  /** Numbers of the sentences that tell of it, and of these with those right behind. */
  readonly own: number[]
  readonly near: number[]
  day: string | null
  readonly places: Set<string>
  most: number
  sum: number
  readonly parts: PartDraft[]
}

/** Below this share nothing is said of a type; the second look decides. */
const TYPE_LEAST = 0.04
/** With less a sentence opens no second incident of a type. */
const OPENING_LEAST = 0.15
const PART_LEAST = 0.05
/** Sentences behind a telling that still speak of it. */
const REACH = 1

/** Where a share of a type stands in a sentence's shares. */
export const shareOfType = (look: FirstLook, sentence: number, type: IncidentType) =>
  look.types[sentence]?.[INCIDENT_TYPES.indexOf(type) + 1] ?? 0

export function firstLook(
  report: ToldReport,
  model: Pick<IncidentModel, 'sentence' | 'phrase'>,
): FirstLook {
  return {
    types: report.sentenceHashes.map((hashes, at) =>
      report.views[at]?.acts.length === 0 ? NOTHING : model.sentence.score(hashes),
    ),
    parts: report.phraseHashes.map((hashes) => model.phrase.score(hashes)),
  }
}

const NOTHING: readonly number[] = [1, ...INCIDENT_TYPES.map(() => 0)]

/**
 * Joins the sentences that tell of one incident: of the same type, on the same day and at the same place as far as they say.
 *
 * @returns the drafts in the order of their first sentences
 */
export function draftIncidents(report: ToldReport, look: FirstLook): IncidentDraft[] {
  const drafts: IncidentDraft[] = []
  let last: IncidentDraft | null = null
  let age = 0
  for (const at of report.sentences.keys()) {
    const best = bestType(look, at)
    const own = best ? take(drafts, best, { report, at }) : null
    age = own ? 0 : age + 1
    last = own ?? (age <= REACH ? last : null)
    last?.near.push(at)
  }
  for (const draft of drafts) addParts(draft, report, look)
  return drafts
}

type Best = { readonly type: IncidentType; readonly share: number }

function bestType(look: FirstLook, at: number): Best | null {
  const shares = INCIDENT_TYPES.map((type) => ({ type, share: shareOfType(look, at, type) }))
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a))
  return best.share >= TYPE_LEAST ? best : null
}

/** Gives a sentence to the draft that it agrees with, the latest first, or to a new one. */
function take(
  drafts: IncidentDraft[],
  { type, share }: Best,
  { report, at }: { report: ToldReport; at: number },
): IncidentDraft {
  const setting = settingOf(report, at)
  const same = drafts.filter((draft) => draft.type === type)
  let draft = same.findLast((one) => agrees(one, setting))
  if (!draft && share < OPENING_LEAST) draft = same.at(-1)
  if (!draft) {
    draft = { type, own: [], near: [], day: null, places: new Set(), most: 0, sum: 0, parts: [] }
    drafts.push(draft)
  }
  draft.own.push(at)
  draft.day ??= setting.day
  for (const place of setting.places) draft.places.add(place)
  draft.most = Math.max(draft.most, share)
  draft.sum += share
  return draft
}

type Setting = { readonly day: string | null; readonly places: readonly string[] }

function settingOf({ dates, places, sentences }: ToldReport, at: number): Setting {
  const sentence = sentences[at] ?? { start: 0, end: 0 }
  const fine = within(places, sentence).filter(
    (one) => !one.isDemonym && one.precision !== 'country' && one.precision !== 'region',
  )
  return {
    day: within(dates, sentence).find(({ edtf }) => isDay(edtf))?.edtf ?? null,
    places: fine.map(({ name }) => name),
  }
}

export const isDay = (edtf: string) => /^\d{4}-\d\d-\d\d$/.test(edtf)

function agrees(draft: IncidentDraft, { day, places }: Setting): boolean {
  const isOtherDay = day !== null && draft.day !== null && day !== draft.day
  const isElsewhere =
    places.length > 0 && draft.places.size > 0 && !places.some((one) => draft.places.has(one))
  return !isOtherDay && !isElsewhere
}

/** Phrases of its sentences that may play a part, likeliest first; those that name the same are one. */
function addParts(draft: IncidentDraft, report: ToldReport, look: FirstLook): void {
  const near = new Set(draft.near)
  const found = report.phrases
    .map((phrase, at) => ({ phrase, at, shares: look.parts[at] ?? [] }))
    .filter(({ phrase, shares }) => near.has(phrase.sentence) && 1 - (shares[0] ?? 1) >= PART_LEAST)
    .toSorted((a, b) => (a.shares[0] ?? 1) - (b.shares[0] ?? 1))
  for (const { phrase, at, shares } of found) {
    const known = draft.parts.find(({ first }) => isSameName(first.words, phrase.words))
    if (!known) draft.parts.push({ first: phrase, at, all: [at], shares: [...shares] })
    else {
      known.all.push(at)
      for (const part of PARTS_PLAYED.keys())
        known.shares[part] = Math.max(known.shares[part] ?? 0, shares[part] ?? 0)
    }
  }
}
