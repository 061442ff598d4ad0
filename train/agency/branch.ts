/** A word of a tree that is being written, with what hangs on it before and behind it, in the order of the text. */
export type Branch = {
  readonly form: string
  readonly upos: string
  readonly xpos: string
  relation: string
  readonly before: Branch[]
  readonly after: Branch[]
  /** A date with its preposition, of which the reader tells the parser nothing. */
  isDate?: boolean
}

/** A word alone. @param tag universal and finer tag, "NOUN NNS" */
export function leaf(form: string, tag: string, relation: string): Branch {
  const [upos = '', xpos = ''] = tag.split(' ')
  return { form, upos, xpos, relation, before: [], after: [] }
}

/** The same branch under another relation. */
export function as(relation: string, branch: Branch): Branch {
  branch.relation = relation
  return branch
}

/** The branch with more words before it, outside of those that it has. */
export function withBefore(branch: Branch, ...more: readonly Branch[]): Branch {
  branch.before.unshift(...more)
  return branch
}

/** The branch with more words behind it. */
export function withAfter(branch: Branch, ...more: readonly Branch[]): Branch {
  branch.after.push(...more)
  return branch
}

/** The branch behind a preposition of one word or more: "out of" is two, as the treebanks hang them. */
export function brought(prepositions: string, branch: Branch, relation: string): Branch {
  const cases = prepositions.split(' ').map((word) => leaf(word, 'ADP IN', 'case'))
  return as(relation, withBefore(branch, ...cases))
}

export const comma = (): Branch => leaf(',', 'PUNCT ,', 'punct')
