import type { Issue } from '#domain/reading.ts'
import type { Unit } from './chunk-units.ts'
import { couldAct } from './could-act.ts'
import { SHOWS, type Stance } from './english-words.ts'
import type { Saying } from './find-attributions.ts'
import type { Quote } from './find-quotes.ts'
import { type Named, nameOfNoun, type VoiceKind } from './name-of-noun.ts'
import type { Parsed, Words } from './parse-sentence.ts'
import type { People } from './people.ts'

/** Who speaks, after pronouns and roles were looked up. */
export type Speaker = {
  readonly voice: string
  readonly kind: VoiceKind
  readonly start: number
  readonly end: number
  readonly isPlural: boolean
}

/** A stretch of text that is somebody's words or what somebody is said to have said. */
export type Spoken = {
  readonly start: number
  readonly end: number
  readonly speaker: Speaker
  readonly cue: string
  readonly lemma: string
  readonly stance: Stance
  readonly mode: 'direct' | 'indirect'
}

/** What goes on from one paragraph to the next. */
export type SpeechState = {
  readonly people: People
  readonly issues: Issue[]
  /** The last speaker, whose quotation may go on without a new "said". */
  last: Spoken | null
  /** A statement that began with "X said:" and runs on in plain paragraphs. */
  statement: Spoken | null
}

type Heard = { readonly parsed: Parsed; readonly sayings: readonly (Saying & { who: Speaker })[] }

/**
 * Finds who says what in one paragraph: per sentence the stretches that overlap it, narrowest first.
 *
 * A quotation belongs to the saying beside it, else to the one before it in the paragraph, else it goes on
 * from the paragraph before; a quotation that belongs to nobody is an issue.
 */
export function findSpeech(
  paragraph: {
    sentences: readonly Parsed[]
    /** Sayings of each sentence, in order. */
    sayings: readonly (readonly Saying[])[]
    quotes: readonly Quote[]
  },
  state: SpeechState,
): Spoken[][] {
  if (state.statement && isAboutSpeaker(paragraph.sentences, state.statement))
    state.statement = null
  const heard = paragraph.sentences.map((parsed, at) =>
    hear(parsed, paragraph.sayings[at] ?? [], state),
  )
  const found: Spoken[][] = heard.map(({ parsed }) => carried(parsed, state))
  for (const { sayings } of heard) giveContents(indirect(sayings), heard, found)
  for (const list of giveQuotes(paragraph.quotes, { heard, first: 0, found }, state))
    list.sort((a, b) => a.end - a.start - (b.end - b.start))
  openStatement(heard, state)
  return found
}

/** Adds every quotation to the sentences that it overlaps; quotations and sentences both come in order. */
function giveQuotes(
  quotes: readonly Quote[],
  search: Search,
  state: SpeechState,
): readonly Spoken[][] {
  const { heard, found } = search
  let first = 0
  for (const quote of quotes) {
    while ((heard[first]?.parsed.span.end ?? Infinity) <= quote.start) first += 1
    const spoken = speechOf(quote, { heard, first, found }, state)
    if (spoken === null) continue
    state.last = spoken
    for (let at = first; (heard[at]?.parsed.span.start ?? Infinity) < quote.end; at += 1)
      found[at]?.push(spoken)
  }
  if (quotes.length === 0) state.last = lastOf(found) ?? null
  return found
}

/** A paragraph that names the speaker from outside, without "I" or "we", is the writer's again. */
function isAboutSpeaker(sentences: readonly Parsed[], statement: Spoken): boolean {
  const last = statement.speaker.voice.toLowerCase().split(' ').at(-1)
  const isOwn = sentences.some(({ tokens }) => tokens.some(({ lower }) => OWN_WORDS.has(lower)))
  return !isOwn && sentences.some(({ tokens }) => tokens.some(({ lower }) => lower === last))
}

const OWN_WORDS: ReadonlySet<string> = new Set(['i', 'we', 'my', 'our', 'us', 'me'])

