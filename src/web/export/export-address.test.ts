import { expect, test } from 'vitest'
import { exportQuery } from '#contract/exports.ts'
import { exportAddress } from './export-address.ts'

test('the address of a file is one that its door takes, with the filter of the page and no more', () => {
  const search = {
    view: 'joint',
    q: 'جسر & "x"',
    type: 'AID',
    box: '-9,39,-8,40',
    show: 'map',
  } as const
  const columns = new Set(['lat', 'title'] as const)
  const address = exportAddress(search, {
    format: 'geojson',
    cells: 'words',
    columns,
    language: 'ar',
  })
  const [path, query] = address.split('?')
  expect(path).toBe('/api/picture/export')
  const { show: _, ...filter } = search
  expect(exportQuery.parse(Object.fromEntries(new URLSearchParams(query)))).toEqual({
    ...filter,
    format: 'geojson',
    cells: 'keys',
    language: 'ar',
    columns: ['title', 'lat'],
  })
})

test('no column chosen is no column, not all', () => {
  const choice = {
    format: 'csv',
    cells: 'words',
    columns: new Set<never>(),
    language: 'en',
  } as const
  const query = new URLSearchParams(exportAddress({}, choice).split('?')[1])
  expect(exportQuery.parse(Object.fromEntries(query))).toMatchObject({
    columns: [],
    cells: 'words',
  })
})
