import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#domain/charter.ts'
import type { LiveClaim } from '#domain/event.ts'
import { CHOSEN_COLUMNS, EXPORT_FORMATS, KEPT_COLUMNS } from '#domain/export-columns.ts'
import { makeStanding } from '#make/picture-rows.ts'
import { cellWords, headWords } from './cell-words.ts'
import { type FileForm, lastLine, openingOf, rowsEnd, rowText } from './export-file.ts'
import { exportRow } from './export-row.ts'
import type { Source } from './gate.ts'

const claimOf = (name: string, report: string) =>
  ({
    name,
    report,
    from: 'north',
    claim: {
      quote: '=HYPERLINK("x"), he said',
      actors: [],
      targets: [],
    } as unknown as LiveClaim['claim'],
  }) as LiveClaim
const account = {
  origin: 'ana',
  voice: 'Ana Reis',
  kind: 'person',
  hasOwnKnowledge: true,
  denies: false,
  isWithdrawn: false,
  claims: ['a'],
  copies: 0,
  tellers: [],
} as const
const event = {
  id: 'a',
  action: 'ASSAULT',
  title: '@SUM(A1)',
  language: 'en',
  when: '2026-03-08',
  earliest: '2026-03-08',
  latest: '2026-03-08',
  where: {
    name: 'Santarém',
    country: 'PT',
    precision: 'city',
    lat: 39.23,
    lon: -8.68,
    radiusKm: 4,
  },
  accounts: [account, { ...account, origin: 'rui', voice: 'Rui, a clerk', denies: true }],
  standing: makeStanding({ contest: 'denied', isDisputed: true }),
  differences: [],
  claims: ['a', 'b'],
  suspended: [],
  reportCount: 2,
} as const
const CLAIMS = [claimOf('a', 'r1'), claimOf('b', 'r2')]
const reportsOf = (second: Partial<Source> = {}) =>
  new Map<string, Source>([
    ['r1', { name: 'Tidewater', tlp: 'green' }],
    ['r2', { name: 'Harbour Post', tlp: 'amber', ...second }],
  ])
const rowOf = (
  found: Partial<Parameters<typeof exportRow>[0]> = {},
  of: Partial<Parameters<typeof exportRow>[1]> = {},
) =>
  exportRow(
    { event, claims: CLAIMS, reports: reportsOf(), ...found },
    {
      isExercise: true,
      language: 'en',
      isInWords: false,
      memberName: (name) => `House ${name}`,
      ...of,
    },
  )

describe('exportRow', () => {
  test('has its speakers, its standing in words, its mark and how exactly it is known', () => {
    expect(rowOf()).toMatchObject({
      row: {
        id: 'a',
        marking: 'EXERCISE TLP:AMBER',
        standing: 'Single origin · Denied',
        says: ['Ana Reis'],
        denies: ['Rui, a clerk'],
        when: '2026-03-08',
        place: 'Santarém',
        precision: 'city',
        words: '=HYPERLINK("x"), he said',
      },
    })
  })

  test.each([
    ['red', { reports: reportsOf({ tlp: 'red' }) }, 'tlp'],
    ['one of whose claims is gone', { claims: CLAIMS.slice(0, 1) }, 'nothing_live'],
    [
      'one of whose reports is gone',
      { reports: new Map([...reportsOf()].slice(0, 1)) },
      'nothing_live',
    ],
  ] as const)('an event that is %s stays behind', (_, found, leftOut) => {
    expect(rowOf(found)).toEqual({ leftOut })
  })

  test('words that nobody may pass on stay behind, and the row says so', () => {
    const terms = { channels: { community: 'forbidden' } } as const
    const { row } = rowOf({ reports: reportsOf({ terms }) }) as { row: Record<string, unknown> }
    expect([row['words'], row['title']]).toEqual([undefined, undefined])
    expect(row['terms']).toEqual(['Harbour Post · community: forbidden', 'words held back'])
  })
})

const MANIFEST = { rows: 2 }
const KEYS = { cells: 'keys', language: 'en' } as const
function fileOf(form: FileForm) {
  const { language, cells } = form
  const { row } = rowOf({}, { language, isInWords: cells === 'words' }) as {
    row: Parameters<typeof rowText>[0]
  }
  const body =
    openingOf(form) +
    rowText(row, 0, form) +
    rowText({ ...row, id: 'b', lat: undefined as never }, 1, form) +
    rowsEnd(form)
  const sha256 = createHash('sha256').update(body).digest('hex')
  return { body, sha256, file: body + lastLine({ ...MANIFEST, sha256 }, form) }
}

describe.each(EXPORT_FORMATS)('a file of %s', (format) => {
  const form = { ...KEYS, format, columns: CHOSEN_COLUMNS }

  test('all before its last line has the hash that the last line tells', () => {
    const { file, sha256 } = fileOf(form)
    const last = file.trimEnd().split('\n').at(-1) ?? ''
    expect(last).toContain(sha256)
    const before = file.slice(0, file.lastIndexOf(last))
    expect(createHash('sha256').update(before).digest('hex')).toBe(sha256)
  })
})

