import type { Claim } from '#domain/claim.ts'
import type { Confidence, Incident, Organization } from '#domain/incident.ts'
import lists from '#model/english/incidents.json' with { type: 'json' }
import type { Phrase } from './noun-phrases.ts'
import { type ToldReport, within } from './told-report.ts'
import { tokensOf, wordsIn } from './words-of-phrase.ts'

const STATE = new Set(lists.state.split(' '))
const REBELS = new Set(lists.rebels.split(' '))
const CLAIMING = new RegExp(`\\b(?:${lists.claiming})`, 'i')
const ACCUSING = new RegExp(`\\b(?:${lists.accusing})`, 'i')
const AUTHORITY = new RegExp(`\\b(?:${lists.authorities})\\b`, 'i')
const ACCUSERS_MAX = 4

type Chosen = { readonly individuals: readonly Phrase[]; readonly organizations: readonly Phrase[] }

/** Who did it: persons, organisations and how sure the report is of each, and whether a state's own people did it. */
export function perpetratorsOf(
  report: ToldReport,
  { individuals, organizations }: Chosen,
): Pick<Incident, 'individuals' | 'organizations' | 'isByState'> {
  return {
    individuals: individuals.map((phrase) => wordsIn(report, phrase)),
    organizations: organizations.map((phrase) => organizationFrom(report, phrase)),
    isByState: [...individuals, ...organizations].some((phrase) => isOfState(report, phrase)),
  }
}

/** "Norland soldiers" are of the state; "the Popular Liberation Army" is not. */
function isOfState(report: ToldReport, phrase: Phrase): boolean {
  const lemmas = tokensOf(report, phrase).map(({ lemma }) => lemma)
  return lemmas.some((lemma) => STATE.has(lemma)) && !lemmas.some((lemma) => REBELS.has(lemma))
}

function organizationFrom(report: ToldReport, phrase: Phrase): Organization {
  const sentence = report.sentences[phrase.sentence] ?? phrase
  const { text, claims } = report.telling
  const accusers = accusersIn(within(claims, sentence))
  // Its own words are no authority that accuses it.
  const others = `${text.slice(sentence.start, phrase.start)} ${text.slice(phrase.end, sentence.end)}`
  const confidence = confidenceOf(others, accusers)
  return {
    ...wordsIn(report, phrase),
    confidence,
    accusers: confidence.startsWith('accused') ? accusers : [],
  }
}

function confidenceOf(said: string, accusers: readonly string[]): Confidence {
  if (CLAIMING.test(said)) return 'claimed'
  if (!ACCUSING.test(said)) return 'fact'
  const by = accusers.length > 0 ? accusers.join(' ') : said
  return AUTHORITY.test(by) ? 'accused-by-authorities' : 'accused'
}

/** The nearest voices of the claims of a sentence, and who accuses in them. */
function accusersIn(claims: readonly Claim[]): string[] {
  const voices = claims.flatMap(({ action, actors, attribution }) =>
    action?.type === 'ACCUSE' ? actors.map(({ name }) => name) : speakersIn(attribution),
  )
  return [...new Set(voices)].slice(0, ACCUSERS_MAX)
}

const speakersIn = (attribution: Claim['attribution']) =>
  attribution.filter(({ role }) => role === 'speaker').map(({ voice }) => voice)
