import { framesOf } from './action-lexicon.ts'
import { GOVERNORS, STANCE_OF, STANCE_OF_NOUN, type Stance } from './english-words.ts'
import { findAttributions, type Saying } from './find-attributions.ts'
import { isNobody, type Parsed } from './parse-sentence.ts'
import type { FoundVoices, Voice } from './voices/find-voices.ts'

/**
 * The sayings of one paragraph, a list for each sentence: those that the learned labels tell, with what the rules know of
 * their verbs, and those of the rules inside somebody's words ("he said the ministry had denied ...") or where no label is.
 *
 * @param found voices and attributions over the words of all sentences
 * @cost O(words + sayings of a sentence squared), and a sentence is bounded
 */
export function findSayings(sentences: readonly Parsed[], found: FoundVoices): Saying[][] {
  const told = sayingsOf(sentences, found)
  const sources = Map.groupBy(
    found.voices.filter((voice) => voice.role === 'source'),
    (voice) => voice.first.sentence,
  )
  const loose = looseIn(found)
  return sentences.map((parsed, at) => {
    const ruled = findAttributions(parsed)
    const own = (told[at] ?? []).map((saying) => withRule(saying, ruled))
    const others = ruled.filter(
      ({ cue }) =>
        ![...own.map((one) => one.cue), ...(sources.get(at) ?? [])].some((one) =>
          overlap(one, cue),
        ),
    )
    const free = loose.get(at) ?? []
    const whole = others.map((one) => (one.contents.length > 0 ? one : withLoose(one, free)))
    return [...own, ...whole]
      .filter(({ speaker }) => !isNobody(parsed, speaker))
      .sort((a, b) => a.cue.start - b.cue.start)
  })
}

/** Contents that the labels tie to no cue, by the sentence in which they begin. */
function looseIn({ voices, attributions }: FoundVoices): ReadonlyMap<number, readonly Voice[]> {
  const tied = new Set(attributions.flatMap(({ contents }) => contents))
  const loose = voices.filter(({ role }, at) => role === 'content' && !tied.has(at))
  return Map.groupBy(loose, ({ first }) => first.sentence)
}

/** "Observers heard a burst of fire": what stands behind the rule's verb and belongs to no other. */
function withLoose(saying: Saying, loose: readonly Voice[]): Saying {
  const behind = loose.find(({ start }) => start === saying.cue.end + 1)
  return behind ? { ...saying, contents: [{ start: behind.start, end: behind.end }] } : saying
}

/** What the labels tell, by the sentence of the cue. */
function sayingsOf(sentences: readonly Parsed[], found: FoundVoices): Saying[][] {
  const told: Saying[][] = sentences.map(() => [])
  for (const { cue, source, contents } of found.attributions) {
    const by = found.voices[cue]
    const parsed = sentences[by?.first.sentence ?? -1]
    const who = found.voices[source ?? -1]
    if (!by || !parsed || !who || who.first.sentence !== by.first.sentence) continue
    const said = cueOf(parsed, by)
    const speaker = unitOf(parsed, who)
    if (speaker < 0 || isNoSaying(said.lemma)) continue
    const stretches = contents.flatMap((one) => found.voices[one] ?? [])
    told[by.first.sentence]?.push({
      speaker,
      ...said,
      contents: stretches.map(({ start, end }) => ({ start, end })),
    })
  }
  return told
}

/**
 * Words that bring nothing that anybody said: "refused to leave" is told by whoever tells it, and who "attacked the depot" of a
 * report on war did not do so in words, as politicians do.
 */
function isNoSaying(lemma: string): boolean {
  if (STANCE_OF.has(lemma) || STANCE_OF_NOUN.has(lemma)) return false
  return (
    MEANT.some((words) => words.has(lemma)) || framesOf(lemma).some(({ type }) => DEEDS.has(type))
  )
}

const MEANT = [
  GOVERNORS.planned, GOVERNORS.wanted, GOVERNORS.negated, GOVERNORS.actual, GOVERNORS.approved,
] // biome-ignore format: one list
const DEEDS: ReadonlySet<string> = new Set([
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'AID',
  'RETREAT',
  'DISASTER',
  'CONSULT',
  'PROTEST',
])

/** The noun unit that holds the head of a source's words. */
function unitOf(parsed: Parsed, { first, last }: Voice): number {
  const from = first.word
  const to = last.sentence === first.sentence ? last.word + 1 : parsed.tokens.length
  const isNoun = (unit: number) => parsed.units[unit]?.kind === 'noun'
  for (let at = from; at < to; at += 1) {
    const head = parsed.tokens[at]?.head ?? -1
    const unit = parsed.unitOf[at] ?? -1
    if ((head < from || head >= to) && isNoun(unit)) return unit
  }
  return parsed.unitOf.subarray(from, to).find(isNoun) ?? -1
}

function cueOf(parsed: Parsed, cue: Voice): Pick<Saying, 'cue' | 'lemma' | 'stance'> {
  const { start, end } = cue
  const lemmas = parsed.tokens
    .slice(cue.first.word, cue.last.word + 1)
    .map((token) => token.lemma.toLowerCase())
  const known = lemmas.findLast((lemma) => STANCE_OF.has(lemma) || STANCE_OF_NOUN.has(lemma))
  const lemma = known ?? lemmas.at(-1) ?? ''
  const asks = GOVERNORS.requested.has(lemma) || lemma === 'seek' ? 'asks' : 'says'
  const stance: Stance = STANCE_OF.get(lemma) ?? STANCE_OF_NOUN.get(lemma) ?? asks
  return { lemma, stance, cue: { words: parsed.text.slice(start, end), start, end } }
}

/** The rule's verb and stance under the label's words; what is said where the labels left it out. */
function withRule(saying: Saying, ruled: readonly Saying[]): Saying {
  const rule = ruled.find((one) => overlap(one.cue, saying.cue))
  if (!rule) return saying
  // "According to residents, ...": what stands beside is all that is said, which the rule knows better.
  if (rule.lemma === 'according') return rule
  const contents = saying.contents.length > 0 ? saying.contents : rule.contents
  return { ...saying, contents, stance: rule.stance, lemma: rule.lemma }
}

type Range = { readonly start: number; readonly end: number }
const overlap = (a: Range, b: Range) => a.start < b.end && b.start < a.end
