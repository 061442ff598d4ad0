import type { Actor, Claim, Voice } from '#domain/claim.ts'
import type { Report } from '#domain/report.ts'
import { UNNAMED_AUTHOR } from '#domain/unnamed.ts'
import { ORGANISATIONS, OUTLETS, OWN_KNOWLEDGE, TOLD_KNOWLEDGE } from './english-words.ts'
import type { Spoken } from './find-speech.ts'
import type { Parsed } from './parse-sentence.ts'

const VOICES_MAX = 8

type Source = Pick<Report, 'author' | 'outlet' | 'republishedBy'>

/** The claim's parts that decide whether its nearest voice knows it of its own. */
export type Told = {
  readonly parsed: Parsed
  readonly actors: readonly Actor[]
  /** The country that a name speaks of, by a place or a demonym in it; null for none. */
  readonly countryOf: (name: string) => string | null
}

/**
 * The voices that bring a claim, nearest first: those the sentence names, then reporter, outlet, re-publisher.
 *
 * Only an authority that speaks of its own acts, a body in its own bulletin, or somebody who saw, has own knowledge; whoever passes on
 * another's words was told; of the rest nothing is known.
 *
 * @param spoken stretches of speech around the action, narrowest first
 */
export function chainOfVoices(
  spoken: readonly Spoken[],
  source: Source,
  told: Told,
): Claim['attribution'] {
  const speakers = distinct(spoken)
  return withOuterVoices(
    speakers.map((one, place) => speakerVoice(one, { told, isNearest: place === 0 })),
    source,
  )
}

/** The voices that a text names, then those that its source adds around them; somebody unnamed when there is nobody. */
export function withOuterVoices(voices: readonly Voice[], source: Source): Claim['attribution'] {
  const outer = outerVoices(source, voices)
  const all = [...voices, ...outer]
  if (all.length === 0)
    all.push({
      voice: UNNAMED_AUTHOR,
      role: 'reporter',
      kind: 'anonymous',
      knowledge: 'unknown',
      stance: 'says',
    })
  return all.slice(0, VOICES_MAX)
}

/** The same voice twice, as in a quotation inside "he said that", is one; the narrower stretch speaks. */
function distinct(spoken: readonly Spoken[]): Spoken[] {
  const seen = new Set<string>()
  return spoken.filter((one) => {
    const isNew = !seen.has(one.speaker.voice)
    seen.add(one.speaker.voice)
    return isNew
  })
}

function speakerVoice(spoken: Spoken, seen: { told: Told; isNearest: boolean }): Voice {
  const { speaker, stance, cue } = spoken
  const { told, isNearest } = seen
  return {
    voice: speaker.voice,
    role: 'speaker',
    kind: speaker.kind,
    knowledge: isNearest ? knowledgeOf(spoken, told) : 'told',
    stance,
    mode: modeOf(spoken, told),
    cue,
    start: speaker.start,
    end: speaker.end,
  }
}

function modeOf(spoken: Spoken, told: Told): NonNullable<Voice['mode']> {
  if (spoken.mode === 'direct') return 'direct'
  const { parsed } = told
  const hasMarks = parsed.tokens.some(
    (token) => token.tag === 'QUOTE' && token.start >= spoken.start && token.end <= spoken.end,
  )
  return hasMarks ? 'mixed' : 'indirect'
}

function knowledgeOf(spoken: Spoken, told: Told): Voice['knowledge'] {
  const { speaker, lemma } = spoken
  if (OWN_KNOWLEDGE.has(lemma)) return 'own'
  if (TOLD_KNOWLEDGE.has(lemma)) return 'told'
  if (told.actors.some((actor) => actor.name === speaker.voice)) return 'own'
  return speaker.kind === 'authority' && speaksForActor(spoken, told) ? 'own' : 'unknown'
}

/** The Norland ministry on what Norland did: both name the same country. */
function speaksForActor(spoken: Spoken, told: Told): boolean {
  const home = told.countryOf(spoken.speaker.voice)
  return home !== null && told.actors.some((actor) => told.countryOf(actor.name) === home)
}

/** Words of an organisation's name that newsrooms bear as well. */
const PRESS_TOO = new Set([
  'agency',
  'channel',
  'company',
  'network',
  'newspaper',
  'service',
  'station',
])
const PRESS = new Set(['news', 'radio', 'tv'])

/**
 * Who published: a newsroom, of whose narrator nothing is known, or a body that publishes for itself.
 *
 * A ministry's or a mission's own bulletin says in its own voice what it did and found: that is own knowledge.
 */
function outletVoice(name: string, said: Pick<Voice, 'knowledge' | 'stance'>): Voice {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}-]+/u)
  const isPress = words.some((word) => PRESS.has(word) || OUTLETS.has(word))
  const isBody = words.some((word) => ORGANISATIONS.has(word) && !PRESS_TOO.has(word))
  if (isPress || !isBody) return { voice: name, role: 'outlet', kind: 'outlet', ...said }
  const knowledge = said.knowledge === 'unknown' ? 'own' : said.knowledge
  return { voice: name, role: 'outlet', kind: 'authority', ...said, knowledge }
}

function outerVoices(source: Source, inner: readonly Voice[]): Voice[] {
  const knowledge = inner.length > 0 ? ('told' as const) : ('unknown' as const)
  const said = { knowledge, stance: 'says' as const }
  const voices: Voice[] = []
  for (const author of source.author.slice(0, 2)) {
    const isOutlet = OUTLETS.has(author.toLowerCase())
    if (
      author === source.outlet ||
      (isOutlet && source.outlet !== undefined) ||
      inner.some((voice) => isSame(voice.voice, author))
    )
      continue
    voices.push({
      voice: author,
      role: isOutlet ? 'outlet' : 'reporter',
      kind: isOutlet ? 'outlet' : 'person',
      ...said,
    })
  }
  if (source.outlet !== undefined) voices.push(outletVoice(source.outlet, said))
  for (const name of source.republishedBy)
    voices.push({
      voice: name,
      role: 'republisher',
      kind: 'outlet',
      knowledge: 'told',
      stance: 'says',
    })
  return voices
}

/** "Ada Brenn" and "Ada Maria Brenn" are one: first and last words agree. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase().split(' '), b.toLowerCase().split(' ')]
  return one[0] === other[0] && one.at(-1) === other.at(-1)
}
