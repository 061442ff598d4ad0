import { describe, expect, test } from 'vitest'
import { type ImportMapping, ROW_FAULTS } from '#domain/import.ts'
import { bytesFromText } from '#lib/bytes.ts'
import remedies from '#model/collect/import-faults.json' with { type: 'json' }
import { csvFromRows } from './csv-from-rows.ts'
import { edtfFromCell } from './date-from-cell.ts'
import { delimiterOf } from './delimiter-of.ts'
import { observationFromRow } from './observation-from-row.ts'
import { proposedMapping } from './proposed-mapping.ts'
import { tableFromBytes } from './table-from-bytes.ts'

const tableOf = (text: string) => tableFromBytes(bytesFromText(text))

describe('what parts the cells', () => {
  test.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1;2;3\n', ';'],
    ['a\tb\n1\t2\n', '\t'],
    ['what;count\n"fire, smoke, noise";1,5\n"flood, mud";2,5\n', ';'],
    ['what,where\n"a;b;c",x\n"d;e",y\n', ','],
    ['what\nfire, smoke\nflood\n', ','],
    ['what;who, how, when\nfire;a\nflood;b\n', ';'],
    ['a;b\n1;2\n"never closed;3\n', ';'],
  ])('%j', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter))
})

describe('a table from bytes', () => {
  test('counts rows as a spreadsheet does, and leaves empty ones out', () => {
    const { columns, rows } = tableOf('a, b \n1,2\n\n,\n"x\ny",4\n5,6,,\n')
    expect(columns).toEqual(['a', 'b'])
    expect(rows).toEqual([
      { row: 2, cells: ['1', '2'] },
      { row: 5, cells: ['x\ny', '4'] },
      { row: 6, cells: ['5', '6'] },
    ])
  })

  test('a ragged row is its own fault alone', () => {
    const { rows } = tableOf('a,b\n1,2\n3\n4,5,6\n7,8\n')
    expect(rows.map(({ row, fault }) => [row, fault?.code])).toEqual([
      [2, undefined],
      [3, 'row_ragged'],
      [4, 'row_ragged'],
      [5, undefined],
    ])
  })

  test('a quotation mark that never closes is the fault of its row; those before it stay', () => {
    const { rows } = tableOf('a,b\n1,2\n"3,4\n5,6\n')
    expect(rows).toEqual([
      { row: 2, cells: ['1', '2'] },
      { row: 3, cells: [], fault: { code: 'quote_open' } },
    ])
  })

  test.each([
    ['utf-8', bytesFromText('\ufeffname,n\nمرحبا,1\n'), 'مرحبا'],
    ['utf-16le', new Uint8Array(Buffer.from('\ufeffname,n\nПривет,1\n', 'utf16le')), 'Привет'],
    ['windows-1252', Uint8Array.from(Buffer.from('name,n\nS\u00e3o Jo\u00e3o da Madeira,1\n', 'latin1')), 'São João da Madeira'],
  ])('in %s', (encoding, bytes, word) => {
    const table = tableFromBytes(bytes)
    expect([table.encoding, table.columns[0], table.rows[0]?.cells[0]]).toEqual([encoding, 'name', word])
  }) // biome-ignore format: one table

  test('a formula and a bidi control are text like any other', () => {
    const cell = '=HYPERLINK("x")\u202egnp'
    expect(tableOf(`a,b\n"${cell.replaceAll('"', '""')}",-5\n`).rows[0]?.cells).toEqual([
      cell,
      '-5',
    ])
  })

  test.each([
    ['20,001 rows', `a,b\n${'1,2\n'.repeat(20_001)}`, 'too_large'],
    ['201 columns', `${'a,'.repeat(200)}a\n`, 'too_large'],
    ['no header', '\n\n', 'report_empty'],
  ])('%s are refused', (_, text, code) => {
    expect(() => tableOf(text)).toThrow(expect.objectContaining({ code }))
  })

  test('20,000 rows and 200 columns are taken; a cell of 20,001 characters is a fault of its row', () => {
    expect(tableOf(`a,b\n${'1,2\n'.repeat(20_000)}`).rows).toHaveLength(20_000)
    expect(tableOf(`${'a,'.repeat(199)}a\n`).columns).toHaveLength(200)
    const { rows } = tableOf(`a,b\n1,${'x'.repeat(20_001)}\n2,${'x'.repeat(20_000)}\n`)
    expect(rows.map(({ fault }) => fault)).toEqual([
      { code: 'cell_too_long', column: 1 },
      undefined,
    ])
  })

  test('what is written can be read again, and no spreadsheet runs it', () => {
    const cells = ['=1+1', '+a', '-5', "it's", 'a "b", c', '@x', 'line\nline', '-x']
    const text = csvFromRows([cells.map((_, at) => `c${at}`), cells])
    expect(text).toContain(`'=1+1,'+a,-5,it's`)
    expect(tableOf(text).rows[0]?.cells).toEqual(cells)
  })
})

