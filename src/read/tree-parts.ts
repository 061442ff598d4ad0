import type { VerbUnit } from './chunk-units.ts'
import type { Complement } from './clause.ts'
import { type Chunked, complementsAt, listOf } from './noun-lists.ts'
import type { Token } from './tree-tokens.ts'
import { findVerb } from './verb-forms.ts'

/** A verb unit in its tree: the word that its clause hangs on, which is the verb, or what "be" says of the subject. */
export type Place = {
  readonly at: number
  readonly verb: VerbUnit
  readonly core: number
  readonly token: Token
}

const REACH_MAX = 40

/** What hangs on the words of one sentence: nouns with their lists, phrases, the words that open a clause. */
export class TreeParts {
  readonly chunked: Chunked

  constructor(chunked: Chunked) {
    this.chunked = chunked
  }

  token(at: number): Token | undefined {
    return this.chunked.tokens[at]
  }

  placeOf(at: number): Place | null {
    const verb = this.chunked.units[at]
    if (verb?.kind !== 'verb') return null
    const head = this.token(verb.head)
    const core = head?.relation === 'cop' ? head.head : verb.head
    const token = this.token(core)
    return token ? { at, verb, core, token } : null
  }

  /** "will be let through": a verb that the tree says with "be" as if it were no verb is passive, and put as that "be" is. */
  helperOf(verb: VerbUnit): VerbUnit | null {
    const be = this.token(verb.head)?.children.find((at) => this.token(at)?.relation === 'cop')
    const unit = this.chunked.units[this.#unitAt(be ?? -1)]
    const isPart = findVerb(this.token(verb.head)?.lower ?? '')?.forms.includes('part')
    if (unit?.kind !== 'verb' || verb.form !== 'finite' || !isPart) return null
    const { modal, isNegated } = unit
    return { ...verb, modal, isNegated, isPassive: true, hasAuxiliary: true }
  }

  /** Nouns, with their lists, that hang on a word by a relation. A relative word stands for the noun before it. */
  nounsOf(token: Token, relation: string): number[] {
    let found: number[] = []
    for (const at of token.children) {
      const child = this.token(at)
      if (child?.relation !== relation || child.tag === 'DATE' || child.tag === 'SUB') continue
      const nouns = child.tag === 'REL' ? this.#antecedent(token) : listOf(this.chunked, at)
      found = found.length === 0 ? nouns : [...found, ...nouns]
    }
    return found
  }

  #antecedent(token: Token): number[] {
    return token.relation === 'acl' ? listOf(this.chunked, token.head).slice(0, 1) : []
  }

  objectsOf({ at, token, core, verb }: Place): number[] {
    if (verb.lemma === 'be' && core !== verb.head)
      return this.#isNounWithout(token) ? listOf(this.chunked, core) : []
    const objects = this.#withJoined(token, this.nounsOf(token, 'obj'))
    if (this.#hasChild(token, 'expl'))
      return this.nounsOf(token, 'nsubj').filter((at) => at > this.#unitAt(verb.head))
    if (objects.length > 0) return objects
    const given = this.nounsOf(token, 'iobj')
    const found = given.length > 0 ? given : this.#secondSubjects(token, verb)
    const isPlain = found.length === 0 && !verb.isPassive && core === verb.head
    return isPlain ? this.#nounRightBehind(at) : found
  }

  /** "released former minister Ada Brenn": where the tree lost the object, the noun right behind an active verb. */
  #nounRightBehind(at: number): number[] {
    const { units } = this.chunked
    let next = at + 1
    while (units[next]?.kind === 'adj' && next < at + 3) next += 1
    const unit = units[next]
    if (unit?.kind !== 'noun') return []
    const head = this.token(unit.head)
    const isTaken = head?.relation === 'nsubj' || head?.tag === 'DATE' || head?.relation === 'root'
    return isTaken || this.#isPredicate(head) ? [] : [next]
  }

  /** A noun that "be" says of somebody. */
  #isPredicate(noun: Token | undefined): boolean {
    return noun?.children.some((at) => this.token(at)?.relation === 'cop') ?? false
  }

