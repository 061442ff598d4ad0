import { z } from 'zod'
import type { Language } from '#domain/charter.ts'
import { IMPORT_COLUMNS_MAX, importMapping, ROW_FAULTS, type RowFault } from '#domain/import.ts'
import { marking } from '#domain/marking.ts'
import { handle } from '#domain/names.ts'
import { observation } from '#domain/report.ts'
import { remedyOf } from '#domain/row-fault.ts'
import type { ReportRecord } from '#domain/rows.ts'
import { presentReportRow } from './present.ts'
import { reportRow } from './views.ts'

/** Faults that an answer names, rows that it shows as they would read, and cells that it shows of a column. */
const FAULTS_MAX = 200
const PREVIEWS_MAX = 20
const SAMPLES_MAX = 3
const SAMPLE_LENGTH = 60

/** The mapping as it stands in an address: its JSON. */
const mappingText = z
  .string()
  .max(4000)
  .transform((text, context) => {
    const read = importMapping.safeParse(parsed(text))
    if (read.success) return read.data
    for (const { message, path } of read.error.issues)
      context.addIssue({ code: 'custom', message, path: [...path] })
    return z.NEVER
  })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const importTryQuery = z.strictObject({ mapping: mappingText.optional() })
export const importQuery = z.strictObject({
  /** What the import is called: its reports say it in how they came. */
  name: z.string().trim().min(1).max(150),
  mapping: mappingText,
  /** Streams with "," between them; empty: the submitter alone; left out: the charter's default. */
  to: z.string().max(2000).optional(),
  tlp: z.string().max(20).optional(),
})

const rowFault = z.strictObject({
  row: z.int(),
  /** Left out when the fault is the whole row's. The name is the header's, and may be empty. */
  column: z.strictObject({ at: z.int().max(IMPORT_COLUMNS_MAX), name: z.string() }).optional(),
  value: z.string(),
  code: z.enum(ROW_FAULTS),
  /** What is wrong and what to do, in the asker's language. */
  remedy: z.string(),
})
export type RowFaultView = z.infer<typeof rowFault>

const faults = {
  /** At most 200, in the order of the rows. */
  faults: z.array(rowFault),
  /** Faults beyond those. */
  faultsMore: z.int(),
}

/** What would come of a table. Nothing of it is kept. */
export const importTrialView = z.strictObject({
  encoding: z.string(),
  delimiter: z.enum([',', ';', '\t']),
  /** Doubts about the encoding, such as `encoding_guessed`. */
  issues: z.array(z.string()),
  columns: z.array(z.strictObject({ name: z.string(), samples: z.array(z.string()) })),
  mapping: importMapping,
  counts: z.strictObject({
    rows: z.int(),
    /** Rows that would become reports, that are here already, and that have faults. */
    fresh: z.int(),
    known: z.int(),
    bad: z.int(),
  }),
  ...faults,
  previews: z.array(z.strictObject({ row: z.int(), observation })),
})
export type ImportTrialView = z.infer<typeof importTrialView>

/** One import: what it was to do, and how far it is. */
export const importRow = z.strictObject({
  id: handle,
  name: z.string(),
  by: z.string(),
  at: z.string(),
  state: z.enum(['running', 'done', 'stopped', 'undoing', 'undone', 'undo-stopped']),
  marking,
  rows: z.int(),
  known: z.int(),
  bad: z.int(),
  fresh: z.int(),
  created: z.int(),
  /** Of those created, kept with the member alone by the safety floor. */
  held: z.int(),
  toUndo: z.int(),
  takenBack: z.int(),
  stoppedBy: z.string().optional(),
})
export type ImportRow = z.infer<typeof importRow>

export const importsView = z.strictObject({ imports: z.array(importRow) })
export type ImportsView = z.infer<typeof importsView>

export const importView = importRow.extend({
  ...faults,
  /** The newest live reports that it made, at most 100; none while it is at work. */
  reports: z.array(reportRow),
})
export type ImportView = z.infer<typeof importView>

type FaultyRow = { readonly row: number; readonly faults: readonly RowFault[] }

function presentFaults(rows: readonly FaultyRow[], columns: readonly string[], language: Language) {
  const all = rows.flatMap(({ row, faults }) => faults.map((fault) => ({ row, ...fault })))
  const shown = all.slice(0, FAULTS_MAX).map(
    ({ row, code, value, column }): RowFaultView => ({
      row,
      ...(column === undefined ? {} : { column: { at: column, name: columns[column] ?? '' } }),
      value,
      code,
      remedy: remedyOf(code, language),
    }),
  )
  return { faults: shown, faultsMore: all.length - shown.length }
}

/** @param language of the remedies */
export function presentTrial(
  found: {
    table: Pick<ImportTrialView, 'encoding' | 'delimiter'> & {
      readonly issues: readonly string[]
      readonly columns: readonly string[]
      readonly rows: readonly { readonly cells: readonly string[] }[]
    }
    mapping: ImportTrialView['mapping']
    plan: {
      readonly rows: number
      readonly known: number
      readonly fresh: readonly ImportTrialView['previews'][number][]
      readonly bad: readonly FaultyRow[]
    }
  },
  language: Language,
): ImportTrialView {
  const { table, mapping, plan } = found
  return {
    encoding: table.encoding,
    delimiter: table.delimiter,
    issues: [...table.issues],
    columns: table.columns.map((name, at) => ({ name, samples: samplesOf(table.rows, at) })),
    mapping,
    counts: { rows: plan.rows, fresh: plan.fresh.length, known: plan.known, bad: plan.bad.length },
    ...presentFaults(plan.bad, table.columns, language),
    previews: plan.fresh
      .slice(0, PREVIEWS_MAX)
      .map(({ row, observation }) => ({ row, observation })),
  }
}

/** The first cells of a column that say something, each once. */
function samplesOf(rows: readonly { readonly cells: readonly string[] }[], at: number): string[] {
  const found = new Set<string>()
  for (const { cells } of rows) {
    const cell = (cells[at] ?? '').slice(0, SAMPLE_LENGTH).toWellFormed()
    if (cell !== '') found.add(cell)
    if (found.size === SAMPLES_MAX) break
  }
  return [...found]
}

export function presentImport(
  found: {
    record: ImportRow
    faults: { readonly columns: readonly string[]; readonly rows: readonly FaultyRow[] }
    reports: readonly ReportRecord[]
  },
  language: Language,
): ImportView {
  const { record, faults, reports } = found
  return {
    ...record,
    ...presentFaults(faults.rows, faults.columns, language),
    reports: reports.map((report) => presentReportRow(report, true)),
  }
}
