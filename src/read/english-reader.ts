import type { Claim } from '#domain/claim.ts'
import { type ClaimIdParts, claimIdOf } from '#domain/claim-id.ts'
import type { EnglishModelFiles } from '#domain/english-models.ts'
import type { Gazetteer } from '#domain/gazetteer.ts'
import type { Issue, Reading } from '#domain/reading.ts'
import type { Report } from '#domain/report.ts'
import { type Building, buildClaim } from './build-claims.ts'
import { findDates } from './dates/find-dates.ts'
import type { Draft } from './draft.ts'
import { explained } from './explain.ts'
import { findActions } from './find-actions.ts'
import { findAgain } from './find-again.ts'
import { findEntry } from './find-entry.ts'
import { findFact } from './find-facts.ts'
import { findOpinion } from './find-opinions.ts'
import { findQuotes } from './find-quotes.ts'
import { findSayings } from './find-sayings.ts'
import { findSpeech, type SpeechState, type Spoken } from './find-speech.ts'
import { findTally } from './find-tallies.ts'
import { nounTags } from './known-nouns.ts'
import { cutter } from './mentions-in.ts'
import { KnownForms } from './parse/known-forms.ts'
import { type ParseModel, parseModelFrom } from './parse/parse-model.ts'
import { SentenceParser } from './parse/sentence-parser.ts'
import { type Found, type Parsed, parseSentences } from './parse-sentence.ts'
import { startPeople } from './people.ts'
import { findPlaces } from './places/find-places.ts'
import { homeOfAddress } from './places/home-of-host.ts'
import { Referents } from './referents.ts'
import { shareHappenings, type Untold } from './share-happenings.ts'
import { type SentenceSpan, splitSentences } from './split-sentences.ts'
import { verbTags } from './verb-forms.ts'
import { type FoundVoices, findVoices } from './voices/find-voices.ts'
import { voiceModelFrom } from './voices/voice-model.ts'
import type { VoiceSentence } from './voices/voice-sentence.ts'
import { VoiceTagger } from './voices/voice-tagger.ts'

const NAME = 'english'
const VERSION = '6'
const CLAIMS_MAX = 10_000
const ISSUES_MAX = 10_000
/** Drafts that "the operation" may reach back to. */
const EARLIER_MAX = 20
/** Sentences that are parsed before they are read on, but that no paragraph is torn apart. */
const BATCH = 200

/**
 * The built-in reader of English: rules and lexicons over learned trees and voices; no network, the same claims each time.
 *
 * @cost linear in the text: sentences are bounded, and nothing looks back further than a fixed number of them
 */
export function makeEnglishReader(gazetteer: Gazetteer, models: EnglishModelFiles) {
  const parser = englishParser(parseModelFrom(models.parse))
  const tagger = new VoiceTagger(voiceModelFrom(models.voices))
  return {
    name: NAME,
    version: VERSION,
    languages: ['en'] as const,
    /** Reads one report. Rejects with the signal's reason when it is aborted between two sentences. */
    async read(report: Report, signal: AbortSignal): Promise<Reading> {
      const { claims, issues } = readText(report, { gazetteer, parser, tagger, signal })
      return { madeBy: { kind: 'reader', name: NAME, version: VERSION }, claims, issues }
    },
  }
}

/** The parser with the verbs that the language's lists know beyond the model. */
export const englishParser = (model: ParseModel) =>
  new SentenceParser(model, new KnownForms([...nounTags(), ...verbTags()], model.tags))

type Means = {
  gazetteer: Gazetteer
  parser: SentenceParser
  tagger: VoiceTagger
  signal: AbortSignal
}
type Work = Building & {
  readonly speech: SpeechState
  /** Who says what in the sentences of a paragraph. */
  readonly hear: (sentences: readonly Parsed[]) => FoundVoices
  readonly made: Map<Draft, Untold>
  earlier: Draft[]
  /** The actions of the sentences at hand, before anybody knew what their pronouns stand for. */
  told: ReadonlyMap<Parsed, Draft[]>
}

