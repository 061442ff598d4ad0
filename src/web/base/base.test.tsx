import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'react-intl'
import { describe, expect, test } from 'vitest'
import type { SessionView } from '#contract/views.ts'
import { UNNAMED_AUTHOR } from '#domain/unnamed.ts'
import { makeClaim } from '#make/shown-claims.ts'
import { Problem as ProblemError } from '#web/api/ask.ts'
import { SessionContext } from '#web/api/session.ts'
import { loadCatalogue } from '#web/choices/catalogue.ts'
import { Audience } from './audience.tsx'
import { AudienceSentence } from './audience-sentence.tsx'
import { Problem } from './problem.tsx'
import { Says } from './says.tsx'
import { Status } from './status.tsx'
import { T } from './t.tsx'
import { Token } from './token.tsx'
import { Voices } from './voices.tsx'
import { At, When } from './when.tsx'
import { Where } from './where.tsx'

const inFour = (words: string) => ({ ar: words, en: words, fa: words, ru: words })
const named = (name: string, words: string) => ({ name, names: inFour(words) })
const member = (name: string, words: string) => ({
  ...named(name, words),
  monogram: words.slice(0, 1),
})
const session: SessionView = {
  officer: {
    name: 'duty',
    title: 'Duty officer',
    member: 'north',
    rights: ['submit'],
    hasPasskey: false,
  },
  centre: {
    id: 'first.example',
    names: inFour('The centre'),
    isExercise: true,
    members: [member('north', 'North'), member('river', 'River'), member('relief', 'Relief')],
    groups: [{ ...named('field', 'Field'), members: ['north', 'relief'] }],
    default: { to: [], tlp: 'amber' },
  },
  languages: ['en', 'ar'],
  now: '2026-11-20T12:00:00.000000Z',
}

async function shown(element: ReactNode, language: 'en' | 'ar' | 'fa' = 'en'): Promise<string> {
  const messages = await loadCatalogue(language)
  return renderToStaticMarkup(
    <IntlProvider locale={language} messages={messages}>
      <SessionContext value={session}>{element}</SessionContext>
    </IntlProvider>,
  )
}
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, '')

describe('what isolates', () => {
  test('words of others keep their own direction and language', async () => {
    expect(await shown(<T value="الجسر" lang="ar" />)).toBe('<bdi dir="auto" lang="ar">الجسر</bdi>')
    expect(await shown(<T value="x" lang="und" />)).not.toContain('lang')
  })

  test("a machine's word runs left to right in every language", async () => {
    const html = await shown(<Token kind="hash" value="0123456789abcdef" short={8} />, 'ar')
    expect(html).toContain('dir="ltr"')
    expect(html).toContain('title="0123456789abcdef"')
    expect(wordsOf(html)).toBe('01234567…')
  })

  test.each(['en', 'ar', 'fa'] as const)('no date stands bare in %s', async (language) => {
    const html = await shown(
      <>
        <When edtf="2026-11-20" /> <At instant="2026-11-20T12:00:00.000000Z" />
      </>,
      language,
    )
    expect(wordsOf(html)).not.toMatch(/\d{4}-\d\d-\d\d/)
    expect(html).toContain('title="2026-11-20"')
    expect(html).toMatch(/dir="ltr"[^>]*>12:00</)
    expect(html).toMatch(/<\/time> <span data-zone[^>]*><bdi dir="ltr"[^>]*>UTC</)
  })

  test('Persian has the Jalali day beside', async () => {
    expect(wordsOf(await shown(<When edtf="2026-11-20" />, 'fa'))).toContain('۱۴۰۵')
  })
})

