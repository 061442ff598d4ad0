import { PARTS_PLAYED } from '#domain/incident.ts'
import { actsOf } from './act-words.ts'
import {
  type FirstLook,
  type IncidentDraft,
  type PartDraft,
  shareOfType,
} from './draft-incidents.ts'
import { Features } from './features.ts'
import { type ToldReport, within } from './told-report.ts'

/** A share as one of thirteen steps, even in its odds. */
const stepOf = (share: number) =>
  String(Math.max(-6, Math.min(6, Math.round(Math.log(share / (1 - share + 1e-9) + 1e-9)))))
const atMost = (count: number, most: number) => String(Math.min(count, most))
const DAY_MS = 86_400_000

type Seen = { readonly report: ToldReport; readonly look: FirstLook; readonly draft: IncidentDraft }

/** What speaks for the part of a phrase, with the other phrases of the incident in view. */
export function partFeatures({ report, look, draft }: Seen, part: PartDraft): readonly number[] {
  const features = new Features()
  const { first, all, shares } = part
  const head = report.sentences[first.sentence]?.words[first.head]
  const lemma = head?.lemma ?? ''
  const telling = stepOf(shareOfType(look, first.sentence, draft.type))
  const where = draft.own.includes(first.sentence) ? 'own' : 'near'
  const isNamed = String(first.nameFrom < first.to)
  for (const one of PARTS_PLAYED.keys()) {
    const share = shares[one] ?? 0
    const step = stepOf(share)
    const better = atMost(draft.parts.filter((other) => (other.shares[one] ?? 0) > share).length, 4)
    const name = String(one)
    features.add(101, name, step)
    features.add(102, name, step, better)
    features.add(103, name, step, draft.type)
    features.add(104, name, step, telling)
    features.add(105, name, better, draft.type)
    features.add(110, name, step, isNamed)
    features.add(113, name, step, lemma)
  }
  features.add(106, lemma)
  features.add(107, lemma, draft.type)
  features.add(108, atMost(all.length, 4), where)
  features.add(109, head?.relation ?? '', draft.type)
  features.add(111, telling, stepOf(draft.most))
  features.add(112, where, head?.xpos ?? '')
  features.add(114, report.views[first.sentence]?.acts.join() ?? '')
  return features.hashes
}

/** What speaks for a draft to be an incident that belongs on record: recent, told as a fact, of a kind that is recorded. */
export function draftFeatures(seen: Seen, drafts: readonly IncidentDraft[]): readonly number[] {
  const features = new Features()
  const { draft } = seen
  const add = (kind: number, ...parts: readonly string[]) => {
    features.add(kind, ...parts)
    features.add(kind + 50, draft.type, ...parts)
  }
  add(201, stepOf(draft.most))
  add(202, stepOf(1 - 1 / (1 + draft.sum)))
  add(203, atMost(draft.own.length, 5))
  add(204, atMost(draft.own[0] ?? 9, 6))
  for (const part of PARTS_PLAYED.keys())
    if (part > 0)
      add(
        205,
        String(part),
        stepOf(Math.max(0, ...draft.parts.map(({ shares }) => shares[part] ?? 0))),
      )
  addSetting(add, seen)
  addOthers(add, draft, drafts)
  addWords(add, features, seen)
  return features.hashes
}

type Add = (kind: number, ...parts: readonly string[]) => void

function addSetting(add: Add, { report, look, draft }: Seen): void {
  const { published, country } = report.telling
  const age =
    draft.day === null || published === ''
      ? -1
      : (Date.parse(published) - Date.parse(draft.day)) / DAY_MS
  add(209, String(Math.round(Math.log2(1 + Math.max(age, 0)))), String(age < 0))
  const best = clearest(draft, look)
  const sentence = report.sentences[best]
  const countries = sentence ? within(report.places, sentence).map((one) => one.country ?? '?') : []
  for (const one of new Set(countries)) add(210, one)
  add(211, country ?? '?')
  add(212, String(countries.length > 0), String(draft.places.size > 0))
  add(216, atMost(Math.round(Math.log2(report.sentences.length + 1)), 6))
}

function addOthers(add: Add, draft: IncidentDraft, drafts: readonly IncidentDraft[]): void {
  const stronger = drafts.filter((other) => other !== draft && other.most > draft.most)
  const alike = stronger.filter(({ type }) => type === draft.type)
  add(213, atMost(alike.length, 4), atMost(stronger.length, 4))
  for (const other of drafts) if (other !== draft) add(214, other.type, stepOf(other.most))
}

function addWords(add: Add, features: Features, { report, look, draft }: Seen): void {
  const best = clearest(draft, look)
  const words = report.sentences[best]?.words ?? []
  for (const word of new Set(words.map(({ lemma }) => lemma))) add(206, word)
  add(207, report.views[best]?.acts.join() ?? '')
  for (const word of words) if (actsOf(word).length > 0) add(208, word.lemma, word.xpos)
  for (const at of draft.own)
    for (const word of new Set(report.sentences[at]?.words.map(({ lemma }) => lemma)))
      features.add(217, word)
}

/** The sentence that tells of it most clearly. */
export function clearest(draft: IncidentDraft, look: FirstLook): number {
  return draft.own.reduce((best, at) =>
    shareOfType(look, at, draft.type) > shareOfType(look, best, draft.type) ? at : best,
  )
}