function readText(report: Report, means: Means): { claims: Claim[]; issues: Issue[] } {
  const { text } = report
  const dates = findDates(
    text,
    report.published === undefined ? {} : { published: report.published },
  )
  const places = findPlaces(text, means.gazetteer, homeOfAddress(report.arrival.from))
  const people = startPeople()
  const issues: Issue[] = [...dates.issues, ...places.issues]
  const work: Work = {
    report, issues, countryOf: countryFinder(means.gazetteer), made: new Map(), earlier: [], told: new Map(), referents: new Referents(people, report.author[0] ?? report.outlet ?? null),
    speech: { people, issues, last: null, statement: null }, hear: hearer(means.tagger),
  } // biome-ignore format: one thought

  const cut = { dates: cutter(dates.dates), places: cutter(places.places) }
  let batch: Found[] = []
  const readBatch = () => {
    readParagraphs(paragraphsOf(parseSentences(text, batch, means.parser)), text, work)
    batch = []
  }
  for (const span of splitSentences(text, report.title)) {
    if (span.part === 'boilerplate') continue
    means.signal.throwIfAborted()
    if (batch.length >= BATCH && batch.at(-1)?.span.paragraph !== span.paragraph) readBatch()
    if (span.isTooLong) issues.push(tooLong(text, span))
    else batch.push({ span, dates: cut.dates(span), places: cut.places(span) })
  }
  readBatch()
  return { claims: finished(report, work.made), issues: sorted(issues) }
}

const hearer =
  (tagger: VoiceTagger): Work['hear'] =>
  (sentences) =>
    findVoices(sentences.map(voiceSentence), tagger)

const voiceSentence = ({ tokens, tree, span }: Parsed): VoiceSentence => ({
  words: tokens,
  tree,
  paragraph: span.paragraph,
})

/** What is raised for a sentence that is not read. */
function tooLong(text: string, { start, end }: SentenceSpan): Issue {
  return { code: 'sentence_too_long', words: text.slice(start, start + 200), start, end }
}

/** Stage by stage rather than paragraph by paragraph: each stage keeps its own tables near at hand. */
function readParagraphs(batch: readonly Parsed[][], text: string, work: Work): void {
  work.told = new Map(batch.flat().map((parsed) => [parsed, findActions(parsed)]))
  const found = batch.map((sentences) =>
    sentences.some((parsed) => work.told.get(parsed)?.length) ? work.hear(sentences) : null,
  )
  for (const [at, sentences] of batch.entries())
    readParagraph({ sentences, found: found[at] ?? null }, text, work)
}

/** The actions of a sentence as they were found, or anew where pronouns have got a meaning since. */
function actionsIn(parsed: Parsed, { told }: Work): Draft[] {
  const known = parsed.standsFor.size === 0 ? told.get(parsed) : undefined
  return known ?? findActions(parsed)
}

/** Sentences in a row, by paragraph. */
function paragraphsOf(sentences: readonly Parsed[]): Parsed[][] {
  const paragraphs: Parsed[][] = []
  let last = -1
  for (const parsed of sentences) {
    const { paragraph } = parsed.span
    if (paragraph === last) paragraphs.at(-1)?.push(parsed)
    else paragraphs.push([parsed])
    last = paragraph
  }
  return paragraphs
}

/** @param found null where nothing seems to be told: the learned labels are asked for only if a claim comes up after all */
function readParagraph(
  { sentences, found }: { sentences: readonly Parsed[]; found: FoundVoices | null },
  text: string,
  work: Work,
): void {
  const first = sentences[0]
  const last = sentences.at(-1)
  if (!first || !last) return
  const quotes = findQuotes(text, { start: first.span.start, end: last.span.end })
  const speechBy = (voices: FoundVoices, state: SpeechState) =>
    findSpeech({ sentences, sayings: findSayings(sentences, voices), quotes }, state)
  let speech = found && speechBy(found, work.speech)
  const spokenIn = (at: number) => () => {
    speech ??= speechBy(work.hear(sentences), work.speech)
    return speech[at] ?? []
  }
  for (const [at, parsed] of sentences.entries()) readSentence(parsed, spokenIn(at), work)
  if (speech === null) goOn(work.speech, (state) => speechBy(NO_VOICES, state))
}

