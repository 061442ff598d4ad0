import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SLOT, type Template } from '#eval/muc-keys.ts'
import { englishParser } from '#read/english-reader.ts'
import { findIncidents } from '#read/incidents/find-incidents.ts'
import { incidentModelFrom, JUDGED } from '#read/incidents/incident-model.ts'
import { toldReport } from '#read/incidents/told-report.ts'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { answerOf, hitsOf, KINDS_OF, typeOf } from './label-incidents.ts'
import { learnIncidents, lessonOf } from './learn-incidents.ts'

const means = {
  parser: englishParser(parseModelFrom(readFileSync('model/english/parse.bin'))),
  gazetteer: { hash: '', wordsMax: 1, find: () => [] },
}
const fill = (value: string, ref?: string) => ({
  values: [value],
  refs: ref === undefined ? [] : [ref],
  isOptional: false,
})
const tellingOf = (text: string) => ({ text, published: '', claims: [] })

/** Killings of somebody by rebels, and talk of somebody. */
const WHO = ['peasants', 'judges', 'priests', 'teachers', 'students', 'farmers']
const KILLINGS = WHO.map((who) => ({
  text: `Rebels murdered two ${who}.`,
  keys: [
    {
      message: 'OWN', isOptional: false,
      fills: new Map([
        [SLOT.type, [fill('ATTACK')]],
        [SLOT.individual, [fill('REBELS')]],
        [SLOT.description, [fill(who.toUpperCase())]],
        [SLOT.personType, [fill('CIVILIAN', who.toUpperCase())]],
        [SLOT.personEffect, [fill('DEATH', who.toUpperCase())]],
      ]),
    } satisfies Template,
  ],
})) // biome-ignore format: one record
const TALKS = WHO.map((who) => ({ text: `The minister met two ${who}.`, keys: [] }))
const lessons = [...KILLINGS, ...TALKS].map(({ text, keys }) =>
  lessonOf(toldReport(tellingOf(text), means), keys),
)

describe('learnIncidents', () => {
  test('finds again what it learned, and nothing in what told of nothing', () => {
    const model = incidentModelFrom(learnIncidents(lessons))
    expect(
      findIncidents(tellingOf('Rebels murdered two nurses.'), { ...means, model }),
    ).toMatchObject([
      {
        type: 'attack',
        individuals: [{ words: 'Rebels' }],
        persons: [{ role: 'two nurses', kind: 'civilian', effect: 'killed' }],
      },
    ])
    expect(findIncidents(tellingOf('The minister met two nurses.'), { ...means, model })).toEqual(
      [],
    )
  })

  test('the same lessons give the same bytes', () => {
    expect(Buffer.from(learnIncidents(lessons)).equals(Buffer.from(learnIncidents(lessons)))).toBe(
      true,
    )
  })

  test('every scorer has its answers', () => {
    const model = incidentModelFrom(learnIncidents(lessons.slice(0, 2)))
    for (const name of JUDGED) expect(model[name].answers.length).toBeGreaterThan(1)
  })
})

describe('labels', () => {
  const [killing] = KILLINGS
  const keys = killing?.keys ?? []
  const report = toldReport(tellingOf(killing?.text ?? ''), means)

  test('a phrase plays the part of the slot that holds it', () => {
    expect(
      report.phrases.map((phrase) => hitsOf(report, phrase, keys).map(({ part }) => part)),
    ).toEqual([['individual'], ['person']])
  })

  test('types and kinds are told in our words', () => {
    const [template] = keys
    if (!template) throw new Error('a template')
    expect(typeOf(template)).toBe('attack')
    expect(
      KINDS_OF.personEffect.answers[answerOf('two peasants', template, KINDS_OF.personEffect)],
    ).toBe('killed')
    expect(answerOf('two buses', template, KINDS_OF.thingKind)).toBe(-1)
  })
})
