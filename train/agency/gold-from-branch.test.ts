import { describe, expect, test } from 'vitest'
import { as, type Branch, brought, leaf, withAfter, withBefore } from './branch.ts'
import { goldFromBranch } from './gold-from-branch.ts'

const name = (form: string, relation: string) => leaf(form, 'PROPN NNP', relation)

/** "minister Ada Brenn fled the old town on Monday" */
function flight(): Branch {
  const who = withAfter(name('Ada', 'nsubj'), name('Brenn', 'flat'))
  withBefore(who, leaf('minister', 'NOUN NN', 'nmod:desc'))
  const date: Branch = { ...brought('on', name('Monday', 'obl'), 'obl'), isDate: true }
  const town = leaf('town', 'NOUN NN', 'obj')
  withBefore(town, leaf('the', 'DET DT', 'det'), leaf('old', 'ADJ JJ', 'amod'))
  const verb = withBefore(leaf('fled', 'VERB VBD', 'root'), who)
  return withAfter(verb, as('obj', town), date)
}

const lineOf = (isTold: boolean) =>
  goldFromBranch(flight(), isTold)
    .words.map(({ form, head, relation }) => `${form}/${head}/${relation}`)
    .join(' ')

describe('goldFromBranch', () => {
  test('puts the words in order and numbers their heads from 1', () => {
    expect(lineOf(false)).toBe(
      'Minister/2/nmod:desc Ada/4/nsubj Brenn/2/flat fled/0/root the/7/det old/7/amod town/4/obj on/9/case Monday/4/obl',
    )
  })

  test('as the parser is told: no loose date, of a run of names the last, in the place of the first', () => {
    expect(lineOf(true)).toBe('Brenn/2/nsubj fled/0/root the/5/det old/5/amod town/2/obj')
  })
})
