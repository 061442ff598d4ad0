import type { Gazetteer } from '#domain/gazetteer.ts'
import { type Incident, PARTS_PLAYED, type PartPlayed } from '#domain/incident.ts'
import type { SentenceParser } from '#read/parse/sentence-parser.ts'
import { clearest, draftFeatures, partFeatures } from './draft-features.ts'
import {
  draftIncidents,
  type FirstLook,
  firstLook,
  type IncidentDraft,
  isDay,
  shareOfType,
} from './draft-incidents.ts'
import type { IncidentModel } from './incident-model.ts'
import { instrumentsOf } from './instruments.ts'
import { perpetratorsOf } from './perpetrators.ts'
import { isSameName } from './same-words.ts'
import { stageOf } from './stage-of.ts'
import { type Chosen, personHit, thingHit } from './targets.ts'
import { type Telling, type ToldReport, toldReport, within } from './told-report.ts'

/** What incidents are found with. */
export type IncidentMeans = {
  readonly parser: SentenceParser
  readonly model: IncidentModel
  readonly gazetteer: Gazetteer
}

/** The least share that makes an incident, and a phrase a part of it; and how many of each part are kept. */
const INCIDENT_LEAST = 0.16
const PART_LEAST: Readonly<Record<PartPlayed, number>> = {
  none: 1, individual: 0.25, organization: 0.25, thing: 0.25, person: 0.3, instrument: 0.15,
} // biome-ignore format: one table
const PART_MOST: Readonly<Record<PartPlayed, number>> = {
  none: 0, individual: 1, organization: 2, thing: 4, person: 5, instrument: 2,
} // biome-ignore format: one table

/**
 * The incidents that a report tells of: attacks, bombings, kidnappings, arson and robberies, each with when, where, by whom,
 * with what, against what and whom, and what became of them.
 *
 * Its claims say who does what and who says so; what they leave out is judged from the words by a learned model.
 * @cost linear in the text
 */
export function findIncidents(telling: Telling, means: IncidentMeans): Incident[] {
  const report = toldReport(telling, means)
  const look = firstLook(report, means.model)
  const drafts = draftIncidents(report, look)
  return drafts.flatMap((draft) => {
    const seen = { report, look, draft }
    const sure = means.model.incident.score(draftFeatures(seen, drafts))[1] ?? 0
    return sure < INCIDENT_LEAST ? [] : [incidentFrom(seen, sure, means.model)]
  })
}

type Seen = { readonly report: ToldReport; readonly look: FirstLook; readonly draft: IncidentDraft }

function incidentFrom(seen: Seen, sure: number, model: IncidentModel): Incident {
  const { report, look, draft } = seen
  const parts = partsOf(seen, model)
  const phrasesOf = (part: PartPlayed) => chosen(parts, part).map(({ phrase }) => phrase)
  const sentences = draft.own.flatMap((at) => report.sentences[at] ?? [])
  const said = sentences.map(({ start, end }) => report.telling.text.slice(start, end)).join(' ')
  return {
    type: draft.type,
    stage: stageOf(report.sentences[clearest(draft, look)]?.words ?? []),
    sure,
    told: sentences.map(({ start, end }) => ({ start, end })),
    claims: draft.own.flatMap((at) => report.views[at]?.claims.map(({ id }) => id) ?? []),
    ...settingOf(seen),
    ...instrumentsOf(report, { phrases: phrasesOf('instrument'), type: draft.type, said }),
    ...perpetratorsOf(report, {
      individuals: phrasesOf('individual'),
      organizations: phrasesOf('organization'),
    }),
    things: chosen(parts, 'thing').map((one) => thingHit(report, one, model)),
    persons: chosen(parts, 'person').map((one) => personHit(report, one, model)),
  }
}

/** The day and the places of the sentences that tell of it, the clearest first. */
function settingOf({ report, look, draft }: Seen): Pick<Incident, 'when' | 'where'> {
  const sentences = draft.own
    .toSorted((a, b) => shareOfType(look, b, draft.type) - shareOfType(look, a, draft.type))
    .flatMap((at) => report.sentences[at] ?? [])
  const day = sentences.flatMap((one) => within(report.dates, one)).find(({ edtf }) => isDay(edtf))
  const places = sentences.flatMap((one) => within(report.places, one))
  return {
    when: day ? { edtf: day.edtf, words: day.words, start: day.start, end: day.end } : null,
    where: places.filter(({ isDemonym }) => !isDemonym).map(({ isDemonym: _, ...place }) => place),
  }
}

type Part = Chosen & { readonly part: PartPlayed; readonly share: number }

/** Each phrase with the part that suits it best, where that is likely enough; the likeliest first. */
function partsOf(seen: Seen, model: IncidentModel): Part[] {
  return seen.draft.parts
    .map((draft) => {
      const shares = model.part.score(partFeatures(seen, draft))
      const share = Math.max(...shares.slice(1))
      const part = PARTS_PLAYED[shares.indexOf(share, 1)] ?? 'none'
      return { phrase: draft.first, at: draft.at, part, share }
    })
    .filter(({ part, share }) => share >= PART_LEAST[part])
    .toSorted((a, b) => b.share - a.share)
}

/** Those of one part, without such as name the same again. */
function chosen(parts: readonly Part[], part: PartPlayed): Part[] {
  const kept: Part[] = []
  for (const one of parts) {
    if (one.part !== part || kept.length >= PART_MOST[part]) continue
    if (!kept.some(({ phrase }) => isSameName(phrase.words, one.phrase.words))) kept.push(one)
  }
  return kept
}