describe('a date in a cell', () => {
  test.each([
    ['2015-09-30', '2015-09-30'],
    ['2014-05/2014-08', '2014-05/2014-08'],
    ['30/09/2015', '2015-09-30'],
    ['3.4.2015', '2015-04-03'],
    ['03-04-2015', '2015-04-03'],
    ['2015/9/3', '2015-09-03'],
    ['20150930', '2015-09-30'],
    ['09/2015', '2015-09'],
    ['30 September 2015', '2015-09-30'],
    ['30-Sep-2015', '2015-09-30'],
    ['Sept. 30, 2015', '2015-09-30'],
    ['1st of May 2015', '2015-05-01'],
    ['May 2015', '2015-05'],
    ['2015-09-30T14:20:00Z', '2015-09-30'],
    ['30/09/2015 14:20', '2015-09-30'],
    ['٣٠/٠٩/٢٠١٥', '2015-09-30'],
    ['۳۰/۰۹/۲۰۱۵', '2015-09-30'],
    ['09/30/2015', null],
    ['31/02/2015', null],
    ['30/09/15', null],
    ['42277', null],
    ['soon', null],
    ['30 Foo 2015', null],
  ])('%s, day first, is %s', (cell, edtf) => expect(edtfFromCell(cell, 'day-first')).toBe(edtf))

  test.each([
    ['09/30/2015', '2015-09-30'],
    ['03/04/2015', '2015-03-04'],
    ['30/09/2015', null],
    ['2015/9/3', '2015-09-03'],
  ])('%s, month first, is %s', (cell, edtf) => expect(edtfFromCell(cell, 'month-first')).toBe(edtf))
})

describe('which column says what', () => {
  test('headers in the manner of ACLED', () => {
    const { columns, dates } = proposedMapping(
      tableOf('event_id_cnty,event_date,event_type,actor1,actor2,location,latitude,longitude,source,notes,fatalities\nX1,09/30/2015,Battles,A,B,C,1,2,S,N,3\n'),
    ) // biome-ignore format: one header
    expect(columns).toEqual({
      id: 0, when: 1, actionType: 2, who: 3, toWhom: 4, where: 5, lat: 6, lon: 7, source: 8, what: 9, killed: 10,
    }) // biome-ignore format: one thought
    expect(dates).toBe('month-first')
  })

  test('no column is proposed twice, and what nobody knows is left out', () => {
    const { columns } = proposedMapping(tableOf('Description,Notes,Notes,Xyz\na,b,c,d\n'))
    expect(columns).toEqual({ what: 0, note: 1 })
  })
})

describe('a row becomes an observation', () => {
  const header = 'what,type,date,place,lat,lon,who,killed,injured,how,source,lang,id,note'
  const mapping: ImportMapping = {
    columns: {
      what: 0, actionType: 1, when: 2, where: 3, lat: 4, lon: 5, who: 6, killed: 7, injured: 8, howKnown: 9, source: 10,
      language: 11, id: 12, note: 13,
    }, // biome-ignore format: one table
    dates: 'day-first',
    howKnown: 'told',
    source: '',
  }
  const read = (line: string, over: Partial<ImportMapping> = {}) => {
    const [row] = tableOf(`${header}\n${line}\n`).rows
    if (!row) throw new Error('there is a row')
    return observationFromRow(row, { ...mapping, ...over })
  }

  test('every field', () => {
    expect(read('Shells fell,Battles,30/09/2015,Tomar,39.6,-8.41,Gunmen,5-7,"1,200",saw,Ana Reis,Arabic,X1,seen')).toEqual({
      told: {
        observation: {
          what: 'Shells fell', actionType: 'ASSAULT', when: '2015-09-30', where: 'Tomar',
          place: { name: 'Tomar', lat: 39.6, lon: -8.41, precision: 'point' }, who: 'Gunmen',
          counts: [{ what: 'killed', least: 5, most: 7 }, { what: 'injured', least: 1200, most: 1200 }],
          howKnown: 'saw', source: 'Ana Reis',
        },
        language: 'ar', ownId: 'X1', note: 'seen',
      },
    }) // biome-ignore format: one thought
  })

  test('empty cells say nothing; how it is known and who says so can hold for all rows', () => {
    const { told } = read('Fire,,,,,,,,,,,,,', { source: 'Town hall' })
    expect(told).toEqual({ observation: { what: 'Fire', howKnown: 'told', source: 'Town hall' } })
  })

  test.each([
    [',,,,,,,,,,Ana,,,', 'what_missing', 0],
    ['Fire,,,,,,,,,,,,,', 'source_missing', 10],
    ['Fire,Dancing,,,,,,,,,Ana,,,', 'action_unknown', 1],
    ['Fire,,31/02/2015,,,,,,,,Ana,,,', 'date_unreadable', 2],
    ['Fire,,,,91,8,,,,,Ana,,,', 'coordinate_unreadable', 4],
    ['Fire,,,,39,,,,,,Ana,,,', 'coordinate_half', 5],
    ['Fire,,,,,,,many,,,Ana,,,', 'count_unreadable', 7],
    ['Fire,,,,,,,7-5,,,Ana,,,', 'count_unreadable', 7],
    ['Fire,,,,,,,,,guessed,Ana,,,', 'how_unknown', 9],
    ['Fire,,,,,,,,,,Ana,not a language,,', 'language_unreadable', 11],
    [`${'x'.repeat(2001)},,,,,,,,,,Ana,,,`, 'too_long', 0],
    ['Fire,too few', 'row_ragged', undefined],
  ])('%s is refused: %s', (line, code, column) => {
    const { faults } = read(line)
    expect(faults?.map((fault) => [fault.code, fault.column])).toEqual([[code, column]])
    expect(faults?.[0]?.value.length).toBeLessThanOrEqual(80)
  })

  test('every fault of a row is told at once', () => {
    const { faults } = read(',Dancing,soon,,,,,,,,,,,')
    expect(faults?.map(({ code }) => code)).toEqual([
      'action_unknown',
      'date_unreadable',
      'what_missing',
      'source_missing',
    ])
  })
})

test('every fault has its remedy in four languages', () => {
  expect(Object.keys(remedies).toSorted()).toEqual(ROW_FAULTS.toSorted())
  for (const remedy of Object.values(remedies))
    expect(Object.values(remedy).every((sentence) => sentence.length > 20)).toBe(true)
})
