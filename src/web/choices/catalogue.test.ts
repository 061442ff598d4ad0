import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import refusals from '#model/refusals.json' with { type: 'json' }
import { loadCatalogue } from './catalogue.ts'

const LANGUAGES = ['en', 'ar', 'fa', 'ru'] as const
const FORMS = {
  en: 'one other',
  fa: 'one other',
  ru: 'one few many other',
  ar: 'zero one two few many other',
}

/** Words that would make the tool a judge of what is so. */
const BANNED = /\b(true|false|fake|confirmed|enemy|terrorist|liberated|verified)\b/i

/** Names that stand in braces, with those inside of plurals. */
const placeholders = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)(?=[,}])/g)].map((found) => found[1]))].filter(
    (name) => !/^\d+$/.test(name ?? ''),
  )

describe.each(LANGUAGES)('the catalogue %s', async (language) => {
  const [english, own] = await Promise.all([loadCatalogue('en'), loadCatalogue(language)])

  test('has every sentence and no other', () => {
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(english).toSorted())
    expect(Object.keys(own).length).toBeGreaterThan(300)
  })

  test('names nothing that the English one does not', () => {
    const strange = Object.entries(own).flatMap(([id, sentence]) => {
      const known = placeholders(english[id] ?? '')
      const more = placeholders(sentence).filter((name) => !known.includes(name))
      return more.map((name) => `${id} {${name}}`)
    })
    expect(strange).toEqual([])
  })

  test('can say every sentence', () => {
    const faults: string[] = []
    const onError = (error: Error) => faults.push(error.message)
    const intl = createIntl({ locale: language, messages: own, onError })
    for (const [id, sentence] of Object.entries(own)) {
      if (sentence === '') continue
      const names = placeholders(english[id] ?? '')
      const values = names.map((name) => [name, name === 'part' ? '21' : 3])
      expect(intl.formatMessage({ id }, Object.fromEntries(values))).not.toBe(id)
    }
    expect(faults).toEqual([])
  })

  test('has all the plural forms of its language', () => {
    const timesIn = (sentence: string, words: string) => sentence.split(words).length - 1
    const lacking = Object.entries(own).filter(([, sentence]) => {
      const count = timesIn(sentence, ', plural,')
      return FORMS[language].split(' ').some((form) => timesIn(sentence, ` ${form} {`) < count)
    })
    expect(lacking.map(([id]) => id)).toEqual([])
  })

  test('uses no word of truth', () => {
    expect(Object.entries(own).filter(([, sentence]) => BANNED.test(sentence))).toEqual([])
  })
})

test('refusals speak the same four languages', () => {
  for (const { message } of Object.values(refusals))
    expect(Object.keys(message).toSorted()).toEqual(LANGUAGES.toSorted())
})