/** Whom the rules hear is known to the next paragraph; doubts about who speaks matter beside a claim alone. */
function goOn(state: SpeechState, hear: (state: SpeechState) => unknown): void {
  const quiet = { ...state, issues: [] }
  hear(quiet)
  state.last = quiet.last
  state.statement = quiet.statement
}

const NO_VOICES: FoundVoices = { voices: [], attributions: [] }

/** @param hear who speaks in the sentence, asked for only where it matters */
function readSentence(parsed: Parsed, hear: () => readonly Spoken[], work: Work): void {
  const speakerAt = (offset: number) =>
    hear().find((one) => one.start <= offset && one.end > offset)?.speaker ?? null
  work.referents.note(parsed, speakerAt)
  const isQuestion = parsed.tokens.slice(-3).some((token) => token.text === '?')
  if (isQuestion || work.made.size >= CLAIMS_MAX) return
  if (readActions(parsed, hear, work)) return
  const told = findOpinion(parsed, hear) ?? findFact(parsed)
  const claim = told && buildClaim(told, hear(), work)
  if (told && claim) work.made.set(told, explained(told, claim))
}

/** Reads the actions of a sentence; false when it tells of none. */
function readActions(parsed: Parsed, hear: () => readonly Spoken[], work: Work): boolean {
  const line = findTally(parsed, work.earlier) ?? findEntry(parsed)
  const drafts = line ? [line] : findAgain(parsed, actionsIn(parsed, work), work.earlier)
  let isTold = false
  for (const draft of drafts) {
    const claim = buildClaim(draft, hear(), work)
    if (!claim || work.made.size >= CLAIMS_MAX) continue
    isTold = true
    work.made.set(draft, explained(draft, claim))
    work.earlier.push(draft)
  }
  if (work.earlier.length > EARLIER_MAX) work.earlier = work.earlier.slice(-EARLIER_MAX)
  return isTold
}

/** Gives the claims their ids, happenings and objects, in the order of their words. */
function finished(report: Report, made: ReadonlyMap<Draft, Untold>): Claim[] {
  const drafts = [...made.keys()]
  const claims = [...made.values()]
  const place = new Map(drafts.map((draft, at) => [draft, at]))
  const ranks = new Map<string, number>()
  const ids = claims.map((claim) => claimIdOf(idParts(report, claim, ranks)))
  const happenings = shareHappenings(
    claims,
    drafts.map((draft) => place.get(draft.again as Draft) ?? -1),
  )
  return claims.map((claim, at) => {
    const object = ids[place.get(drafts[at]?.object as Draft) ?? -1]
    return {
      id: ids[at] ?? '',
      happening: happenings[at] ?? 'h1',
      ...claim,
      ...(object === undefined ? {} : { object }),
    }
  })
}

function idParts(report: Report, claim: Untold, ranks: Map<string, number>): ClaimIdParts {
  const { start, end } = claim.action ?? claim
  const type = claim.action?.type ?? claim.kind
  const key = `${start} ${end} ${type}`
  const rank = ranks.get(key) ?? 0
  ranks.set(key, rank + 1)
  return { sha256: report.sha256, start, end, type, rank }
}

function sorted(issues: readonly Issue[]): Issue[] {
  return issues.toSorted((a, b) => a.start - b.start).slice(0, ISSUES_MAX)
}

const NAMES_KEPT_MAX = 2000

/** Looks up the one country that a name speaks of, and remembers what it looked up. */
function countryFinder(gazetteer: Gazetteer): (name: string) => string | null {
  const known = new Map<string, string | null>()
  return (name) => {
    const held = known.get(name)
    if (held !== undefined) return held
    const found = name
      .split(/[^\p{L}.]+/u, 8)
      .flatMap((word) => (/^\p{Lu}/u.test(word) ? gazetteer.find(word) : []))
    const country = found.find((place) => place.precision === 'country')?.country ?? null
    if (known.size < NAMES_KEPT_MAX) known.set(name, country)
    return country
  }
}