  /** "accused the army of ...": a subject behind the verb, where one stands before it, is its object. */
  #secondSubjects(token: Token, verb: VerbUnit): number[] {
    const subjects = this.nounsOf(token, 'nsubj')
    const at = this.#unitAt(verb.head)
    return subjects.some((one) => one < at) ? subjects.filter((one) => one > at) : []
  }

  /** "sent trucks and medicine": where the tree hangs the second noun on the verb. */
  #withJoined(token: Token, objects: readonly number[]): number[] {
    if (objects.length === 0) return []
    const joined = token.children.flatMap((at) => {
      const child = this.token(at)
      const isNoun =
        child?.relation === 'conj' && this.chunked.units[this.#unitAt(at)]?.kind === 'noun'
      return isNoun && !child.children.some((one) => this.token(one)?.relation === 'nsubj')
        ? listOf(this.chunked, at)
        : []
    })
    return [...objects, ...joined]
  }

  #unitAt(token: number): number {
    return this.chunked.unitOf[token] ?? -1
  }

  /** A predicate that is a noun and not "in Oster". */
  #isNounWithout(token: Token): boolean {
    return !token.children.some((at) => this.token(at)?.relation === 'case')
  }

  subjectsOf({ token, verb }: Place): number[] {
    const isThere = token.children.find((at) => this.token(at)?.relation === 'expl')
    if (isThere !== undefined && verb.lemma === 'be') return listOf(this.chunked, isThere)
    const own = this.nounsOf(token, 'nsubj')
    const before = own.filter((at) => at < this.#unitAt(verb.head))
    // "to send a convoy, eight lorries": what stands behind a verb with "to" is none of its subjects.
    const subjects = before.length > 0 || verb.form === 'to' ? before : own
    return subjects.length > 0 ? subjects : this.#bounded(token, verb)
  }

  /** "Up to 40 people were hurt": a bound that the tree took for a preposition stands inside the phrase. */
  #bounded(token: Token, verb: VerbUnit): number[] {
    const at = token.children.find((one) => {
      const child = this.token(one)
      const preposition = child?.children.find((two) => this.token(two)?.relation === 'case')
      const isInside = preposition !== undefined && this.#unitAt(preposition) === this.#unitAt(one)
      return child?.relation === 'obl' && one < verb.head && isInside
    })
    return at === undefined ? [] : listOf(this.chunked, at)
  }

  /** Phrases behind the verb and its objects in the order of the words, then those that stand before it. */
  complementsOf({ at, token, core }: Place, objects: readonly number[]): Complement[] {
    const last = Math.max(at, ...objects.filter((one) => one > at && one - at < REACH_MAX))
    const found = complementsAt(this.chunked, last)
    const behind = found.length
    const add = (one: Complement | null) => {
      for (let known = 0; one && known < behind; known += 1) if (found[known]?.at === one.at) return
      if (one) found.push(one)
    }
    for (const place of token.children) add(this.#complementOf(place))
    if (this.#hasChild(token, 'cop')) add(this.#complementOf(core))
    return found
  }

  #complementOf(place: number): Complement | null {
    const child = this.token(place)
    if (!child || child.tag === 'DATE' || child.tag === 'REL') return null
    const preposition = child.children.find(
      (at) => this.token(at)?.relation === 'case' && this.token(at)?.tag !== 'POSS',
    )
    if (preposition === undefined) return null
    const nouns = listOf(this.chunked, place)
    return nouns.length === 0
      ? null
      : { word: this.token(preposition)?.lower ?? '', at: this.#unitAt(preposition), nouns }
  }

  openersOf(token: Token): string[] {
    const found: string[] = []
    for (const at of token.children) {
      const child = this.token(at)
      if (child && child.tag !== 'TO' && opens(child)) found.push(child.lower)
    }
    return found
  }

  isConditional(token: Token): boolean {
    return (
      this.#isIf(token) ||
      token.children.some((at) => {
        const child = this.token(at)
        return child?.relation === 'advcl' && this.#isIf(child)
      })
    )
  }

  #isIf(token: Token): boolean {
    return token.children.some((at) => {
      const child = this.token(at)
      return (
        child !== undefined && (child.lower === 'if' || child.lower === 'unless') && opens(child)
      )
    })
  }

  #hasChild(token: Token, relation: string): boolean {
    for (const at of token.children) if (this.token(at)?.relation === relation) return true
    return false
  }
}

/** Opens the clause of the word that it hangs on. */
const opens = ({ relation, tag }: Token) =>
  relation === 'mark' || tag === 'SUB' || (relation === 'case' && tag === 'PREP')
