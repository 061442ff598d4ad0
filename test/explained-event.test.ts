import { expect, test } from 'vitest'
import { eventOf } from '#assess/event-of.ts'
import { tiesOf, unclearAmong } from '#assess/why-related.ts'
import { explainedEvent } from '#cli/explained-event.ts'
import { presentEvent } from '#contract/present.ts'
import type { EventView } from '#contract/views.ts'
import { LANGUAGES } from '#domain/charter.ts'
import { nameBookOf } from '#domain/name-book.ts'
import { by, claimOf, type Made } from '#make/voiced-claims.ts'

const span = { start: 0, end: 1 }
const inFour = (en: string) => ({ en, ar: en, fa: en, ru: en })
const killed = (count: number) => [
  { what: 'killed', least: count, most: count, words: '', ...span },
]
const board = { voices: [by('Hill Water Board', 'authority')] }
const MADE: readonly Made[] = [
  { name: 'a', ...board, published: '2031-05-04', claim: { counts: killed(3) } },
  { name: 'b', ...board, published: '2031-05-06', claim: { counts: killed(2) } },
  { name: 'c', published: '2031-05-04', claim: { counts: killed(5) } },
  { name: 'd', published: '2031-05-06', claim: { counts: killed(9) } },
  { name: 'e', voices: [by('a resident', 'anonymous')] },
  { name: 'f', voices: [by('Olan Ves')], claim: { polarity: 'negated' } },
]

function explained(language: (typeof LANGUAGES)[number], asof?: EventView['asof']): string {
  const book = nameBookOf({
    members: [{ name: 'hill', names: inFour('Hill Water Board'), monogram: 'H' }],
    parties: [],
  })
  const claims = MADE.map(claimOf)
  const byName = new Map(claims.map((claim) => [claim.name, claim]))
  const event = eventOf({ id: 'a', claims, suspended: [] }, book)
  const view = presentEvent({
    event: { ...event, judgements: [], reportCount: claims.length },
    claims,
    ties: event.accounts.flatMap((account) => tiesOf(account, byName, book)),
    unclear: unclearAmong(event.accounts, byName),
    beside: [],
    askedFor: 'a',
  })
  const members = [{ name: 'hill', names: inFour('Hill Water Board'), monogram: 'H' }]
  return explainedEvent({ ...view, ...(asof && { asof }) }, { language, members }).join('\n')
}

test.each([
  'Corroborated · Denied · as far as this stream shows',
  '2 origins, 1 more may be one of them.',
  'One side: Hill Water Board. For 1 origin the charter names no side.',
  'At least two origins with own knowledge say so, independently of each other: Hill Water Board and Mira Dol.',
  'a resident may be one of these origins and is not counted.',
  'Olan Ves denies it.',
  'Accounts differ in the number: Hill Water Board and Mira Dol.',
  'number (killed): Hill Water Board says 3, Mira Dol says 5.',
  'number (killed): Mira Dol said 5, Mira Dol later says 9, which is higher.',
  'number (killed): Hill Water Board said 3 and later says 2, which is lower.',
  'Mira Dol: claims own knowledge',
  'The same voice in another report.',
  'a resident: not named, so each may be any other of these voices.',
])('the event is explained: %s', (line) => expect(explained('en')).toContain(line))

test('in each language all of it, and none of it in another', () => {
  const english = new Set(explained('en').split('\n').filter((line) => /^ *[A-Z][a-z]+ /.test(line)))
  for (const language of LANGUAGES.filter((one) => one !== 'en')) {
    const lines = explained(language).split('\n')
    expect(lines).toHaveLength(explained('en').split('\n').length)
    expect(lines.filter((line) => english.has(line))).toEqual([])
  }
}) // biome-ignore format: short

test('an event of the past says after which entry, and when it was told from a part', () => {
  const asof = { position: 22, at: '2031-05-06T07:08:09.000000Z', today: 'a', others: [] }
  const whole = 'As this stream stood after entry 22, 2031-05-06 07:08 UTC.'
  const part = 'Told from this event and the events around it alone'
  expect(explained('en')).not.toContain('entry')
  expect(explained('en', { ...asof, isWhole: true })).toContain(whole)
  expect(explained('en', { ...asof, isWhole: true })).not.toContain(part)
  expect(explained('ru', { ...asof, isWhole: false })).toContain('22')
  expect(explained('en', { ...asof, isWhole: false })).toContain(part)
})
