import type { Ring, Store } from '#ports/store.ts'
import { apiTokensOf } from './api-tokens.ts'
import { appendEntries } from './append-entries.ts'
import type { Backend } from './backend.ts'
import { makeBell } from './bell.ts'
import { findBlob } from './blobs.ts'
import { findCheckpoint, putCheckpoint } from './checkpoints.ts'
import { findClaim, listClaimsOf, listNamedClaims } from './claims.ts'
import { dropDraft, findDraft, listDrafts, putDraft } from './drafts.ts'
import {
  getTip,
  listChannelHeads,
  listEntries,
  listEntriesNaming,
  listEntriesOfHandle,
  listNewestOf,
  readEntries,
} from './entries.ts'
import { countDays, listCountries, listPlaces } from './event-groups.ts'
import { countEvents, findEvent, listEvents } from './events.ts'
import { findRequest } from './find-request.ts'
import type { Db } from './in-role.ts'
import { makeKeptCounts } from './kept-counts.ts'
import { findMemberWord, listMemberWords } from './member-words.ts'
import { closeOfficer, giveLink, listOfficers, putOfficer, takeLink } from './officers.ts'
import { openDb, type StoreOptions } from './open-db.ts'
import { readRows } from './page-rows.ts'
import { passkeysOf } from './passkeys.ts'
import { applyStep, dropPicture, getProgress, listWork } from './picture.ts'
import { recoveriesOf } from './recoveries.ts'
import { countQueues } from './report-queues.ts'
import {
  findReading,
  findReport,
  listNamedReports,
  listReadingsOfReport,
  listReports,
} from './reports.ts'
import { dropView, listViews, putView } from './saved-views.ts'
import { searchItems } from './search.ts'
import { sessionsOf } from './sessions.ts'
import { addSource, changeSource, dropSource, findSource, listSources } from './sources.ts'
import { listTranslationsOf } from './translations.ts'
import { addTreeHashes, countTreeHashes, listLeaves, listTreeHashes } from './tree-hashes.ts'

export type { StoreOptions } from './open-db.ts'

/**
 * Opens the store: the embedded database of a data directory, or a PostgreSQL server.
 *
 * Always close it: an open embedded database keeps the process alive and its directory locked.
 *
 * @throws {Refusal} `directory_held`, `schema_newer`; `not_allowed` when the server's login is unfit
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { backend, db } = await openDb(options)
  return storeOf(backend, db)
}

function storeOf(backend: Backend, db: Db): Store {
  const bell = makeBell()
  let closing: Promise<void> | null = null
  return {
    ...streamsOf(db, bell.ring),
    ...picturesOf(db, bell.ring),
    ...besidesOf(db),
    watch: bell.watch,
    health: () => healthOf(backend, db),
    close: () => {
      closing ??= backend.close()
      return closing
    },
  }
}

type Ringing = (rings: readonly Ring[]) => void

/** What is true: entries and their channels. */
function streamsOf(db: Db, ring: Ringing): Pick<Store, 'entries' | 'channels' | 'work' | 'blobs'> {
  return {
    entries: {
      append: async (append) => {
        const appended = await appendEntries(db, append)
        if (!appended.isRepeat) ring(appended.entries.map((one) => ({ step: 'appended', ...one })))
        return appended
      },
      list: (query) => listEntries(db, query),
      read: (query) => readEntries(db, query),
      ofHandle: (query) => listEntriesOfHandle(db, query),
      newestOf: (query) => listNewestOf(db, query),
      naming: (query) => listEntriesNaming(db, query),
      tip: (stream) => getTip(db, stream),
      findRequest: (request) => findRequest(db, request),
    },
    channels: { heads: (query) => listChannelHeads(db, query) },
    work: { list: (query) => listWork(db, query) },
    blobs: { find: (query) => findBlob(db, query) },
  }
}

/** What follows from it: each stream's picture. */
function picturesOf(
  db: Db,
  ring: Ringing,
): Pick<
  Store,
  | 'picture'
  | 'events'
  | 'reports'
  | 'readings'
  | 'translations'
  | 'memberWords'
  | 'claims'
  | 'search'
