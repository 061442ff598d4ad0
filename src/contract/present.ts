import type { Charter } from '#domain/charter.ts'
import type { Account, Event, LiveClaim, Standing } from '#domain/event.ts'
import type { Item } from '#domain/item.ts'
import type { Report } from '#domain/report.ts'
import type { EventRecord, ReadingRecord, ReportRecord, TranslationRecord } from '#domain/rows.ts'
import type { ClaimTie, UnclearPair } from './provenance-views.ts'
import type { EntryView } from './stream-views.ts'
import { presentTriage } from './triage-view.ts'
import type {
  AccountView,
  AnchorView,
  ClaimView,
  EventRow,
  EventView,
  ReportRow,
  ReportView,
  StandingView,
} from './views.ts'

/** Voices shown in a row at most; the event's page shows all. */
const VOICES_MAX = 8

const voicesOf = (accounts: readonly Account[]) =>
  [...new Set(accounts.map((account) => account.voice))].slice(0, VOICES_MAX)

/** First those who lend their name to what they know, then those who were told, then the unnamed; denials and what was withdrawn last. */
function inOrder(accounts: readonly Account[]): readonly Account[] {
  const rankOf = ({ denies, isWithdrawn, hasOwnKnowledge, kind }: Account) =>
    8 * Number(denies) +
    4 * Number(isWithdrawn) +
    (kind === 'anonymous' ? 2 : Number(!hasOwnKnowledge))
  return accounts.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.origin < b.origin ? -1 : 1))
}

/** @param anchor the claim whose name the event bears; without it the row has only the title of the record */
export function presentEventRow(event: EventRecord, anchor?: LiveClaim): EventRow {
  const accounts = inOrder(event.accounts)
  const live = accounts.filter((account) => !account.isWithdrawn)
  const says = live.filter((account) => !account.denies)
  return {
    id: event.id,
    title: event.title,
    language: event.language,
    action: event.action,
    ...anchorOf(anchor),
    ...(event.when ? { when: event.when } : {}),
    ...(event.where ? { where: presentWhere(event.where) } : {}),
    standing: presentStanding(event.standing),
    says: voicesOf(says.length > 0 ? says : accounts.filter((account) => !account.denies)),
    disputes: voicesOf(live.filter((account) => account.denies)),
    claimCount: event.claims.length,
    reportCount: event.reportCount,
  }
}

function presentStanding({ reasons, sides, ...standing }: Standing): StandingView {
  return {
    ...standing,
    sides: { of: [...sides.of], unknown: sides.unknown },
    reasons: reasons.map((reason) => ({
      ...reason,
      voices: [...reason.voices],
      claims: [...reason.claims],
    })),
  }
}

function anchorOf(anchor: LiveClaim | undefined): { anchor?: AnchorView } {
  const { action, status, actors, targets } = anchor?.claim ?? {}
  if (!action || !status) return {}
  const namesOf = (parties: typeof actors = []) => [...new Set(parties.map(({ name }) => name))]
  const { type, mode, words } = action
  return {
    anchor: {
      type,
      ...(mode ? { mode } : {}),
      words,
      status,
      actors: namesOf(actors),
      targets: namesOf(targets),
    },
  }
}

function presentWhere(where: NonNullable<Event['where']>): NonNullable<EventRow['where']> {
  const { name, precision, lat, lon, radiusKm, country } = where
  return {
    name,
    precision: precision as NonNullable<EventRow['where']>['precision'],
    ...(lat === undefined ? {} : { lat }),
    ...(lon === undefined ? {} : { lon }),
    ...(radiusKm === undefined ? {} : { radiusKm }),
    ...(country === undefined ? {} : { country }),
  }
}

/** @param objects names of the claims of the same reading, in order: what a claim's `object` counts in */
export function presentClaim(
  live: LiveClaim,
  also: {
    event?: string | undefined
    id?: string | undefined
    objects?: readonly string[] | undefined
  } = {},
): ClaimView {
  const { object, replaces: _, ...claim } = live.claim
  const named = object === undefined ? undefined : also.objects?.[object]
  const { outlet, published, title } = live.source
  return {
    ...claim,
    attribution: [...claim.attribution],
    name: live.name,
    from: live.from,
    madeBy: live.madeBy,
    isWithdrawn: live.isWithdrawn,
    report: {
      handle: live.report,
      title,
      ...(outlet ? { outlet } : {}),
      ...(published ? { published } : {}),
    },
    ...(named ? { object: named } : {}),
    ...(also.event ? { event: also.event } : {}),
    ...(also.id ? { id: also.id } : {}),
  }
}

