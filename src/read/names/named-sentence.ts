/** What a name stands for. `other` is a name of anything else: a people, a work, a product. */
export const NAME_KINDS = ['person', 'organisation', 'place', 'other'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** A word with its fine tag and its UTF-16 offsets in the text. */
export type TaggedWord = {
  readonly word: string
  readonly xpos: string
  readonly start: number
  readonly end: number
}
export type TaggedSentence = readonly TaggedWord[]

/** A name in a text, without article or title. UTF-16 offsets, end exclusive. */
export type NameMention = {
  readonly kind: NameKind
  readonly start: number
  readonly end: number
}

/** Labels of words: 0 is no name; then for each kind one for a name's first word and one for those that go on. */
export const NO_NAME = 0
export const LABELS = 1 + 2 * NAME_KINDS.length
export const firstOf = (kind: NameKind) => 1 + 2 * NAME_KINDS.indexOf(kind)
export const isFirst = (label: number) => label % 2 === 1
export const kindOfLabel = (label: number) => NAME_KINDS[(label - 1) >> 1] as NameKind
/** Whether a label may stand behind another: only what has begun goes on. */
export const mayFollow = (before: number, label: number) =>
  label === NO_NAME || isFirst(label) || before === label || before === label - 1
