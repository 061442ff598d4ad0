import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { byPlace, byWord } from './by-word.ts'

const LONG = 'inter-'.repeat(8)

describe.each([
  ['byWord', (find: (word: string) => { word: string }) => byWord(find)],
  [
    'byPlace',
    (find: (word: string) => { word: string }) => {
      const at = byPlace(find)
      return (word: string) => at(`<${word}>`, 1, word.length + 1)
    },
  ],
] as const)('%s', (_, made) => {
  test.prop([fc.array(fc.string({ maxLength: 3 }), { maxLength: 60 })])(
    'gives what the finder gives',
    (words) => {
      const known = made((word) => ({ word }))
      for (const word of [...words, ...words]) expect(known(word)).toEqual({ word })
    },
  )

  test('finds a word once, but one too long to keep each time', () => {
    const asked: string[] = []
    const known = made((word) => {
      asked.push(word)
      return { word }
    })
    for (const word of ['Oster', 'Norland', 'Oster', LONG, LONG]) known(word)
    expect(asked).toEqual(['Oster', 'Norland', LONG, LONG])
  })

  test('forgets and starts anew when there are too many words', () => {
    const known = made((word) => ({ word }))
    let wrongCount = 0
    for (let number = 0; number < 100_000; number += 1)
      if (known(String(number)).word !== String(number)) wrongCount += 1
    expect(wrongCount).toBe(0)
    expect(known('1').word).toBe('1')
  })
})
