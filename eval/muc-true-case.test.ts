import { expect, test } from 'vitest'
import { trueCase } from './muc-true-case.ts'

/** Knows Norland and Oster, and that people of Norland are Norlanders. */
const gazetteer = {
  hash: '',
  wordsMax: 1,
  find: (name: string) =>
    /^(?:norland|oster|norlander)$/i.test(name)
      ? [
          {
            name: 'Norland',
            precision: 'country' as const,
            population: 1,
            matched: 'main' as const,
          },
        ]
      : [],
}

test.each([
  [
    'words in small letters, names in capitals',
    'THE REBELS ATTACKED THE TOWN OF OSTER.',
    'The rebels attacked the town of Oster.',
  ],
  [
    'people by their endings',
    'THE NORLANDER POLICE FOUND MARQUEZO.',
    'The Norlander police found Marquezo.',
  ],
  [
    'an organisation before its acronym, and further on',
    'THE NATIONAL LIBERATION FRONT [NLF] LEFT. THE NATIONAL LIBERATION FRONT CAME.',
    'The National Liberation Front (NLF) left. The National Liberation Front came.',
  ],
  ['days and months', 'IT CAME ON MONDAY, 3 JANUARY.', 'It came on Monday, 3 January.'],
  [
    'a title before a name only',
    'THE GENERAL MET GENERAL OSTER.',
    'The general met General Oster.',
  ],
  ['no sentence begins behind "U.S."', 'A U.S. CITIZEN CAME.', 'A U.S. citizen came.'],
  [
    'the head is left out, lines are joined',
    'OSTER, 3 JAN 90 -- [TEXT] THE REBELS\nCAME.\n\n   THE TOWN FELL.',
    'The rebels came.\nThe town fell.',
  ],
])('%s', (_, text, wanted) => {
  expect(trueCase(text, gazetteer)).toBe(wanted)
})
