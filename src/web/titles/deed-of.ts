import type { AnchorView } from '#contract/views.ts'
import vocabulary from '#model/titles/deeds.json' with { type: 'json' }

/** What was done, by the report's own word: "evacuated" is more than its type, a withdrawal, says. */
const BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(vocabulary.words).flatMap(([deed, forms]) =>
    forms.split(' ').map((form) => [form, deed] as const),
  ),
)
const BY_MODE: Readonly<Record<string, string>> = vocabulary.modes
const DETERMINERS = new Set(vocabulary.determiners.split(' '))
const PRONOUNS = new Set(vocabulary.pronouns.split(' '))

/** The deed of an anchor, a message under `deed.`: by its words, else its mode, else its type. */
export function deedOf({ words, type, mode }: Pick<AnchorView, 'words' | 'type' | 'mode'>): string {
  const said = words.trim().toLowerCase().replace(/\s+/g, '-')
  const deed = BY_WORD.get(said) ?? BY_MODE[`${type} ${mode}`] ?? BY_MODE[type]
  return deed ?? 'statement'
}

/**
 * Names as a title can bear them: no pronoun, which points at nothing here, and not the word that no page says.
 *
 * @returns each name once, in order
 */
export function titleNames(names: readonly string[]): readonly string[] {
  const fitting = names.filter((name) => !PRONOUNS.has(name.toLowerCase()) && !SAYS_SO.test(name))
  return [...new Set(fitting.map(midSentence))]
}

const SAYS_SO = /\btrue\b/i

const CLAUSE_MIN = 3
const CLAUSE_MAX = 110

/** Words that tell by themselves what happened, as officers give them; null for a bare verb or noun. */
export function clauseOf(words: string): string | null {
  const clause = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.،؛;:]+$/, '')
  if (clause.split(' ').length < CLAUSE_MIN || SAYS_SO.test(clause)) return null
  if (clause.length <= CLAUSE_MAX) return clause
  return `${clause.slice(0, clause.lastIndexOf(' ', CLAUSE_MAX))} …`
}

/** Whether words begin with a pronoun, so that nobody can tell what they speak of. */
export const startsWithPronoun = (words: string): boolean =>
  PRONOUNS.has(words.toLowerCase().match(/[\p{L}\u200c]+/u)?.[0] ?? '')

/** "Three volunteers" began a sentence: with nothing but small words behind, its capital is no name's. */
function midSentence(name: string): string {
  const [first = '', ...rest] = name.split(' ')
  if (DETERMINERS.has(first.toLowerCase())) return first.toLowerCase() + name.slice(first.length)
  const isPlain = /^\p{Lu}\p{Ll}+$/u.test(first)
  const isSmall = rest.length > 0 && rest.every((word) => !/^\p{Lu}/u.test(word))
  return isPlain && isSmall ? name[0]?.toLowerCase() + name.slice(1) : name
}
