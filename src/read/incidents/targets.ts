import {
  PERSON_EFFECTS,
  PERSON_KINDS,
  type PersonHit,
  THING_EFFECTS,
  THING_KINDS,
  type ThingHit,
} from '#domain/incident.ts'
import type { IncidentModel } from './incident-model.ts'
import type { Phrase } from './noun-phrases.ts'
import type { Scorer } from './scorer.ts'
import type { ToldReport } from './told-report.ts'
import { howMany, ONE, wordsIn } from './words-of-phrase.ts'

/** A phrase with its place among the report's phrases. */
export type Chosen = { readonly phrase: Phrase; readonly at: number }

/** What was hit: its kind and what became of it, by the words around it. */
export function thingHit(
  report: ToldReport,
  { phrase, at }: Chosen,
  model: IncidentModel,
): ThingHit {
  const hashes = report.phraseHashes[at] ?? []
  return {
    ...wordsIn(report, phrase),
    kind: bestOf(THING_KINDS, model.thingKind, hashes),
    effect: bestOf(THING_EFFECTS, model.thingEffect, hashes),
    count: howMany(report, phrase),
    nation: nationIn(report, phrase),
  }
}

/** Who was hit: the name apart from what stands before it, the fullest name that the report has. */
export function personHit(
  report: ToldReport,
  { phrase, at }: Chosen,
  model: IncidentModel,
): PersonHit {
  const hashes = report.phraseHashes[at] ?? []
  const { nameFrom, from, to } = phrase
  const isNamed = nameFrom < to
  const short = isNamed ? wordsIn(report, phrase, { from: nameFrom, to }).words : ''
  const role = wordsIn(report, phrase, { from, to: isNamed ? nameFrom : to }).words
  return {
    ...wordsIn(report, phrase),
    name: isNamed ? fullName(report, short) : null,
    role: role === '' ? null : role,
    kind: bestOf(PERSON_KINDS, model.personKind, hashes),
    effect: bestOf(PERSON_EFFECTS, model.personEffect, hashes),
    count: isNamed ? ONE : howMany(report, phrase),
    nation: nationIn(report, phrase),
  }
}

function bestOf<Answer extends string>(
  answers: readonly Answer[],
  scorer: Scorer,
  hashes: readonly number[],
): Answer {
  const shares = scorer.score(hashes)
  return answers[shares.indexOf(Math.max(...shares))] as Answer
}

/** Words of the longest name that a short one may stand for. */
const NAME_WORDS_MAX = 5

function fullName(report: ToldReport, short: string): string {
  const fuller = report.phrases
    .filter(({ nameFrom, to }) => nameFrom < to && to - nameFrom <= NAME_WORDS_MAX)
    .map((phrase) => wordsIn(report, phrase, { from: phrase.nameFrom, to: phrase.to }).words)
    .filter((name) => ` ${name} `.includes(` ${short} `))
  return fuller.reduce((best, name) => (name.length > best.length ? name : best), short)
}

/** The country that a phrase's own words name: "a Norland engineer", "the embassy of Norland". */
function nationIn(report: ToldReport, { start, end }: Phrase): string | null {
  const named = report.places.filter((place) => place.start >= start && place.end <= end)
  const nation =
    named.find(({ isDemonym }) => isDemonym) ??
    named.find(({ precision }) => precision === 'country')
  return nation?.country ?? null
}
