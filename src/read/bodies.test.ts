import { describe, expect, test } from 'vitest'
import { bodyAt, isBodyName, kindOfBody } from './bodies.ts'
import { wordsIn } from './parse/words-in.ts'
import { spelled } from './spelling.ts'

const wordsOf = (text: string) => wordsIn(text, { start: 0, end: text.length }).map(spelled)

function bodiesIn(text: string, isHeadline = false): string[] {
  const words = wordsOf(text)
  const found: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const body = bodyAt(words, at, isHeadline)
    if (!body) continue
    const [start = 0, end = 0] = [words[at]?.start, words[body.to - 1]?.end]
    found.push(`${text.slice(start, end)} as ${body.spoken}`)
    at = body.to - 1
  }
  return found
}

describe('bodyAt', () => {
  test.each([
    ['the Ministry of Foreign Affairs said', ['Ministry of Foreign Affairs as Ministry']],
    [
      'the Ministry of Foreign Affairs and Trade said',
      ['Ministry of Foreign Affairs and Trade as Ministry'],
    ],
    ['the Ministry of Health and Norland said', ['Ministry of Health as Ministry']],
    ['the Institute for the Study of Rivers', ['Institute for the Study of Rivers as Institute']],
    ['Ministry of Defence Spokesman Ada Brenn', ['Ministry of Defence as Ministry']],
    ['Doctors Without Borders opened a clinic', ['Doctors Without Borders as Congress']],
    ['Save the Children opened a school', ['Save the Children as Congress']],
    ['save the children of Oster', []],
    ['the ministry of all who came', []],
    ['the council on Friday', []],
    ['the Council on Friday', []],
  ] as const)('%s', (text, found) => {
    expect(bodiesIn(text)).toEqual(found)
  })

  test('in a headline only what is listed counts: there every word has a capital', () => {
    expect(bodiesIn('Office of Mines Says Doctors Without Borders Left', true)).toEqual([
      'Doctors Without Borders as Congress',
    ])
  })
})

describe('isBodyName', () => {
  test.each([
    ['Norland Ministry of Health', true],
    ['Amnesty International', true],
    ['Ministry of Health Spokesman', false],
    ['Norland', false],
    ['bank of sand', false],
  ] as const)('%s: %s', (name, is) => {
    expect(isBodyName(name)).toBe(is)
  })

  test('what publishes is an outlet, any other a party', () => {
    expect([kindOfBody('Voice of America'), kindOfBody('Ministry of Health')]).toEqual([
      'outlet',
      'authority',
    ])
  })
})
