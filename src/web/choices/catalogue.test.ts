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

/** Words that would be a second one for a concept that has its own; docs/glossary.md says which that is. */
const SECOND_WORDS: Readonly<Record<(typeof LANGUAGES)[number], RegExp>> = {
  en: /\b(fact|incident|tenant|ratings?|licence)\b/i,
  ar: /تقرير|تقارير|ضابط|العروض المحفوظة|أقوال/,
  fa: /پالایه|پرونده|افسر|منشأ|درون‌برد|جستجو/,
  ru: /отчёт|офицер|импорт|Сохранённые виды|(?<![а-яё])член(?![а-яё])|(?<![а-яё])члена(?![а-яё])/i,
}

const SOURCE_AND_ORIGIN: Readonly<Record<(typeof LANGUAGES)[number], readonly [RegExp, RegExp]>> = {
  en: [/source/i, /origin/i],
  ar: [/مصدر|مصادر/, /مصدر.* أصلي|المصدر الأصلي/],
  fa: [/منبع|منابع/, /سرچشمه/],
  ru: [/источник/i, /первоисточник/i],
}

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

  test('has one word for a concept', () => {
    const second = (sentence: string) => SECOND_WORDS[language].test(sentence)
    expect(Object.entries(own).filter(([, sentence]) => second(sentence))).toEqual([])
  })

  test('tells a source from an origin', () => {
    const [source, origin] = SOURCE_AND_ORIGIN[language]
    for (const id of ['support.single-origin', 'provenance.unclear', 'tie.name'])
      expect(own[id], id).toMatch(origin)
    for (const id of ['rail.sources', 'terms.link', 'reject.no-source']) {
      expect(own[id], id).toMatch(source)
      expect(own[id], id).not.toMatch(origin)
    }
  })

  test('says of an event that nobody claims to know that no account is first-hand, in three words', () => {
    const label = own['support.announced'] ?? ''
    expect(label).not.toMatch(/announc|معلن|اعلام|объявл/i)
    expect(label.split(' ').length).toBeLessThanOrEqual(3)
  })

  test('uses no word of truth', () => {
    expect(Object.entries(own).filter(([, sentence]) => BANNED.test(sentence))).toEqual([])
  })
})

test('refusals speak the same four languages', () => {
  for (const { message } of Object.values(refusals))
    expect(Object.keys(message).toSorted()).toEqual(LANGUAGES.toSorted())
})
