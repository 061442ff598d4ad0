import type { VerbUnit } from './chunk-units.ts'
import type { Tag, Token } from './tree-tokens.ts'

/** The verb group that begins at a token: its helpers, adverbs between them, the verb. */
export function verbAt(tokens: readonly Token[], from: number): VerbUnit | null {
  const first = tokens[from]
  if (!first || !STARTS_VERB.has(first.tag)) return null
  let head = from
  while (!isVerb(tokens, head)) {
    const next = tokens[head + 1]
    if (!next || !GOES_ON.has(next.tag)) return null
    head += 1
  }
  return verbOf(tokens, from, head)
}

const STARTS_VERB: ReadonlySet<Tag> = new Set<Tag>(['VERB', 'AUX', 'MODAL', 'TO', 'NOT'])
const GOES_ON: ReadonlySet<Tag> = new Set<Tag>(['VERB', 'AUX', 'MODAL', 'NOT', 'ADV', 'TO'])

/** A full verb, or a "be" that links a subject with what it is. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.tag === 'VERB') return true
  return token?.tag === 'AUX' && token.relation !== 'aux'
}

function verbOf(tokens: readonly Token[], from: number, head: number): VerbUnit {
  const verb = tokens[head] as Token
  const isCopula = verb.relation === 'cop'
  const helpers = helpersOf(tokens, (isCopula ? tokens[verb.head] : undefined) ?? verb)
  const hasAuxiliary = helpers.modal !== null || helpers.hasAux
  return {
    kind: 'verb',
    from,
    to: tokens[head + 1]?.tag === 'NOT' && isCopula ? head + 2 : head + 1,
    head,
    lemma: isCopula ? 'be' : verb.lemma.toLowerCase(),
    form: helpers.isTo ? 'to' : verb.form === 'ing' && !hasAuxiliary ? 'ing' : 'finite',
    isPassive: !isCopula && helpers.isPassive,
    isNegated: helpers.isNegated,
    hasAuxiliary,
    modal: helpers.modal,
  }
}

/** What the words tell that hang on a verb, or on what "be" says of somebody. */
function helpersOf(tokens: readonly Token[], over: Token) {
  const found = {
    isTo: false,
    isNegated: false,
    hasAux: false,
    isPassive: false,
    modal: null as string | null,
  }
  for (const at of over.children) {
    const child = tokens[at] as Token
    if (child.tag === 'TO') found.isTo = true
    else if (child.tag === 'NOT') found.isNegated = true
    else if (child.tag === 'MODAL') found.modal ??= child.lower
    if (child.relation === 'aux') found.hasAux = true
    if (child.subtype === 'pass') found.isPassive = true
  }
  return found
}