export function presentEvent(found: {
  event: EventRecord
  claims: readonly LiveClaim[]
  ties: readonly ClaimTie[]
  unclear: readonly UnclearPair[]
  beside: readonly { live: LiveClaim; event: string }[]
  askedFor: string
  asof?: Omit<NonNullable<EventView['asof']>, 'others'>
  others?: readonly { event: EventRecord; anchor?: LiveClaim }[]
}): EventView {
  const byName = new Map(found.claims.map((claim) => [claim.name, claim]))
  const { event, askedFor, asof, others = [] } = found
  return {
    ...presentEventRow(event, byName.get(event.id)),
    accounts: inOrder(event.accounts).map((account): AccountView => {
      const { claims, tellers, ...rest } = account
      const live = claims.flatMap((name) => byName.get(name) ?? [])
      return {
        ...rest,
        tellers: [...tellers],
        claims: live.map((claim) => presentClaim(claim, { event: event.id })),
      }
    }),
    ties: [...found.ties],
    unclear: [...found.unclear],
    differences: [...event.differences],
    suspended: event.suspended.map(([a, b]) => [a, b]),
    judgements: [...event.judgements],
    beside: found.beside.map(({ live, event: other }) => presentClaim(live, { event: other })),
    ...(asof && {
      asof: { ...asof, others: others.map((one) => presentEventRow(one.event, one.anchor)) },
    }),
    ...(askedFor === event.id ? {} : { askedFor }),
  }
}

export function presentReportRow(report: ReportRecord, isOwn: boolean): ReportRow {
  const {
    handle,
    title,
    language,
    from,
    at,
    published,
    outlet,
    claimCount,
    isUnread,
    isWithdrawn,
    triage,
  } = report
  return {
    handle,
    title,
    language,
    from,
    at,
    claimCount,
    isRead: !isUnread,
    isWithdrawn,
    ...(published ? { published } : {}),
    ...(outlet ? { outlet } : {}),
    ...(isOwn ? { audience: [...report.audience] } : {}),
    ...(triage ? { triage: presentTriage(triage) } : {}),
  }
}

export function presentReport(found: {
  report: ReportRecord
  content: Report
  isOwn: boolean
  translations: readonly { record: TranslationRecord; text: string }[]
  readings: readonly {
    record: ReadingRecord
    claims: readonly { live: LiveClaim; event: string; id?: string }[]
  }[]
}): ReportView {
  const { report, content, isOwn } = found
  return {
    ...presentReportRow(report, isOwn),
    author: [...content.author],
    republishedBy: [...content.republishedBy],
    ...(content.terms ? { terms: content.terms } : {}),
    text: content.text,
    ...(content.observation ? { observation: content.observation } : {}),
    sha256: content.sha256,
    arrival: content.arrival,
    tlp: report.tlp,
    isOwn,
    translations: found.translations.map(({ record, text }) => {
      const { handle, from, at, language, by, note } = record
      const sent = report.ownTranslations.find((one) => one.handle === handle)
      return {
        ...{ handle, from, at, language, by, text },
        ...(note ? { note } : {}),
        ...(sent ? { audience: [...sent.audience] } : {}),
      }
    }),
    readings: found.readings.map(({ record, claims }) => ({
      handle: record.handle,
      from: record.from,
      madeBy: record.madeBy,
      issues: [...record.issues],
      claims: claims.map(({ live, event, id }) =>
        presentClaim(live, { event, id, objects: record.claims }),
      ),
    })),
  }
}

/** What an entry says on the Stream page: never more than the stream's own bytes hold. */
export function presentEntry(entry: {
  position: number
  item: Uint8Array
  payload: Uint8Array | null
  itemHash: string
}): EntryView {
  const text = new TextDecoder()
  const { kind, handle, from, to, n, at, tlp } = JSON.parse(text.decode(entry.item)) as Item
  const payload = entry.payload
    ? (JSON.parse(text.decode(entry.payload)) as { report?: { title?: string } })
    : null
  const title = typeof payload?.report === 'object' ? payload.report.title : undefined
  return {
    position: entry.position,
    kind,
    handle,
    from,
    to,
    n,
    at,
    tlp,
    hash: entry.itemHash,
    isErased: entry.payload === null,
    ...(title ? { title } : {}),
  }
}

/** The centre as every officer may know it. */
export function presentCentre(charter: Charter) {
  return {
    id: charter.id,
    names: charter.names,
    isExercise: charter.exercise ?? false,
    members: charter.members.map(({ name, names, monogram }) => ({ name, names, monogram })),
    groups: (charter.groups ?? []).map(({ name, names, members }) => ({
      name,
      names,
      members: [...members],
    })),
    default: charter.default ?? { to: [], tlp: 'amber' as const },
  }
}
