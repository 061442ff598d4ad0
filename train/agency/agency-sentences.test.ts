import { describe, expect, test } from 'vitest'
import type { GoldSentence } from '#eval/conllu.ts'
import { agencySentences } from './agency-sentences.ts'
import { FRAMES } from './frames.ts'

const RELATIONS =
  /^(?:root|punct|case|mark|det|amod|compound(?::prt)?|flat|fixed|nummod|cc|conj|cop|aux(?::pass)?|appos|advmod|advcl|ccomp|xcomp|acl(?::relcl)?|iobj|obj|expl|parataxis|nsubj(?::pass)?|nmod(?::poss|:desc)?|obl(?::agent|:unmarked)?)$/

/** Whether a word leads to the root within as many steps as there are words. */
function leadsToRoot({ words }: GoldSentence, from: number): boolean {
  let at = from
  for (let step = 0; step <= words.length && at !== 0; step++) at = words[at - 1]?.head ?? 0
  return at === 0
}

/** Arcs that cross: the parser could never build them. */
function crossings({ words }: GoldSentence): number {
  const arcs = words.map(({ head }, index) => [
    Math.min(head, index + 1),
    Math.max(head, index + 1),
  ])
  return arcs.flatMap(([a = 0, b = 0]) => arcs.filter(([c = 0, d = 0]) => a < c && c < b && b < d))
    .length
}

describe('agencySentences', () => {
  const sentences = agencySentences(400, 7)

  test('every sentence is one tree without crossing arcs', () => {
    for (const sentence of sentences) {
      expect(sentence.words.filter(({ head }) => head === 0)).toHaveLength(1)
      expect(sentence.words.every((_, index) => leadsToRoot(sentence, index + 1))).toBe(true)
      expect(crossings(sentence)).toBe(0)
    }
  })

  test('uses the relations of the treebanks and no others', () => {
    const others = sentences.flatMap(({ words }) =>
      words.map(({ relation }) => relation).filter((relation) => !RELATIONS.test(relation)),
    )
    expect(others).toEqual([])
  })

  test('the same seed gives the same sentences, another seed others', () => {
    expect(agencySentences(20, 7)).toEqual(sentences.slice(0, 20))
    expect(agencySentences(20, 8)).not.toEqual(sentences.slice(0, 20))
  })

  test('what a frame is not allowed for is not written', () => {
    const only = agencySentences(
      60,
      3,
      ({ verb }) =>
        ![...FRAMES.actor, ...FRAMES.told].some((frame) => frame.verb === verb) ||
        verb === 'arrest',
    )
    const verbs = only.flatMap(({ words }) =>
      words.filter(({ xpos }) => xpos === 'VBN').map(({ form }) => form),
    )
    expect(verbs).toContain('arrested')
    expect(verbs).not.toContain('bombed')
  })
})
