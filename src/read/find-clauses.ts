import type { VerbUnit } from './chunk-units.ts'
import type { Clause, Link } from './clause.ts'
import { GOVERNORS } from './english-words.ts'
import { type Chunked, listOf } from './noun-lists.ts'
import { type Place, TreeParts } from './tree-parts.ts'
import type { Token } from './tree-tokens.ts'

/**
 * Finds for every verb group of one sentence its subjects, objects and prepositional complements, from the sentence's tree.
 *
 * @cost O(n) in tokens, and each is bounded by the depth of the tree
 */
export function findClauses(chunked: Chunked): Clause[] {
  const finder = new ClauseFinder(chunked)
  const clauses: Clause[] = []
  for (let at = 0; at < chunked.units.length; at += 1) {
    const clause = chunked.units[at]?.kind === 'verb' ? finder.clauseAt(at) : null
    if (clause) clauses.push(clause)
  }
  return clauses
}

type Governed = Pick<Clause, 'governor' | 'link' | 'subjects'>

class ClauseFinder {
  readonly #parts: TreeParts
  readonly #known = new Map<number, Clause | null>()

  constructor(chunked: Chunked) {
    this.#parts = new TreeParts(chunked)
  }

  /** The clause of a verb unit; null while the clause that it hangs on is being found, which no tree asks for twice. */
  clauseAt(at: number): Clause | null {
    const held = this.#known.get(at)
    if (held !== undefined) return held
    this.#known.set(at, null)
    const clause = this.#build(at)
    this.#known.set(at, clause)
    return clause
  }

