import { tablesOfFirst } from './0001-first.ts'
import { policiesOfFirst } from './0001-policies.ts'
import { entriesByKind } from './0002-entries-by-kind.ts'
import { placesOfEvents } from './0003-places-of-events.ts'
import { triageOfReports } from './0004-triage.ts'
import { translations } from './0005-translations.ts'
import { factsOfEvents } from './0006-facts-of-events.ts'
import { memberWords } from './0007-member-words.ts'
import { treesOfLogs } from './0008-trees-of-logs.ts'
import { waysIn } from './0009-ways-in.ts'

/** One step of the schema, forward only: a released step is never edited, a new one is added. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'first', sql: `${tablesOfFirst}\n${policiesOfFirst}` },
  { version: 2, name: 'entries by kind', sql: entriesByKind },
  { version: 3, name: 'places of events', sql: placesOfEvents },
  { version: 4, name: 'triage of reports', sql: triageOfReports },
  { version: 5, name: 'translations', sql: translations },
  { version: 6, name: 'facts of events', sql: factsOfEvents },
  { version: 7, name: 'member words', sql: memberWords },
  { version: 8, name: 'trees of logs', sql: treesOfLogs },
  { version: 9, name: 'ways in', sql: waysIn },
]
/** The newest schema that this version of Parley can read. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.version ?? 0
