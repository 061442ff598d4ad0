import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'react-intl'
import { describe, expect, test } from 'vitest'
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
  { ...makeAccount(), voice: 'Tidewater' },
  { ...makeAccount(), voice: UNNAMED },
  makeAccount(),
]

async function wordsOf(cell: Cell, language: 'en' | 'ar' | 'fa' | 'ru'): Promise<string> {
  const messages = await loadCatalogue(language)
  const html = renderToStaticMarkup(
    <IntlProvider locale={language} messages={messages}>
      <SessionContext value={session}>
        <FactCell fact="when" account={makeAccount()} cell={cell} accounts={accounts} />
      </SessionContext>
    </IntlProvider>,
  )
  return html.replace(/<[^>]*>/g, '')
}

describe('FactCell', () => {
  test.each([
    ['en', 'same as account A: Tidewater', 'differs from account A: Tidewater'],
    ['ar', 'كما في الرواية A: Tidewater', 'يختلف عن الرواية A: Tidewater'],
    ['fa', 'همانند روایت A: Tidewater', 'ناهمسان با روایت A: Tidewater'],
    ['ru', 'то же, что в версии A: Tidewater', 'иначе, чем в версии A: Tidewater'],
  ] as const)('names the other account and whose it is, in %s', async (language, same, differs) => {
    expect(await wordsOf({ kind: 'same', as: 0 }, language)).toContain(same)
    expect(await wordsOf({ kind: 'differs', from: 0 }, language)).toContain(differs)
  })

  test('says of an account that nobody put a name to that it is unnamed', async () => {
    expect(await wordsOf({ kind: 'same', as: 1 }, 'en')).toContain(
      'same as account B: somebody unnamed',
    )
  })

  test('compares nothing where it was said first or not at all', async () => {
    for (const kind of ['first', 'unsaid'] as const)
      expect(await wordsOf({ kind }, 'en')).not.toContain('account')
  })
})
