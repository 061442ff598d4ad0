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

  test.each(Object.keys(english))('%s can be said, with what the English one names', (id) => {
    const sentence = own[id] ?? ''
    const names = placeholders(english[id] ?? '')
    expect(placeholders(sentence).filter((name) => !names.includes(name))).toEqual([])

    const faults: unknown[] = []
    const intl = createIntl({
      locale: language,
      messages: own,
      onError: (error) => faults.push(error),
    })
    const values = Object.fromEntries(names.map((name) => [name ?? '', name === 'part' ? '21' : 3]))
    intl.formatMessage({ id }, values)
    expect(faults.filter(() => sentence !== '')).toEqual([])
  })

  test('has all the plural forms of its language', () => {
    const lacking = Object.entries(own).filter(([, sentence]) => {
      const plurals = sentence.split(/, plural,/).slice(1)
      const hasAll = (part: string) =>
        FORMS[language].split(' ').every((form) => part.includes(`${form} {`))
      return !plurals.every(hasAll)
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
