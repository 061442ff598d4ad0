import { expect, test } from 'vitest'
import { articlesFromMuc } from './muc-articles.ts'

test('cuts a file into articles and reads their datelines', () => {
  const file = `DEV-MUC3-9001 (OWN)

   OSTER (NORLAND), 3 JAN 90 (DOMESTIC SERVICE) -- [TEXT] A BOMB WENT OFF.


DEV-MUC3-9002 (OWN)

   NO CITY (NORLAND), NO DATE -- [TEXT] NOTHING HAPPENED.
`
  expect(articlesFromMuc(file)).toEqual([
    {
      id: 'DEV-MUC3-9001',
      text: 'OSTER (NORLAND), 3 JAN 90 (DOMESTIC SERVICE) -- [TEXT] A BOMB WENT OFF.',
      published: '1990-01-03',
      placeLine: 'OSTER (NORLAND)',
    },
    {
      id: 'DEV-MUC3-9002',
      text: 'NO CITY (NORLAND), NO DATE -- [TEXT] NOTHING HAPPENED.',
      published: '',
      placeLine: 'NO CITY (NORLAND)',
    },
  ])
})
