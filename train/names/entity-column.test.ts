import { describe, expect, test } from 'vitest'
import { namesOf, type Row } from './entity-column.ts'

/** "form TAG [entity column]", a word a line. */
const rowsOf = (text: string): Row[] =>
  text
    .trim()
    .split('\n')
    .map((line, index) => {
      const [form = '', tag = '', entity] = line.trim().split(' ')
      const misc = entity ? `Entity=${entity}|SpaceAfter=No` : '_'
      return [String(index + 1), form, form, '_', tag, '_', '0', 'dep', '_', misc]
    })
const namesIn = (text: string) => {
  const rows = rowsOf(text)
  return namesOf(rows).map(
    ({ kind, from, to }) =>
      `${kind} ${rows
        .slice(from, to)
        .map((row) => row[1])
        .join(' ')}`,
  )
}

describe('namesOf', () => {
  test.each([
    [
      'the capitalised words around the core, without article',
      `the DT (1-place-new-cf1-x-2-sgl
       Oster NNP
       bridge NN 1)`,
      ['place Oster'],
    ],
    [
      'a body with its small words; the place inside is part of it',
      `the DT (1-organization-new-cf1-x-2,4-sgl
       Bank NNP
       of IN
       Oster NNP (2-place-new-cf1-x-1-sgl)1)`,
      ['organisation Bank of Oster'],
    ],
    [
      'a person without the title',
      `President NNP (1-person-new-cf1-x-1,2,3-sgl
       Ilm NNP
       Ardel NNP 1)`,
      ['person Ilm Ardel'],
    ],
    [
      'places joined by "and" are two',
      `Oster NNP (1-place-new-cf1-x-1,3-sgl(2-place-new-cf1-x-1-sgl)
       and CC
       Veldra NNP (3-place-new-cf1-x-1-sgl)1)`,
      ['place Oster', 'place Veldra'],
    ],
    ['a people', 'Osters NNPS (1-person-new-cf1-x-1-sgl)', ['other Osters']],
    ['a day is none', 'Friday NNP (1-time-new-cf1-x-1-sgl)', []],
    ['a title alone is none', 'President NNP (1-person-new-cf1-x-1-sgl)', []],
    ['no capital, no name', 'bridge NN (1-place-new-cf1-x-1-sgl)', []],
    ['a bracket that was never opened', 'Oster NNP 7)', []],
  ])('%s', (_, text, wanted) => expect(namesIn(text)).toEqual(wanted))
})