> {
  const kept = makeKeptCounts(db)
  return {
    picture: {
      apply: async (step) => {
        await applyStep(db, step)
        kept.forget()
        ring([{ step: 'folded', stream: step.stream, position: step.to }])
      },
      drop: async (stream) => {
        await dropPicture(db, stream)
        kept.forget()
      },
      rows: (query) => readRows(db, query),
      progress: (stream) => getProgress(db, stream),
    },
    events: {
      list: (query) => listEvents(db, query),
      find: (query) => findEvent(db, query),
      count: (filter) => kept.ask('events', filter, () => countEvents(db, filter)),
      places: (filter) => kept.ask('places', filter, () => listPlaces(db, filter)),
      days: (filter) => kept.ask('days', filter, () => countDays(db, filter)),
      countries: (query) => kept.ask('countries', query, () => listCountries(db, query)),
    },
    reports: {
      list: (query) => listReports(db, query),
      find: (query) => findReport(db, query),
      named: (query) => listNamedReports(db, query),
      counts: (of) => countQueues(db, of),
    },
    readings: {
      find: (query) => findReading(db, query),
      ofReport: (query) => listReadingsOfReport(db, query),
    },
    translations: { ofReport: (query) => listTranslationsOf(db, query) },
    memberWords: {
      on: (query) => listMemberWords(db, query),
      find: (query) => findMemberWord(db, query),
    },
    claims: {
      find: (query) => findClaim(db, query),
      named: (query) => listNamedClaims(db, query),
      ofReport: ({ stream, report }) => listClaimsOf(db, { stream, of: 'report', name: report }),
      ofEvent: ({ stream, event }) => listClaimsOf(db, { stream, of: 'event', name: event }),
    },
    search: (query) => searchItems(db, query),
  }
}

/** What lives outside the streams. */
function besidesOf(
  db: Db,
): Pick<Store, 'logs' | 'officers' | 'waysIn' | 'drafts' | 'savedViews' | 'sources'> {
  return {
    logs: {
      leaves: (query) => listLeaves(db, query),
      hashes: (query) => listTreeHashes(db, query),
      hashCount: (query) => countTreeHashes(db, query),
      addHashes: (stretch, hashes) => addTreeHashes(db, stretch, hashes),
      putCheckpoint: (checkpoint) => putCheckpoint(db, checkpoint),
      latestCheckpoint: (log) => findCheckpoint(db, log),
    },
    officers: {
      put: (officer) => putOfficer(db, officer),
      list: (member) => listOfficers(db, member),
      giveLink: (link) => giveLink(db, link),
      close: (whose) => closeOfficer(db, whose),
      takeLink: (link) => takeLink(db, link),
    },
    waysIn: {
      sessions: sessionsOf(db),
      passkeys: passkeysOf(db),
      apiTokens: apiTokensOf(db),
      recoveries: recoveriesOf(db),
    },
    drafts: {
      put: (draft) => putDraft(db, draft),
      find: (query) => findDraft(db, query),
      list: (query) => listDrafts(db, query),
      drop: (query) => dropDraft(db, query),
    },
    savedViews: {
      put: (view) => putView(db, view),
      list: (query) => listViews(db, query),
      drop: (query) => dropView(db, query),
    },
    sources: {
      list: (stream) => listSources(db, stream),
      find: (name) => findSource(db, name),
      add: (source) => addSource(db, source),
      change: (name, to) => changeSource(db, name, to),
      drop: (name) => dropSource(db, name),
    },
  }
}

async function healthOf(backend: Backend, db: Db): ReturnType<Store['health']> {
  try {
    await db.inRole('app', null, (tx) =>
      tx.selectFrom('schema_version').select('version').execute(),
    )
    const canWrite = backend.hasRoom()
    return { backend: backend.kind, canRead: true, canWrite, why: canWrite ? '' : 'disk_full' }
  } catch {
    return { backend: backend.kind, canRead: false, canWrite: false, why: 'busy' }
  }
}
