import type { Claim, Voice } from '#domain/claim.ts'
import type { VoiceArticle } from '#eval/voice-texts.ts'
import { type RuleTallies, tallyRule } from './rule-tallies.ts'

type Piece = { readonly start: number; readonly end: number }
/** What somebody is said to have said, and the words that name who. */
type Attribution = { readonly contents: readonly Piece[]; readonly sources: readonly Piece[] }

/**
 * Adds one article: who is marked as the source of the words that tell a claim's action, against the voices that the claim has.
 *
 * A speaker is right when it overlaps a source of any attribution around the action; nobody, when nothing around it is
 * attributed. Where no source is marked ("it was reported that") nothing is judged; claims without an action neither.
 */
export function tallyVoices(
  article: VoiceArticle,
  claims: readonly Claim[],
  tallies: RuleTallies,
): void {
  const attributions = attributionsOf(article)
  for (const { action, attribution } of claims) {
    if (!action) continue
    const around = attributions.filter(({ contents }) => contents.some((one) => holds(one, action)))
    const sources = around.flatMap((one) => one.sources)
    if (around.length > 0 && sources.length === 0) continue
    const speakers = attribution.filter(({ role }) => role === 'speaker')
    for (const voice of speakers)
      tallyRule(tallies, `voice.${voice.by}`, isAmong(voice, sources, article.text))
    if (speakers.length === 0)
      tallyRule(tallies, `voice.${attribution[0]?.by}`, around.length === 0)
  }
}

function attributionsOf({ voices, relations }: VoiceArticle): Attribution[] {
  const piecesOf = (numbers: readonly number[]) =>
    numbers.flatMap((number) => voices[number]?.pieces ?? [])
  return relations.map(({ contents, sources }) => ({
    contents: piecesOf(contents),
    sources: piecesOf(sources),
  }))
}

const holds = (piece: Piece, { start }: Piece) => piece.start <= start && start < piece.end

/** The speaker's own words lie on a source; or, where it was named before, the source has the last word of its name. */
function isAmong(voice: Voice, sources: readonly Piece[], text: string): boolean {
  const { start = 0, end = 0 } = voice
  const last = voice.voice.split(' ').at(-1) ?? ''
  return sources.some(
    (source) =>
      (start < source.end && source.start < end) ||
      text.slice(source.start, source.end).includes(last),
  )
}
