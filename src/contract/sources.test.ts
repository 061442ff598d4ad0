import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { HEALTHS, healthOf, SOURCE_FAULTS, type Source, type SourceState } from '#domain/source.ts'
import { presentSource, presentSources, sourcesView } from './sources.ts'

const STATE: SourceState = {
  nextDue: '2026',
  failures: 0,
  breaker: 'closed',
  itemsTaken: 0,
  skipped: [],
  seen: ['a'],
}
const sourceOf = (over: Partial<Source> = {}, state: Partial<SourceState> = {}): Source => ({
  id: 'a', member: 'north', by: 'ana', url: 'https://sea.example/feed', every: 30, full: false, ...over, state: { ...STATE, ...state },
}) // biome-ignore format: one thought

describe('how a source is', () => {
  test.each([
    [{}, 'not_polled_yet'],
    [{ lastPolled: '2026' }, 'good'],
    [{ lastPolled: '2026', lastIssue: { code: 'items_skipped', at: '2026', count: 1 } }, 'good'],
    [{ lastPolled: '2026', failures: 1 }, 'failing'],
    [{ lastPolled: '2026', failures: 5, breaker: 'open' }, 'resting'],
    [{ failures: 5, breaker: 'open', lastIssue: { code: 'right_lost', at: '2026' } }, 'right_lost'],
  ] as const)('%j is %s', (state, code) => {
    expect(healthOf(sourceOf({}, state))).toBe(code)
  })
})

describe('what a member sees', () => {
  test('the title is the officer’s, else the feed’s, else the host', () => {
    const shown = [
      sourceOf({ title: 'Sea' }, { feedTitle: 'Feed' }),
      sourceOf({}, { feedTitle: 'Feed' }),
      sourceOf(),
    ]
    expect(shown.map(presentSource).map(({ title, isNamed }) => [title, isNamed])).toEqual([
      ['Sea', true],
      ['Feed', false],
      ['sea.example', false],
    ])
  })

  test('what the centre remembers for itself stays inside', () => {
    const view = presentSources([
      sourceOf({ title: 'b' }, { etag: '"x"' }),
      sourceOf({ title: 'a' }),
    ])
    expect(sourcesView.parse(view).sources.map(({ title }) => title)).toEqual(['a', 'b'])
    expect(JSON.stringify(view)).not.toMatch(/etag|seen|north/)
  })
})

describe('docs/reference/sources.md and the catalogues', () => {
  const page = readFileSync('docs/reference/sources.md', 'utf8')
  const codesUnder = (head: string) => {
    const [, table = ''] = page.split(`| ${head} | means |\n|---|---|\n`)
    return [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `(\w+)`/gm)].map((row) => row[1])
  }

  test('the page names every health and fault, in order', () => {
    expect(codesUnder('code')).toEqual([...HEALTHS])
    expect(codesUnder('fault')).toEqual([...SOURCE_FAULTS])
  })

  test.each(['ar', 'en', 'fa', 'ru'])('%s has a sentence for each', (language) => {
    const messages = JSON.parse(readFileSync(`model/messages/${language}.json`, 'utf8'))
    const ids = [
      ...HEALTHS.map((code) => `sources.health.${code}`),
      ...SOURCE_FAULTS.map((code) => `sources.fault.${code}`),
      ...codesUnder('skipped').map((code) => `sources.skipped.${code}`),
    ]
    expect(ids.length).toBe(20)
    expect(ids.filter((id) => !messages[id])).toEqual([])
  })
})
