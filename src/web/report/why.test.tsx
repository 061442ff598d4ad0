import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'react-intl'
import { describe, expect, test } from 'vitest'
import type { Claim } from '#domain/claim.ts'
import { fieldsOf } from '#domain/claim-fields.ts'
import { makeClaim, makeClaimView } from '#make/shown-claims.ts'
import sureness from '#model/english/sureness.json' with { type: 'json' }
import { SessionContext } from '#web/api/session.ts'
import { loadCatalogue } from '#web/choices/catalogue.ts'
import { giverOf, spanIn, sureWords } from './why-fields.ts'
import { WhyList } from './why-list.tsx'
import type { WorkClaim } from './working.ts'

const text = 'The ferry left at dawn. They reached Oster.'
const ferry = { start: 4, end: 9 }
const claim = makeClaim({
  action: { type: 'RETREAT', words: 'left', start: 10, end: 14, by: 'verb', sure: 0.7 },
  actors: [{ name: 'ferry', words: 'They', start: 24, end: 28, refersTo: ferry, by: 'pronoun', sure: 0.5 }],
  when: { edtf: '2026-11-20', words: 'at dawn', start: 15, end: 22, by: 'officer:Iven Ast' },
  where: { name: 'Oster', precision: 'city', words: 'Oster', start: 37, end: 42, by: 'unheard-of', sure: 0.97 },
}) // biome-ignore format: a line a field
const view = makeClaimView({ from: 'north' })

async function shown(over: Partial<Claim> = {}, item: Partial<WorkClaim> = {}, marked = ferry) {
  const why = { text, language: 'en', isOpen: true, marked, turn: () => {}, mark: () => {} }
  const work: WorkClaim = { key: 'x', claim: { ...claim, ...over }, state: 'read', isOwn: true, view, ...item }
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={await loadCatalogue('en')}>
      <SessionContext value={{ languages: ['en'], now: '' }}>
        <WhyList item={work} why={why} />
      </SessionContext>
    </IntlProvider>,
  )
} // biome-ignore format: a line a thing
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('the list of reasons', () => {
  test('says of each field its value, its rule in a sentence and how sure that is', async () => {
    const words = wordsOf(await shown())
    expect(words).toContain('A verb of the sentence tells the action by itself.')
    expect(words).toContain('more often right than wrong, about 70 in 100 where measured')
    expect(words).toContain('how often it is right has not been measured')
    expect(words).toContain('a rule that this page has no sentence for: where.unheard-of')
    expect(words).toContain('nearly always right, about 97 in 100 where measured')
    expect(words).not.toMatch(/\btrue\b/i)
  })

  test('names the speaker first, and says where nothing is on record', async () => {
    const words = wordsOf(await shown())
    expect(words.indexOf('Harbour office')).toBeLessThan(words.indexOf('A verb'))
    expect(words).toContain('Nothing is on record about where this field comes from.')
  })

  test('names the officer of a field, and of which member', async () => {
    expect(wordsOf(await shown())).toMatch(/by Iven Ast of north/)
  })

  test('quotes the words that it was read from, those that "they" stands for too, and presses in the marked ones', async () => {
    const html = await shown()
    const pressed = [...html.matchAll(/aria-label="([^"]*)" aria-pressed="(\w+)"/g)]
    expect(pressed.map(([, label, isOn]) => [label, isOn])).toEqual([
      ['Show in the text: “left”', 'false'],
      ['Show in the text: “They”', 'false'],
      ['Show in the text: “ferry”', 'true'],
      ['Show in the text: “at dawn”', 'false'],
      ['Show in the text: “Oster”', 'false'],
    ])
  })
})

describe('giverOf', () => {
  const [voice] = fieldsOf(makeClaim())
  const by = (madeBy: typeof view.madeBy) => voice && giverOf(voice, { view: { ...view, madeBy } })
  test("a claim that only an officer ever read is that officer's", () => {
    expect(by({ kind: 'officer', name: 'Iven' })).toEqual({ kind: 'officer', name: 'Iven' })
  })
  test.each([
    ['a machine', { kind: 'reader', name: 'english', version: '1' }],
    ['an officer after a machine', { kind: 'officer', name: 'Iven', onto: 'english 1' }],
  ] as const)('of %s nothing is on record', (_, madeBy) => {
    expect(by(madeBy)).toEqual({ kind: 'nothing' })
  })
})

test.each([
  [1, 'nearlyAlways', 100],
  [0.9, 'nearlyAlways', 90],
  [0.8, 'usually', 80],
  [0.55, 'ratherOften', 55],
  [0.5, 'unknown', 50],
  [0.3, 'seldom', 30],
] as const)('%d is said as "%s"', (sure, word, n) => {
  expect(sureWords(sure)).toEqual({ id: `why.sure.${word}`, n })
})

test.each([
  [{}, null],
  [{ start: 0, end: 0 }, null],
  [
    { start: 3, end: 5 },
    { start: 3, end: 5 },
  ],
])('%o are words of the text or none', (at, span) => {
  expect(spanIn(at)).toEqual(span)
})

describe.each(['en', 'ar', 'fa', 'ru'] as const)('in %s', async (language) => {
  const catalogue = await loadCatalogue(language)
  const { about: _, ...sections } = sureness
  const ids = Object.entries(sections).flatMap(([section, rules]) =>
    Object.keys(rules).map((rule) => `why.rule.${section}.${rule}`),
  )
  test('every rule that the reader knows has its sentence', () => {
    expect(ids.length).toBeGreaterThan(20)
    expect(ids.filter((id) => !catalogue[id]?.trim())).toEqual([])
  })
})
