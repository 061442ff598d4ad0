import { ACTION_TYPES } from '#domain/claim.ts'
import { cleanName } from '#domain/clean-name.ts'
import { COUNT_FIELDS, type ImportMapping, type RowFault } from '#domain/import.ts'
import type { ImportField } from '#domain/import-fields.ts'
import { type Observation, observation as shape } from '#domain/report.ts'
import words from '#model/collect/import.json' with { type: 'json' }
import { edtfFromCell, latinDigits } from './date-from-cell.ts'
import type { TableRow } from './table-from-bytes.ts'

/** What one row tells. */
export type RowObservation = {
  readonly observation: Observation
  /** BCP 47, where the row says so. */
  readonly language?: string
  /** The row's remark on itself; at most 300 UTF-16 units. */
  readonly note?: string
  /** The name that the table's own maker gave the row. */
  readonly ownId?: string
}

const ACTIONS: Readonly<Record<string, string>> = words.actions
const HOW: Readonly<Record<string, string>> = words.how
const LANGUAGES: Readonly<Record<string, string>> = words.languages
const NOTE_MAX = 300
const ID_MAX = 200
const VALUE_MAX = 80

/**
 * One row as the observation that it tells, by the mapping; or every fault that it has.
 *
 * Cells are plain text, whatever they hold: nothing is run, and nothing that cannot be read is guessed or dropped.
 */
export function observationFromRow(
  row: TableRow,
  mapping: ImportMapping,
): { told: RowObservation; faults?: undefined } | { told?: undefined; faults: RowFault[] } {
  if (row.fault) return { faults: [ofShape(row, row.fault)] }
  const cells = new Cells(row, mapping)
  const told = toldBy(cells, mapping)
  return cells.faults.length > 0 ? { faults: cells.faults } : { told }
}

/** The cells of one row by field, and what was wrong with them. */
class Cells {
  readonly faults: RowFault[] = []
  private readonly row: TableRow
  private readonly columns: ImportMapping['columns']

  constructor(row: TableRow, { columns }: ImportMapping) {
    this.row = row
    this.columns = columns
  }

  text(field: ImportField): string {
    const column = this.columns[field]
    return column === undefined ? '' : (this.row.cells[column] ?? '').toWellFormed()
  }

  refuse(field: ImportField, code: RowFault['code']): undefined {
    const column = this.columns[field]
    const value = this.text(field).slice(0, VALUE_MAX)
    this.faults.push({ code, ...(column === undefined ? {} : { column }), value })
    return undefined
  }

  /** The cell as `read` has it; undefined when it is empty, or refused because `read` gave null. */
  read<T>(field: ImportField, code: RowFault['code'], read: (text: string) => T | null) {
    const text = this.text(field)
    if (text === '') return undefined
    return read(text) ?? this.refuse(field, code)
  }

  short(field: ImportField, most: number): string | undefined {
    return this.read(field, 'too_long', (text) => (text.length <= most ? text : null))
  }
}

function toldBy(cells: Cells, mapping: ImportMapping): RowObservation {
  const { what, source } = limitsOf(cells)
  const fields = {
    actionType: cells.read('actionType', 'action_unknown', actionTypeOf),
    when: cells.read('when', 'date_unreadable', (text) => edtfFromCell(text, mapping.dates)),
    where: cells.short('where', 200),
    place: placeOf(cells),
    who: cells.short('who', 300),
    toWhom: cells.short('toWhom', 300),
    counts: countsOf(cells),
    howKnown:
      cells.read('howKnown', 'how_unknown', (text) => HOW[text.toLowerCase()] ?? null) ??
      mapping.howKnown,
    source: source ?? cleanName(mapping.source).text,
  }
  if (!what && cells.text('what') === '') cells.refuse('what', 'what_missing')
  if (fields.source === '' && cells.text('source') === '') cells.refuse('source', 'source_missing')
  const observation = { what: what ?? '', ...present(fields) } as Observation
  const about = {
    language: cells.read('language', 'language_unreadable', languageOf),
    note: cells.short('note', NOTE_MAX),
    ownId: cells.short('id', ID_MAX),
  }
  return { observation, ...present(about) }
}

const limitsOf = (cells: Cells) => ({
  what: cells.short('what', shape.shape.what.maxLength ?? 0),
  source: cells.short('source', shape.shape.source.maxLength ?? 0),
})

/** The same without what is not there. */
function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  )
  return Object.fromEntries(kept) as { [K in keyof T]?: NonNullable<T[K]> }
}

/** One of the action types, or the word of another vocabulary for it; "" where that vocabulary means none of ours. */
function actionTypeOf(text: string): string | null {
  const plain = text.toLowerCase()
  const own = (ACTION_TYPES as readonly string[]).find((type) => type.toLowerCase() === plain)
  return own ?? ACTIONS[plain] ?? null
}

function languageOf(text: string): string | null {
  const named = LANGUAGES[text.toLowerCase()]
  if (named) return named
  return /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}$/i.test(text) ? text.toLowerCase() : null
}

function placeOf(cells: Cells): Observation['place'] {
  const degrees = (field: 'lat' | 'lon', most: number) =>
    cells.read(field, 'coordinate_unreadable', (text) => {
      const plain = latinDigits(text).replace('−', '-')
      const number = /^[+-]?\d{1,3}([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : NaN
      return Math.abs(number) <= most ? number : null
    })
  const [lat, lon] = [degrees('lat', 90), degrees('lon', 180)]
  const [hasLat, hasLon] = [cells.text('lat') !== '', cells.text('lon') !== '']
  if (hasLat !== hasLon) cells.refuse(hasLat ? 'lon' : 'lat', 'coordinate_half')
  if (lat === undefined || lon === undefined) return undefined
  const name = cleanName(cells.text('where')).text.slice(0, 200) || `${lat}, ${lon}`
  return { name, lat, lon, precision: 'point' }
}

function countsOf(cells: Cells): NonNullable<Observation['counts']> {
  return COUNT_FIELDS.flatMap((what) => {
    const range = cells.read(what, 'count_unreadable', rangeOf)
    return range ? [{ what, ...range }] : []
  })
}

/** "12", "1,200", "5-7", "10+". */
function rangeOf(text: string): { least: number; most?: number } | null {
  const plain = latinDigits(text).replace(/(?<=\d)[,\u00a0\u202f ](?=\d{3}(\D|$))/g, '')
  const found = /^(\d{1,9})(?:\s*[-–]\s*(\d{1,9})|(\+))?$/.exec(plain)
  if (!found) return null
  const least = Number(found[1])
  if (found[3]) return { least }
  const most = Number(found[2] ?? found[1])
  return most < least ? null : { least, most }
}

function ofShape(row: TableRow, { code, column }: NonNullable<TableRow['fault']>): RowFault {
  const value = column === undefined ? row.cells.join(' | ') : (row.cells[column] ?? '')
  return { code, ...(column === undefined ? {} : { column }), value: value.slice(0, VALUE_MAX) }
}
