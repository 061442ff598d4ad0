import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createIntl, IntlProvider } from 'react-intl'
import { describe, expect, test } from 'vitest'
import type { AnchorView, EventRow } from '#contract/views.ts'
import { ACTION_TYPES } from '#domain/claim.ts'
import { makeClaim } from '#make/shown-claims.ts'
import modes from '#model/modes.json' with { type: 'json' }
import deeds from '#model/titles/deeds.json' with { type: 'json' }
import { loadCatalogue } from '#web/choices/catalogue.ts'
import { deedOf } from './deed-of.ts'
import { ClaimDeed, EventTitle, eventTitle } from './event-title.tsx'

const LANGUAGES = ['en', 'ar', 'fa', 'ru'] as const
type Titled = Pick<EventRow, 'title' | 'language' | 'anchor' | 'where'>

const anchored = (over: Partial<AnchorView>, more: Partial<Titled> = {}): Titled => ({
  title: 'as the record has it',
  language: 'en',
  anchor: {
    type: 'ASSAULT',
    words: 'struck',
    status: 'asserted',
    actors: [],
    targets: [],
    ...over,
  },
  ...more,
})
const at = (name: string, precision: 'city' | 'country') => ({ where: { name, precision } })

async function titled(of: Titled, language: (typeof LANGUAGES)[number] = 'en'): Promise<string> {
  const intl = createIntl({ locale: language, messages: await loadCatalogue(language) })
  return eventTitle(of, intl).replace(/[\u2068\u2069]/g, '')
}

async function shown(element: ReactNode): Promise<string> {
  const messages = await loadCatalogue('en')
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={messages}>
      {element}
    </IntlProvider>,
  )
}
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, '')

describe('an event is titled', () => {
  const boat = { actors: ['Orlan Guard'], targets: ['relief boat'] }
  test.each<[string, Titled, string]>([
    ['who, what, to whom', anchored({ ...boat, mode: 'firearms' }), 'Shooting by Orlan Guard at relief boat'],
    ['by the word, not the type', anchored({ type: 'RETREAT', words: 'evacuated', targets: ['300 people'] }), 'Evacuation of 300 people'],
    ['two that act alike', anchored({ type: 'AGREE', words: 'agreed', actors: ['Orlan', 'Sarvan'] }), 'Agreement between Orlan and Sarvan'],
    ['nobody named', anchored({ type: 'ACCUSE', words: 'accusation' }), 'Accusation'],
    ['with its town', anchored({ ...boat }, at('Qalun', 'city')), 'Attack by Orlan Guard on relief boat, Qalun'],
    ['not with a whole country', anchored({ ...boat }, at('Norland', 'country')), 'Attack by Orlan Guard on relief boat'],
    ['the town once', anchored({ type: 'AID', words: 'send', targets: ['Qalun'] }, at('Qalun', 'city')), 'Aid to Qalun'],
    ['only planned', anchored({ type: 'AID', words: 'send', status: 'planned', actors: ['Lantern'] }), 'Aid from Lantern (planned)'],
    ['denied', anchored({ ...boat, status: 'denied' }), 'Attack by Orlan Guard on relief boat (denied)'],
    ['never by a pronoun', anchored({ type: 'SANCTION', words: 'suspended', actors: ['It'], targets: ['They', 'boats'] }), 'Suspension of boats'],
    ['nobody named, a whole clause', anchored({ type: 'DISASTER', words: 'Wells turned  brown.', status: 'possible' }), 'Disaster (possible): “Wells turned brown”'],
    ['an article is small', anchored({ targets: ['The Orlan Guard'] }), 'Attack on the Orlan Guard'],
    ['never by that word', anchored({ targets: ['the true heirs'] }), 'Attack'],
    ['a sentence\'s capital is no name\'s', anchored({ words: 'wounded', targets: ['Three volunteers'] }), 'Wounding of three volunteers'],
    ['a name\'s capital stays', anchored({ words: 'wounded', targets: ['Ada Brenn'] }), 'Wounding of Ada Brenn'],
    ['without an action, in its own words', { title: 'Quarry road closed', language: 'en' }, 'Quarry road closed'],
  ])('%s', async (_, of, words) => {
    expect(await titled(of)).toBe(words)
  }) // biome-ignore format: a table

  test('a long clause is cut between words', async () => {
    const words = `${'stone '.repeat(40)}`
    expect(await titled(anchored({ words }))).toMatch(/^Attack: “(stone )+…”$/)
    expect((await titled(anchored({ words }))).length).toBeLessThanOrEqual(125)
  })

  test("a claim's deed has neither its place nor its status", async () => {
    const action = { type: 'AID' as const, words: 'send', start: 0, end: 4 }
    const actor = { name: 'Lantern', words: 'Lantern', start: 0, end: 7 }
    const of = makeClaim({ action, actors: [actor], status: 'planned' })
    expect(wordsOf(await shown(<ClaimDeed of={of} />))).toBe('Aid from Lantern')
    expect(wordsOf(await shown(<ClaimDeed of={makeClaim({ kind: 'state' })} />))).toBe(
      'State of affairs',
    )
  })

  test('own words that begin with a pronoun are quoted', async () => {
    const html = await shown(
      <EventTitle of={{ title: 'It has closed the road', language: 'en' }} />,
    )
    expect(wordsOf(html)).toBe('In a report’s words: “It has closed the road”')
    expect(html).toContain('<bdi dir="auto" lang="en">')
  })
})

describe.each(LANGUAGES)('in %s', async (language) => {
  const messages = await loadCatalogue(language)

  test('every type and mode has its deed', () => {
    for (const type of ACTION_TYPES)
      for (const mode of [undefined, ...modes[type]])
        expect(
          messages[`deed.${deedOf({ words: '-', type, mode })}`],
          `${type} ${mode}`,
        ).toBeDefined()
  })

  test('every word has its deed, and no deed lacks a word or mode', () => {
    const used = new Set([...Object.keys(deeds.words), ...Object.values(deeds.modes)])
    const said = Object.keys(messages).filter((id) => id.startsWith('deed.'))
    expect(said.toSorted()).toEqual([...used].map((deed) => `deed.${deed}`).toSorted())
  })

  test('names stand in the title, each isolated', async () => {
    const of = anchored({ actors: ['Orlan Guard'], targets: ['relief boat'] })
    const title = await titled(of, language)
    expect(title).toContain('Orlan Guard')
    expect(title).toContain('relief boat')
    expect(title).not.toMatch(/[{}]| {2}/)
  })
})