test('a table begins with a byte order mark, runs no formula, and keeps its columns to the end', () => {
  const { file } = fileOf({ ...KEYS, format: 'csv', columns: ['title', 'words', 'lat'] })
  const [head, first, , end] = file.split('\r\n')
  expect(head).toBe(`\ufeff${[...KEPT_COLUMNS, 'title', 'words', 'lat'].join(',')}`)
  expect(first).toContain(`,'@SUM(A1),"'=HYPERLINK(""x""), he said",39.23`)
  expect(end).toMatch(/^# end,"\{.*\}",{11}$/)
})

test('JSON and GeoJSON cut short are none', () => {
  for (const format of ['json', 'geojson'] as const) {
    const { body, file } = fileOf({ ...KEYS, format, columns: [] })
    expect(() => JSON.parse(body)).toThrow()
    expect(JSON.parse(file)).toMatchObject({ manifest: MANIFEST })
  }
})

test('GeoJSON gives an area, and no shape to what has no position', () => {
  const { file } = fileOf({ ...KEYS, format: 'geojson', columns: ['radiusKm'] })
  const { features } = JSON.parse(file)
  expect(features.map((one: { geometry: { type: string } | null }) => one.geometry?.type)).toEqual([
    'Polygon',
    undefined,
  ])
  expect(features[0].properties).toMatchObject({ says: ['Ana Reis'], radiusKm: 4 })
})

describe('a table in words', () => {
  const columns = ['action', 'support', 'contest', 'withdrawn', 'country', 'language'] as const
  const linesOf = (form: Partial<FileForm>) =>
    fileOf({ format: 'csv', columns, cells: 'words', language: 'en', ...form }).file.split('\r\n')

  test.each([
    ['en', 'Event id,Marking,', 'Assault,Single origin,Denied,no,Portugal,English'],
    ['ar', 'معرّف الحدث,الوسم,', 'البرتغال,الإنجليزية'],
    ['fa', 'شناسهٔ رویداد,نشان,', 'پرتغال,انگلیسی'],
    ['ru', 'Код события,Гриф,', 'Португалия,английский'],
  ] as const)('has heads and values of %s', (language, heads, values) => {
    const [head, first] = linesOf({ language })
    expect(head).toMatch(new RegExp(`^\ufeff${heads}`))
    expect(first?.endsWith(values)).toBe(true)
    expect(first).toMatch(/^a,EXERCISE TLP:AMBER,/)
  })

  test('has the columns in the order of the keys, and the same last line', () => {
    const [keys, , , end] = linesOf({ cells: 'keys' })
    const [words, , , wordsEnd] = linesOf({})
    expect(words?.split(',').length).toBe(keys?.split(',').length)
    expect(wordsEnd?.split(',').length).toBe(end?.split(',').length)
    expect(wordsEnd).toMatch(/^# end,/)
  })

  test('runs no formula and keeps what nobody has words for', () => {
    const { row } = rowOf() as { row: Parameters<typeof rowText>[0] }
    const form = { format: 'csv', columns, cells: 'words', language: 'ru' } as const
    const text = rowText({ ...row, place: '=1+1', country: '??', language: '@x' }, 0, form)
    expect(text).toContain(",'=1+1,")
    expect(text.trimEnd()).toMatch(/,\?\?,'@x$/)
  })

  test('tells the terms of its sources in words', () => {
    const terms = {
      credit: 'Ana $& Co',
      linkRequired: true,
      channels: { community: 'forbidden' },
    } as const
    const { row } = rowOf(
      { reports: reportsOf({ terms }) },
      { language: 'ru', isInWords: true },
    ) as { row: Record<string, unknown> }
    expect(row['terms']).toEqual([
      'Harbour Post · Указать: Ana $& Co · Требуется ссылка на источник · Общественные сайты: нельзя',
      'слова не выданы',
    ])
  })

  test('names members as the charter does, and no language where nobody told one', () => {
    const inWords = rowOf({}, { isInWords: true }) as { row: Record<string, unknown> }
    expect(inWords.row['broughtBy']).toEqual(['House north'])
    const inKeys = rowOf() as { row: Record<string, unknown> }
    expect(inKeys.row['broughtBy']).toEqual(['north'])
    expect(cellWords('language', 'und', 'en')).toBe('')
  })

  test.each(LANGUAGES)('calls no two columns the same in %s', (language) => {
    const heads = [...KEPT_COLUMNS, ...CHOSEN_COLUMNS].map((name) => headWords(name, language))
    expect(new Set(heads).size).toBe(heads.length)
  })

  test('leaves JSON and GeoJSON their keys', () => {
    for (const format of ['json', 'geojson'] as const)
      expect(fileOf({ ...KEYS, format, columns, cells: 'words' }).file).toContain(
        '"support":"single-origin"',
      )
  })
})
