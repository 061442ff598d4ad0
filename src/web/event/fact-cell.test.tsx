import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'react-intl'
import { describe, expect, test } from 'vitest'
import type { DifferenceView } from '#contract/provenance-views.ts'
import type { SessionView } from '#contract/views.ts'
import { UNNAMED } from '#domain/unnamed.ts'
import { makeAccount } from '#make/shown-claims.ts'
import { SessionContext } from '#web/api/session.ts'
import { loadCatalogue } from '#web/choices/catalogue.ts'
import type { Cell } from './compare.ts'
import { FactCell } from './fact-cell.tsx'

const inFour = (words: string) => ({ ar: words, en: words, fa: words, ru: words })
const session: SessionView = {
  centre: {
    id: 'first.example',
    names: inFour('The centre'),
    isExercise: true,
    members: [],
    groups: [],
    default: { to: [], tlp: 'amber' },
  },
  languages: ['en'],
  now: '2026-11-20T12:00:00.000000Z',
}
const accounts = [
  { ...makeAccount(), origin: 'tidewater', voice: 'Tidewater' },
  { ...makeAccount(), origin: 'unnamed', voice: UNNAMED },
  makeAccount(),
]
const saying = (origin: string, value: string) => ({
  ...{ origin, voice: origin, claim: '000000000000000a', value },
})
const apart = (kind: DifferenceView['kind'], a: [string, string], b: [string, string]) =>
  ({ field: 'count', thing: 'killed people', kind, a: saying(...a), b: saying(...b) }) as const
const ours = accounts[2]?.origin ?? ''
type Shown = { cell: Cell; differences?: readonly DifferenceView[] }

async function wordsOf({ cell, differences = [] }: Shown, language: 'en' | 'ar' | 'fa' | 'ru') {
  const messages = await loadCatalogue(language)
  const event = { accounts, differences: [...differences] }
  const html = renderToStaticMarkup(
    <IntlProvider locale={language} messages={messages}>
      <SessionContext value={session}>
        <FactCell fact="howMany" event={event} column={2} cell={cell} />
      </SessionContext>
    </IntlProvider>,
  )
  return html.replace(/<[^>]*>/g, '')
}

describe('FactCell', () => {
  test.each([
    ['en', 'same as account A: Tidewater', 'differs from account A, Tidewater: there 3 killed, here at least 10 killed'],
    ['ar', 'كما في الرواية A: Tidewater', 'يختلف عن الرواية A، Tidewater'],
    ['fa', 'همانند روایت A: Tidewater', 'ناهمسان با روایت A، Tidewater'],
    ['ru', 'то же, что в версии A: Tidewater', 'иначе, чем в версии A, Tidewater'],
  ] as const)('names the other account, whose it is and both values, in %s', async (language, same, differs) => {
    expect(await wordsOf({ cell: { kind: 'same', as: 0 } }, language)).toContain(same)
    const differences = [apart('differs', [ours, '10+'], ['tidewater', '3'])]
    expect(await wordsOf({ cell: { kind: 'unsaid' }, differences }, language)).toContain(differs)
  }) // biome-ignore format: a line a language

  test('says of an account that nobody put a name to that it is unnamed', async () => {
    expect(await wordsOf({ cell: { kind: 'same', as: 1 } }, 'en')).toContain(
      'same as account B: somebody unnamed',
    )
  })

  test.each([
    ['updated', 'later and higher than account A, Tidewater: from 3 killed to 7 to 9 killed'],
    ['revised', 'lowered later by the same origin: from 3 killed to 7 to 9 killed'],
  ] as const)('tells what was %s as a course, no conflict', async (kind, words) => {
    const differences = [apart(kind, ['tidewater', '3'], [ours, '7-9'])]
    expect(await wordsOf({ cell: { kind: 'unsaid' }, differences }, 'en')).toContain(words)
  }) // biome-ignore format: a line a kind

  test('shows two of many, and says how many there are', async () => {
    const differences = ['3', '4', '5'].map((value) => apart('differs', ['tidewater', value], [ours, '9']))
    const words = await wordsOf({ cell: { kind: 'unsaid' }, differences }, 'en')
    expect(words.match(/differs from/g)).toHaveLength(2)
    expect(words).toContain('and 1 more account')
  }) // biome-ignore format: one list

  test('marks nothing that another account or field differs in', async () => {
    const differences = [
      apart('differs', ['tidewater', '3'], ['unnamed', '9']),
      { ...apart('differs', ['tidewater', '3'], [ours, '9']), field: 'when' as const },
    ]
    expect(await wordsOf({ cell: { kind: 'unsaid' }, differences }, 'en')).not.toContain('account')
  })
})