  #build(at: number): Clause | null {
    const place = this.#parts.placeOf(at)
    if (!place) return null
    const objects = this.#parts.objectsOf(place)
    const governed = this.#governedOf(place, objects)
    const verb = this.#voiceOf(place, governed, objects)
    return {
      at, verb, ...governed,
      objects: verb.isPassive && governed.link === 'reduced' ? [] : objects,
      recipients: this.#parts.nounsOf(place.token, 'iobj'),
      complements: this.#parts.complementsOf(place, objects),
      openers: this.#parts.openersOf(place.token),
      isConditional: this.#parts.isConditional(place.token),
      predicate: place.core === place.verb.head ? null : place.token.lemma.toLowerCase(),
    } // biome-ignore format: one thought
  }

  /** The clause whose verb or predicate is this token, or one above it. */
  #clauseOver(token: Token): Clause | null {
    for (let at = token.head, steps = 0; at >= 0 && steps < DEPTH_MAX; steps += 1) {
      const clause = this.#clauseOf(at)
      if (clause) return clause
      at = this.#parts.token(at)?.head ?? -1
    }
    return null
  }

  #clauseOf(core: number): Clause | null {
    const { units, unitOf, tokens } = this.#parts.chunked
    const cop = tokens[core]?.children.find((at) => tokens[at]?.relation === 'cop')
    const unit = unitOf[cop ?? core] ?? -1
    const verb = units[unit]
    return verb?.kind === 'verb' && verb.head === (cop ?? core) ? this.clauseAt(unit) : null
  }

  #governedOf(place: Place, objects: readonly number[]): Governed {
    const { token, verb } = place
    const subjects = this.#parts.subjectsOf(place)
    const own = { governor: null, link: 'main' as Link, subjects }
    if (token.relation === 'conj') return this.#joined(place, own)
    if (token.relation === 'acl') return this.#ofNoun(place, own, objects)
    if (verb.form === 'to' || token.relation === 'xcomp') return this.#ofTo(place, own)
    if (verb.form === 'ing') return this.#ofIng(place, own)
    if (subjects.length === 0 && isPast(token) && token.relation === 'advcl')
      return this.#asideOf(place, own)
    return own
  }

  /** "attacked and seized", "to weaken and destroy": what the second verb lacks it shares with the first. */
  #joined({ token, verb }: Place, own: Governed): Governed {
    const first = this.#clauseOf(token.head)
    if (!first || own.subjects.length > 0) return own
    const isBare =
      verb.form === first.verb.form ||
      (first.verb.form === 'to' && token.form === 'base' && !verb.hasAuxiliary)
    const { governor, link, subjects } = first
    if (isBare && first.verb.form !== 'finite') return { governor, link, subjects }
    return { governor: null, link: link === 'relative' ? 'relative' : 'main', subjects }
  }

  /** A clause that describes a noun: "that left", "shelled for days", "bombing the town", "to withdraw". */
  #ofNoun(place: Place, own: Governed, objects: readonly number[]): Governed {
    const { token, verb } = place
    const noun = listOf(this.#parts.chunked, token.head).slice(0, 1)
    const isWhole = verb.form === 'finite' && (verb.hasAuxiliary || own.subjects.length > 0)
    if (token.subtype === 'relcl' || isWhole) return this.#relative(token, own, objects)
    // "The blast injured dozens", "200 people protested outside": the noun is the subject after all.
    const root = this.#rootOver(token)
    if (verb.form === 'finite' && (objects.length > 0 || root >= 0))
      return {
        governor: null,
        link: 'main',
        subjects: root < 0 ? noun : listOf(this.#parts.chunked, root).slice(0, 1),
      }
    if (verb.form === 'finite') return { governor: null, link: 'reduced', subjects: noun }
    return this.#notFiniteOf(place, own, noun)
  }

  /** The noun at the root of a sentence that has no verb there, over the nouns that hang on it; -1 for none. */
  #rootOver(token: Token): number {
    let at = token.head
    for (let steps = 0; steps < 4; steps += 1) {
      const noun = this.#parts.token(at)
      if (noun?.head === -1) return at
      if (noun?.relation !== 'nmod') return -1
      at = noun.head
    }
    return -1
  }

  #relative(token: Token, own: Governed, objects: readonly number[]): Governed {
    const noun = listOf(this.#parts.chunked, token.head).slice(0, 1)
    const isThat = token.children.some((at) => this.#parts.token(at)?.tag === 'SUB')
    const isOfSubject = own.subjects.length === 0 && objects.length > 0
    return {
      governor: null,
      link: isThat ? 'main' : 'relative',
      subjects: isOfSubject ? noun : own.subjects,
    }
  }

  #notFiniteOf({ token, verb }: Place, own: Governed, noun: readonly number[]): Governed {
    const over = this.#clauseOver(token)
    const subjects = over?.subjects ?? []
    const isAsked = over !== null && GOVERNORS.requested.has(over.verb.lemma)
    if (verb.form === 'to' && isAsked && over.objects.includes(noun[0] ?? -1))
      return { governor: over, link: 'to', subjects: noun }
    if (verb.form === 'to')
      return {
        governor: over,
        link: 'noun-to',
        subjects: own.subjects.length > 0 ? own.subjects : subjects,
      }
    const isOf = this.#parts.openersOf(token).length > 0
    return isOf
      ? { governor: over, link: 'of-ing', subjects }
      : { governor: null, link: 'reduced', subjects: noun }
  }

  #ofTo({ token, verb }: Place, own: Governed): Governed {
    const over = this.#clauseOver(token)
    if (!over) return { ...own, link: verb.form === 'finite' ? 'main' : 'to' }
    const isTied =
      token.relation === 'xcomp' ||
      token.relation === 'ccomp' ||
      GOVERNORS.planned.has(over.verb.lemma) ||
      GOVERNORS.requested.has(over.verb.lemma)
    if (!isTied && over.predicate === null)
      return { governor: null, link: 'to', subjects: own.subjects }
    if (over.predicate !== null)
      return { governor: over, link: 'adjective-to', subjects: over.subjects }
    const subjects =
      own.subjects.length > 0
        ? own.subjects
        : over.objects.length > 0
          ? over.objects
          : over.subjects
    return { governor: over, link: verb.form === 'ing' ? 'ing' : 'to', subjects }
  }

  #ofIng({ token }: Place, own: Governed): Governed {
    const over = this.#clauseOver(token)
    const word = this.#parts.openersOf(token)[0]
    if (!over) return { governor: null, link: 'with-ing', subjects: own.subjects }
    if (word !== undefined) {
      const isOfObject = /^(?:of|for|from|into)$/.test(word) && over.objects.length > 0
      return { governor: over, link: 'of-ing', subjects: isOfObject ? over.objects : over.subjects }
    }
    const subjects = own.subjects.length > 0 ? own.subjects : over.subjects
    return { governor: over, link: token.relation === 'ccomp' ? 'ing' : 'with-ing', subjects }
  }

  /** "Shelled for days, the town fell": a past form beside the clause tells of its subject. */
  #asideOf({ token }: Place, own: Governed): Governed {
    const over = this.#clauseOver(token)
    return over ? { ...own, link: 'reduced', subjects: over.subjects } : own
  }

  /** A participle behind its noun is passive, and so is a second verb that shares the first one's "was". */
  #voiceOf({ verb, token }: Place, { link }: Governed, objects: readonly number[]): VerbUnit {
    const helper = this.#parts.helperOf(verb)
    if (helper) return helper
    if (verb.isPassive || verb.hasAuxiliary || !isPast(token)) return verb
    if (link === 'reduced') return { ...verb, isPassive: objects.length === 0 }
    const first =
      token.relation === 'conj' && objects.length === 0 ? this.#clauseOf(token.head) : null
    return first?.verb.isPassive &&
      !token.children.some((at) => this.#parts.token(at)?.relation === 'nsubj')
      ? { ...verb, isPassive: true }
      : verb
  }
}

const DEPTH_MAX = 12

const isPast = (token: Token) => token.form === 'part' || token.form === 'past'