/** Who spoke last, in the last sentence that has somebody who speaks: what only shows something says nothing further. */
function lastOf(found: readonly Spoken[][]): Spoken | undefined {
  for (const list of found.toReversed()) {
    const spoken = list.findLast(({ lemma }) => !SHOWS.has(lemma))
    if (spoken) return spoken
  }
  return undefined
}

function indirect(sayings: Heard['sayings']): Spoken[] {
  return sayings.flatMap((saying) =>
    saying.contents.map((content) => ({
      ...content,
      ...voiceOf(saying),
      mode: 'indirect' as const,
    })),
  )
}

/** What is said stands with every sentence that it runs over. */
function giveContents(
  spoken: readonly Spoken[],
  heard: readonly Heard[],
  found: readonly Spoken[][],
): void {
  for (const one of spoken)
    for (
      let at = firstBehind(heard, one.start);
      (heard[at]?.parsed.span.start ?? Infinity) < one.end;
      at += 1
    )
      found[at]?.push(one)
}

/** Index of the first sentence that ends behind an offset. @cost O(log sentences) */
function firstBehind(heard: readonly Heard[], offset: number): number {
  let low = 0
  let high = heard.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((heard[middle]?.parsed.span.end ?? Infinity) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function voiceOf(saying: Saying & { who: Speaker }) {
  const { who, cue, lemma, stance } = saying
  return { speaker: who, cue: cue.words, lemma, stance }
}

function carried(parsed: Parsed, state: SpeechState): Spoken[] {
  const { statement } = state
  return statement ? [{ ...statement, start: parsed.span.start, end: parsed.span.end }] : []
}

/** "The minister said:" at the end of a paragraph opens a statement for the paragraphs that follow. */
function openStatement(heard: readonly Heard[], state: SpeechState): void {
  const last = heard.at(-1)
  const saying = last?.sayings.at(-1)
  if (!last || !saying || saying.contents.length > 0) return
  if (last.parsed.text[last.parsed.span.end - 1] !== ':') return
  state.statement = { start: 0, end: 0, ...voiceOf(saying), mode: 'direct' }
}

/** Reads the sayings of one sentence and notes, in order, everybody that it names. */
function hear(parsed: Parsed, all: readonly Saying[], state: SpeechState): Heard {
  const waiting = new Map(all.map((saying) => [saying.speaker, saying]))
  const who = new Map<number, Speaker | null>()
  for (let at = 0; at < parsed.units.length; at += 1) {
    const unit = parsed.units[at] as Unit
    if (unit.kind !== 'noun') continue
    const isSpeaker = waiting.has(at)
    if (!isSpeaker && !unit.isName) continue
    const named = nameOfNoun(parsed, at)
    if (isSpeaker) who.set(at, speakerOf(named, state, (waiting.get(at)?.contents.length ?? 0) > 0))
    state.people.note(named)
  }
  const sayings = all.flatMap((saying) => {
    const speaker = who.get(saying.speaker)
    return speaker ? [{ ...saying, who: speaker }] : []
  })
  return { parsed, sayings }
}

/** "The road desk said": what could act and says something is a body, whatever it is called. */
function kindOfSpeaker({ kind, name }: Named): Named['kind'] {
  const head = name.split(' ').at(-1)?.toLowerCase() ?? ''
  return kind === 'thing' && couldAct(head) ? 'authority' : kind
}

function speakerOf(named: Named, state: SpeechState, isSaying: boolean): Speaker | null {
  const { start, end, name } = named
  const kind = isSaying ? kindOfSpeaker(named) : named.kind
  const isPlural = isPluralWord(name)
  if (needsName(named)) {
    const known = state.people.behind(named)
    if (known) return noted({ voice: known.name, kind: known.kind, start, end, isPlural }, state)
    const words = named.words.slice(0, 2000)
    if (isSaying && kind !== 'thing')
      state.issues.push({ code: 'speaker_unresolved', words, start, end })
  }
  if (kind === 'thing') return null
  const known = kind === 'person' ? state.people.fullOf(named) : null
  return noted({ voice: known?.name ?? name, kind, start, end, isPlural }, state)
}

/** "he", "the analyst", "the ministry": words that stand for somebody named before. */
function needsName(named: Named): boolean {
  const isBare = named.isDefinite && !/\p{Lu}/u.test(named.name) && !isPluralWord(named.name)
  return named.isPronoun || isBare
}

function noted(speaker: Speaker, state: SpeechState): Speaker {
  const { voice: name, kind, start, end } = speaker
  state.people.noteSpeaker({ name, kind, roles: [], start, end })
  return speaker
}

function isPluralWord(name: string): boolean {
  return /[^s]s$/.test(name)
}

type Search = { heard: readonly Heard[]; first: number; found: readonly Spoken[][] }

/** Whose quotation it is; null for a few quoted words inside somebody's sentence. */
function speechOf(quote: Quote, search: Search, state: SpeechState): Spoken | null {
  const beside = sayingAfter(quote, search) ?? sayingBefore(quote, search)
  if (beside) return { start: quote.start, end: quote.end, ...voiceOf(beside), mode: 'direct' }
  const covering = search.found[search.first]?.find(
    (spoken) => spoken.start <= quote.start && spoken.end >= quote.end,
  )
  if (covering) return { ...covering, start: quote.start, end: quote.end, mode: 'direct' }
  if (!isWholeSentence(quote, search)) return null
  const before = lastBefore(search) ?? state.last
  if (before)
    return { ...before, start: quote.start, end: quote.end, mode: 'direct', stance: 'says' }
  const words =
    search.heard[search.first]?.parsed.text.slice(
      quote.start,
      Math.min(quote.end, quote.start + 200),
    ) ?? ''
  state.issues.push({ code: 'speaker_unresolved', words, start: quote.start, end: quote.end })
  return null
}

/** The last saying of the sentences just before, in the same paragraph. */
function lastBefore(search: Search): Spoken | undefined {
  return lastOf(search.found.slice(Math.max(0, search.first - 8), search.first))
}

function isWholeSentence(quote: Quote, search: Search): boolean {
  const span = search.heard[search.first]?.parsed.span
  return span !== undefined && quote.start - span.start <= 4 && quote.end - quote.start > 20
}

/** "...," said X / X said: a saying without content of its own behind the closing mark. */
function sayingAfter(quote: Quote, search: Search): (Saying & { who: Speaker }) | null {
  const host = hostOfEnd(quote, search)
  const saying = host?.sayings.find((one) => Math.min(one.cue.start, one.who.start) >= quote.end)
  if (!host || !saying) return null
  const between = host.parsed.text.slice(quote.end, Math.min(saying.cue.start, saying.who.start))
  return /^["”»\s,]*$/.test(between) ? saying : null
}

function hostOfEnd(quote: Quote, search: Search): Heard | undefined {
  for (let at = search.first; at < search.heard.length; at += 1) {
    const heard = search.heard[at]
    if (heard && heard.parsed.span.end >= quote.end) return heard
  }
  return undefined
}

/** X said: "..." with at most a date, a place or the people told in between. */
function sayingBefore(quote: Quote, search: Search): (Saying & { who: Speaker }) | null {
  const host = search.heard[search.first]
  const saying = host?.sayings.findLast(
    (one) => one.cue.end <= quote.start && one.contents.length === 0,
  )
  if (!host || !saying) return earlierColon(quote, search)
  const between: Words['words'] = host.parsed.text.slice(saying.cue.end, quote.start)
  return between.length < 90 && !/\bthat\b/.test(between) ? saying : null
}

function earlierColon(quote: Quote, search: Search): (Saying & { who: Speaker }) | null {
  const before = search.heard[search.first - 1]
  const isColon = before?.parsed.text[before.parsed.span.end - 1] === ':'
  return isColon && quote.start - (before?.parsed.span.end ?? 0) < 4
    ? (before?.sayings.at(-1) ?? null)
    : null
}
