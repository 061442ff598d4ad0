import type { Claim, ReleasedClaim } from '#domain/claim.ts'
import type { LiveClaim } from '#domain/event.ts'
import type { EcbDocument, EcbMention, EcbSpan } from './ecb-documents.ts'

/** A document as plain text, and where each of its words lies in it. */
export type WordedText = {
  readonly text: string
  /** Start of each word, by sentence; UTF-16. */
  readonly starts: readonly (readonly number[])[]
}

type Spot = { readonly start: number; readonly end: number; readonly words: string }

/** An address that the corpus keeps above an article; it tells nothing and would be read as words. */
const ADDRESS = /^https?$/

/** The words of a document with blanks between, a line a sentence; addresses are left blank. */
export function textOfDocument({ sentences }: EcbDocument): WordedText {
  let text = ''
  const starts = sentences.map((words) => {
    const isAddress = ADDRESS.test(words[0] ?? '')
    const at = words.map((word, index) => {
      const start = text.length
      if (!isAddress) text += index < words.length - 1 ? `${word} ` : word
      return start
    })
    text += '\n'
    return at
  })
  return { text, starts }
}

/**
 * One claim for each marked action, as the product's fusion takes it, named by the mention's id.
 *
 * Where the reader found a claim in the action's words, that claim stands, with all the reader says of it. Else the action's
 * own words are the claim, untyped, done by the party that the corpus marks nearest before it; to whom, when and where stay open.
 */
export function claimsOfMentions(
  document: EcbDocument,
  { worded, read }: { readonly worded: WordedText; readonly read: readonly Claim[] },
): readonly LiveClaim[] {
  const { name, mentions } = document
  return mentions.map((mention) => {
    const spot = spotOf(mention, document, worded)
    const found = read.find(
      ({ action }) => action && action.start < spot.end && action.end > spot.start,
    )
    const actor = partyBefore(mention, document)
    return {
      name: mention.id,
      claim: found
        ? releasedFrom(found)
        : bareClaim(mention, spot, actor && spotOf(actor, document, worded)),
      report: name,
      reading: name,
      from: 'reader',
      madeBy: { kind: 'reader', name: 'gold', version: '1' },
      text: name,
      source: { author: [], title: '', language: 'en' },
      isWithdrawn: false,
    }
  })
}

/** Mentions are judged one by one, so no claim says that it and another tell of one happening. */
function releasedFrom(found: Claim): ReleasedClaim {
  const { id: _, happening: __, object: ___, ...claim } = found
  return claim
}

const bareClaim = (mention: EcbMention, spot: Spot, actor: Spot | undefined): ReleasedClaim => ({
  part: 'body',
  quote: spot.words,
  start: spot.start,
  end: spot.end,
  status: 'asserted',
  polarity: mention.tag.startsWith('NEG') ? 'negated' : 'affirmed',
  modality: 'actual',
  kind: 'event',
  attribution: [
    { voice: 'the report', role: 'outlet', kind: 'outlet', knowledge: 'unknown', stance: 'says' },
  ],
  actors: actor ? [{ name: actor.words, ...actor }] : [],
  targets: [],
})

function spotOf(span: EcbSpan, { sentences }: EcbDocument, { starts }: WordedText): Spot {
  const words = span.words.map((word) => sentences[span.sentence]?.[word] ?? '')
  const [first = 0, last = first] = [span.words[0], span.words.at(-1)]
  const at = starts[span.sentence] ?? []
  return {
    start: at[first] ?? 0,
    end: (at[last] ?? 0) + (words.at(-1)?.length ?? 0),
    words: words.join(' '),
  }
}

/** Of the parties that are marked in the sentence the nearest before the action: most often it is who did it. */
function partyBefore(mention: EcbMention, document: EcbDocument): EcbSpan | undefined {
  const [first = 0] = mention.words
  const lastOf = ({ words }: EcbSpan) => words.at(-1) ?? 0
  return document.spans
    .filter(({ tag, sentence }) => tag.includes('HUMAN') && sentence === mention.sentence)
    .filter((span) => lastOf(span) < first)
    .toSorted((a, b) => lastOf(b) - lastOf(a))[0]
}
