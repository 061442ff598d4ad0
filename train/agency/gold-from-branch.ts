import type { GoldSentence, GoldWord } from '#eval/conllu.ts'
import { spelled } from '#read/spelling.ts'
import type { Branch } from './branch.ts'

type Node = { readonly branch: Branch; head: Node | null; form: string; relation: string }

/**
 * The words and the tree of a written sentence, as the treebanks have them.
 *
 * Lemmas are left as the words stand: rules for them are learned from the treebanks alone.
 *
 * @param isTold as the reader would tell the parser: without dates that hang loosely, and of a long name only the last word
 */
export function goldFromBranch(root: Branch, isTold: boolean): GoldSentence {
  const nodes: Node[] = []
  put(root, null, { isTold, nodes })
  const first = nodes[0]
  if (first) first.form = first.form.charAt(0).toUpperCase() + first.form.slice(1)
  const kept = isTold ? withShortNames(nodes) : nodes
  const numbers = new Map(kept.map((node, index) => [node, index + 1]))
  const words: GoldWord[] = kept.map(({ branch, form, head, relation }) => ({
    form,
    lemma: form,
    upos: branch.upos,
    xpos: branch.xpos,
    head: head ? (numbers.get(head) ?? 0) : 0,
    relation,
  }))
  return {
    text: words.map(({ form }) => form).join(' '),
    words,
    tokens: words.map(({ form }) => ({ form, words: 1 })),
    startsParagraph: false,
  }
}

function put(
  branch: Branch,
  head: Node | null,
  { isTold, nodes }: { isTold: boolean; nodes: Node[] },
): void {
  if (isTold && branch.isDate) return
  const node: Node = { branch, head, form: branch.form, relation: branch.relation }
  for (const other of branch.before) put(other, node, { isTold, nodes })
  nodes.push(node)
  for (const other of branch.after) put(other, node, { isTold, nodes })
}

/** Of a run of names the last is kept, in the place of the one that the others hang on; headlines are left alone. */
function withShortNames(nodes: readonly Node[]): readonly Node[] {
  const isName = nodes.map(({ form }) => spelled({ text: form, start: 0, end: 0 }).spelling.isName)
  if (isName.filter(Boolean).length * 2 > nodes.length) return nodes
  const gone = new Set<Node>()
  for (let from = 0; from < nodes.length; from++) {
    let to = from
    while (isName[to] && isName[to + 1]) to += 1
    if (to > from) shorten(nodes, nodes.slice(from, to + 1), gone)
    from = to
  }
  return nodes.filter((node) => !gone.has(node))
}

/** Leaves a run alone that is no phrase of its own. */
function shorten(all: readonly Node[], run: readonly Node[], gone: Set<Node>): void {
  const tops = run.filter(({ head }) => head === null || !run.includes(head))
  const [top, last] = [tops[0], run.at(-1)]
  if (!top || !last || tops.length > 1) return
  const { head, relation } = top
  for (const node of all) if (node.head && run.includes(node.head)) node.head = last
  Object.assign(last, { head, relation })
  for (const node of run) if (node !== last) gone.add(node)
}