describe('Where', () => {
  test.each([
    ['point', '34.1235° N, 43.2211° E'],
    ['city', '34.12° N, 43.22° E'],
    ['district', '34.1° N, 43.2° E'],
    ['country', '34° N, 43° E'],
  ] as const)('%s shows no digit that it does not know', async (precision, point) => {
    const at = { name: 'Old Quay', precision, lat: 34.123456, lon: 43.22111, radiusKm: 12 }
    const words = wordsOf(await shown(<Where at={at} withPoint />))
    expect(words).toContain(point)
    expect(words).toContain('within 12 km')
  })
})

describe('who says it', () => {
  test.each([
    ['one', ['A'], 'A says'],
    ['two', ['A', 'B'], 'A and B say'],
    ['many', ['A', 'B', 'C', 'D', 'E'], 'A, B, C and 2 others say'],
    ['nobody', [], 'nobody asserts it here'],
  ])('%s', async (_, who, words) => {
    expect(wordsOf(await shown(<Says who={who} />)).replace(', and', ' and')).toBe(words)
  })

  test.each([
    ['en', 'an unnamed author and Ida Vell say'],
    ['ar', 'كاتب لم يُذكر اسمه'],
    ['fa', 'نویسندهٔ بی‌نام'],
  ] as const)('whom nobody named, in %s', async (language, words) => {
    const shownWords = wordsOf(await shown(<Says who={[UNNAMED_AUTHOR, 'Ida Vell']} />, language))
    expect(shownWords).toContain(words)
  })

  test('a chain is a sentence', async () => {
    const [first] = makeClaim().attribution
    const chain = [
      first as NonNullable<typeof first>,
      { ...(first as NonNullable<typeof first>), voice: 'Ida Vell', role: 'reporter' as const },
      { ...(first as NonNullable<typeof first>), voice: 'Quay News', role: 'republisher' as const },
    ]
    const words = wordsOf(await shown(<Voices chain={chain} />))
    expect(words).toBe('Harbour office says, to Ida Vell, republished by Quay News (own knowledge)')
  })
})

describe('Status', () => {
  test('support, contest and withdrawal are three marks, each with its word', async () => {
    const of = { support: 'corroborated', contest: 'denied', isWithdrawn: true } as const
    const html = await shown(<Status of={of} disputes={['River']} />)
    expect(html.match(/<svg/g)).toHaveLength(2)
    expect(wordsOf(html)).toBe('CorroboratedDenied by RiverWithdrawn')
  })
})

describe('who will see it', () => {
  test.each([
    ['nobody else', [], 'Only North will see it.'],
    ['one member', ['river'], 'North and River will see it, and no other member.'],
    [
      'a group, told by who is in it',
      ['field'],
      'North and Relief will see it, and no other member.',
    ],
    [
      'a group and a member',
      ['field', 'river'],
      'North, Relief and River will see it, and no other member.',
    ],
    ['all', ['joint', 'river'], 'All 3 members will see it, and members that join later.'],
    ['the world', ['public', 'joint'], 'Everyone will see it, without signing in.'],
  ])('%s', async (_, to, words) => {
    const said = wordsOf(await shown(<AudienceSentence to={to} />)).trim()
    expect(said.replace(', and River', ' and River')).toBe(words)
  })

  test('the chip leaves the own member out', async () => {
    expect(wordsOf(await shown(<Audience of={['north']} />))).toBe('Only us')
    expect(wordsOf(await shown(<Audience of={['north', 'river']} />))).toBe('River')
  })
})

test('a refusal names every fault with its place', async () => {
  const problem = new ProblemError({
    type: 'about:blank',
    title: 'charter invalid',
    status: 422,
    code: 'charter_invalid',
    detail: 'The charter has errors.',
    errors: [
      { line: 3, column: 5, message: 'no name' },
      { pointer: '/text', message: 'empty' },
    ],
  })
  const words = wordsOf(await shown(<Problem of={problem} />))
  expect(words).toContain('Line 3, column 5: no name')
  expect(words).toContain('/text empty')
  expect(wordsOf(await shown(<Problem of={problem} shownBeside={['/text']} />))).not.toContain(
    'empty',
  )
})
