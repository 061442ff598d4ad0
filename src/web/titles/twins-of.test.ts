import { expect, test } from 'vitest'
import { twinsOf } from './twins-of.ts'

const report = (handle: string, title: string) => ({ handle, title })

test('reports of one title need more to be told apart, and no others', () => {
  const list = [
    report('a', 'A bridge fell'),
    report('b', ' a  bridge FELL'),
    report('c', 'Another bridge fell'),
    report('d', ''),
    report('e', ''),
  ]
  expect([...twinsOf(list)].sort()).toEqual(['a', 'b', 'd', 'e'])
  expect(twinsOf(list.slice(2, 4))).toEqual(new Set())
})
