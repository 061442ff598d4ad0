import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { LiveClaim } from '#domain/event.ts'
import { CHOSEN_COLUMNS, EXPORT_FORMATS, KEPT_COLUMNS } from '#domain/export-columns.ts'
import { type FileForm, lastLine, openingOf, rowsEnd, rowText } from './export-file.ts'
import { exportRow } from './export-row.ts'
import type { Source } from './gate.ts'

const claimOf = (name: string, report: string) =>
  ({ name, report, from: 'north', claim: { quote: '=HYPERLINK("x"), he said' } }) as LiveClaim
const account = {
  origin: 'ana',
  voice: 'Ana Reis',
  kind: 'person',
  hasOwnKnowledge: true,
  denies: false,
  isWithdrawn: false,
  claims: ['a'],
  copies: 0,
} as const
const event = {
  id: 'a',
  action: 'ASSAULT',
  title: '@SUM(A1)',
  language: 'en',
  when: '2026-03-08',
  earliest: '2026-03-08',
  latest: '2026-03-08',
  where: { name: 'Santarém', precision: 'city', lat: 39.23, lon: -8.68, radiusKm: 4 },
  accounts: [account, { ...account, origin: 'rui', voice: 'Rui, a clerk', denies: true }],
  standing: { support: 'single-origin', contest: 'denied', isWithdrawn: false, reasons: [] },
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
const rowOf = (found: Partial<Parameters<typeof exportRow>[0]> = {}) =>
  exportRow(
    { event, claims: CLAIMS, reports: reportsOf(), ...found },
    { isExercise: true, language: 'en' },
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
function fileOf(form: FileForm) {
  const { row } = rowOf() as { row: Parameters<typeof rowText>[0] }
  const body =
    openingOf(form) +
    rowText(row, 0, form) +
    rowText({ ...row, id: 'b', lat: undefined as never }, 1, form) +
    rowsEnd(form)
  const sha256 = createHash('sha256').update(body).digest('hex')
  return { body, sha256, file: body + lastLine({ ...MANIFEST, sha256 }, form) }
}

describe.each(EXPORT_FORMATS)('a file of %s', (format) => {
  const form: FileForm = { format, columns: CHOSEN_COLUMNS }

  test('all before its last line has the hash that the last line tells', () => {
    const { file, sha256 } = fileOf(form)
    const last = file.trimEnd().split('\n').at(-1) ?? ''
    expect(last).toContain(sha256)
    const before = file.slice(0, file.lastIndexOf(last))
    expect(createHash('sha256').update(before).digest('hex')).toBe(sha256)
  })
})

test('a table begins with a byte order mark, runs no formula, and keeps its columns to the end', () => {
  const { file } = fileOf({ format: 'csv', columns: ['title', 'words', 'lat'] })
  const [head, first, , end] = file.split('\r\n')
  expect(head).toBe(`\ufeff${[...KEPT_COLUMNS, 'title', 'words', 'lat'].join(',')}`)
  expect(first).toContain(`,'@SUM(A1),"'=HYPERLINK(""x""), he said",39.23`)
  expect(end).toMatch(/^# end,"\{.*\}",{11}$/)
})

test('JSON and GeoJSON cut short are none', () => {
  for (const format of ['json', 'geojson'] as const) {
    const { body, file } = fileOf({ format, columns: [] })
    expect(() => JSON.parse(body)).toThrow()
    expect(JSON.parse(file)).toMatchObject({ manifest: MANIFEST })
  }
})

test('GeoJSON gives an area, and no shape to what has no position', () => {
  const { file } = fileOf({ format: 'geojson', columns: ['radiusKm'] })
  const { features } = JSON.parse(file)
  expect(features.map((one: { geometry: { type: string } | null }) => one.geometry?.type)).toEqual([
    'Polygon',
    undefined,
  ])
  expect(features[0].properties).toMatchObject({ says: ['Ana Reis'], radiusKm: 4 })
})
