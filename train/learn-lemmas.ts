import type { GoldSentence } from '#eval/conllu.ts'
import { ENDS, formBy, type LemmaRule, lemmaKey } from '#read/parse/lemmas.ts'
import { FIRST, PIECE_MAX, Sentence, TAG_SHIFT } from '#read/parse/sentence.ts'
import { WordTags } from '#read/parse/word-tags.ts'
import { countsOf, ranked } from './counts.ts'
import type { TagNumbers } from './tag-numbers.ts'

/** Rules beyond these are of single words. */
const RULES_MAX = 1000

/** Rules, and the number of the rule of each key of `lemmaKey`. */
export type LemmaLearning = { rules: LemmaRule[]; ruleOf: Map<number, number> }

type Use = { keys: number[]; rule: number; uses: number }

/**
 * Learns how dictionary forms are made: for every end of a word the commonest rule, kept where it differs from that
 * of the shorter end.
 *
 * @param names universal tags whose dictionary form keeps its capitals
 */
export function learnLemmas(
  sentences: readonly GoldSentence[],
  numbers: TagNumbers,
  names: readonly string[],
): LemmaLearning {
  const seen = usesIn(sentences, numbers, names)
  const byUse = ranked(countsOf(seen.map(({ rule }) => rule)), (a, b) => (a < b ? -1 : 1))
  const rules = byUse.slice(0, RULES_MAX).map(([rule]) => rule)
  const numberOf = new Map(rules.map((rule, number) => [rule, number]))
  const uses = mergedUses(seen, numberOf)
  return { rules: rules.map(ruleFrom), ruleOf: ruleOfEnds(uses) }
}

const ruleFrom = (text: string): LemmaRule => {
  const [cut = '', add = ''] = text.split('|')
  return { cut: Number(cut), add }
}

/** From the shortest end to the whole word: the commonest rule, where the shorter ends give another. */
function ruleOfEnds(uses: readonly Use[]): Map<number, number> {
  const ruleOf = new Map<number, number>()
  const given = new Map<Use, number>()
  for (let column = ENDS.length - 1; column >= 0; column--) {
    const groups = Map.groupBy(uses, ({ keys }) => keys[column] as number)
    for (const [key, group] of groups) {
      const best = commonestOf(group)
      if (group.some((use) => given.get(use) !== best)) ruleOf.set(key, best)
      for (const use of group) given.set(use, best)
    }
  }
  return ruleOf
}

function commonestOf(group: readonly Use[]): number {
  const counts = new Map<number, number>()
  for (const { rule, uses } of group) counts.set(rule, (counts.get(rule) ?? 0) + uses)
  const [best = [0, 0]] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  return best[0] as number
}

function mergedUses(
  seen: readonly { keys: number[]; rule: string }[],
  numberOf: ReadonlyMap<string, number>,
): Use[] {
  const merged = new Map<string, Use>()
  for (const { keys, rule } of seen) {
    const number = numberOf.get(rule)
    if (number === undefined) continue
    const name = `${keys[0]} ${number}`
    const use = merged.get(name)
    if (use) use.uses++
    else merged.set(name, { keys, rule: number, uses: 1 })
  }
  return [...merged.values()]
}

function usesIn(
  sentences: readonly GoldSentence[],
  numbers: TagNumbers,
  names: readonly string[],
): { keys: number[]; rule: string }[] {
  const sentence = new Sentence()
  const dictionary = new WordTags(new Int32Array(0))
  return sentences.flatMap(({ words }) => {
    const forms = words.map(({ form }) => form)
    sentence.take(forms, 0, Math.min(forms.length, PIECE_MAX), dictionary)
    return words.slice(0, PIECE_MAX).map((word, index) => {
      const place = FIRST + index
      sentence.tags[place] = numbers.of(word) + TAG_SHIFT
      const form = names.includes(word.upos) ? word.form : word.form.toLowerCase()
      return {
        keys: ENDS.map((end) => lemmaKey(sentence, place, end)),
        rule: ruleText(form, word.lemma),
      }
    })
  })
}

/** "2|e": the shortest rule that makes the lemma of the form. */
function ruleText(form: string, lemma: string): string {
  let same = 0
  while (same < form.length && form[same] === lemma[same]) same++
  const rule = { cut: form.length - same, add: lemma.slice(same) }
  return formBy(rule, form) === lemma ? `${rule.cut}|${rule.add}` : '0|'
}
