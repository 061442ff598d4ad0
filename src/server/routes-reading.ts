import { z } from 'zod'
import { offerPlaces } from '#actions/find-places.ts'
import { lookAtPastEvent } from '#actions/history/look-at-past-event.ts'
import {
  listEntries,
  listReports,
  lookAtCountries,
  lookAtDays,
  lookAtEvent,
  lookAtMap,
  lookAtPicture,
  lookAtReport,
} from '#actions/look.ts'
import {
  eventQuery,
  filterQuery,
  PICTURES,
  pictureQuery,
  placeQuery,
  reportQuery,
  streamQuery,
} from '#contract/commands.ts'
import { countriesView, daysView, mapView } from '#contract/map-views.ts'
import {
  presentEntry,
  presentEvent,
  presentEventRow,
  presentReport,
  presentReportRow,
} from '#contract/present.ts'
import { streamView } from '#contract/stream-views.ts'
import { eventView, pictureView, placesView, reportPage, reportView } from '#contract/views.ts'
import { hexFromBytes } from '#lib/bytes.ts'
import { filterFrom } from './filter-from.ts'
import { route } from './routes.ts'

const byHandle = z.strictObject({ handle: z.string().max(40) })
const scopeOf = (officer: { member: string; name: string } | null, list: string, filter: unknown) =>
  JSON.stringify([officer?.member, officer?.name, list, filter])

/** Doors that read. Each answers from one stream alone. */
export const readingRoutes = [
  route({
    method: 'GET',
    url: '/api/picture',
    summary: 'One page of a picture: events, newest first, and the counts of the same filter',
    query: pictureQuery,
    answer: pictureView,
    async run({ centre, cursors, officer, query }) {
      const { after, limit, ...given } = query
      const filter = filterFrom(given)
      const scope = scopeOf(officer, 'picture', filter)
      const found = await lookAtPicture(centre, officer, {
        ...filter,
        after: cursors.open(after, scope),
        limit,
      })
      const { last } = found
      return {
        stream: found.stream,
        events: found.events.map((event) => presentEventRow(event, found.anchors.get(event.id))),
        counts: found.counts,
        position: found.position,
        asOf: centre.clock.now(),
        ...(last ? { next: cursors.seal({ latest: last.latest, id: last.id }, scope) } : {}),
      }
    },
  }),
  route({
    method: 'GET',
    url: '/api/picture/map',
    summary: 'Where the events of a filter lie: each place once, with its counts',
    query: filterQuery,
    answer: mapView,
    run: ({ centre, officer, query }) => lookAtMap(centre, officer, filterFrom(query)),
  }),
  route({
    method: 'GET',
    url: '/api/picture/days',
    summary: 'When the events of a filter happened: counts by day, month or year',
    query: filterQuery,
    answer: daysView,
    run: async ({ centre, officer, query }) => {
      const { bars, ...days } = await lookAtDays(centre, officer, filterFrom(query))
      return { ...days, bars: [...bars] }
    },
  }),
  route({
    method: 'GET',
    url: '/api/picture/countries',
    summary: 'In which countries the events of a picture lie: each once, with its count',
    query: z.strictObject({ view: z.enum(PICTURES).default('ours') }),
    answer: countriesView,
    run: ({ centre, officer, query }) => lookAtCountries(centre, officer, query.view),
  }),
  route({
    method: 'GET',
    url: '/api/events/:id',
    summary: 'An event by the name of any of its claims, now or as it stood after an entry',
    params: z.strictObject({ id: z.string().max(40) }),
    query: eventQuery,
    answer: eventView,
    refuses: ['taken_back', 'asof_ahead', 'asof_before'],
    async run({ centre, officer, params: { id }, query: { view: side, asof: position } }) {
      const found =
        position === undefined
          ? await lookAtEvent(centre, officer, { side, id })
          : await lookAtPastEvent(centre, officer, { side, id, position })
      return presentEvent({ ...found, askedFor: id })
    },
  }),
  route({
    method: 'GET',
    url: '/api/reports',
    summary: 'Reports of the own stream, newest first',
    query: reportQuery,
    answer: reportPage,
    async run({ centre, cursors, officer, query }) {
      const { after, limit, ...filter } = query
      const scope = scopeOf(officer, 'reports', filter)
      const found = await listReports(centre, officer, {
        ...filter,
        after: cursors.open(after, scope),
        limit,
      })
      const { last } = found
      return {
        reports: found.reports.map((report) =>
          presentReportRow(report, report.from === officer?.member),
        ),
        ...(last ? { next: cursors.seal({ at: last.at, handle: last.handle }, scope) } : {}),
      }
    },
  }),
  route({
    method: 'GET',
    url: '/api/reports/:handle',
    summary: 'A report with its text and every standing reading',
    params: byHandle,
    answer: reportView,
    async run({ centre, officer, params }) {
      return presentReport(await lookAtReport(centre, officer, params.handle))
    },
  }),
  route({
    method: 'GET',
    url: '/api/places',
    summary: 'Places to choose from for a name that is being typed, likeliest first, at most 10',
    query: placeQuery,
    answer: placesView,
    run: async ({ centre, officer, query }) => ({
      places: [...(await offerPlaces(centre, officer, query.q))],
    }),
  }),
  route({
    method: 'GET',
    url: '/api/entries',
    summary: 'Entries of the own stream, in order',
    query: streamQuery,
    answer: streamView,
    async run({ centre, officer, query }) {
      const { stream, entries, tip } = await listEntries(centre, officer, query)
      return {
        stream,
        entries: entries.map(presentEntry),
        position: tip.position,
        head: tip.head ? hexFromBytes(tip.head) : '',
      }
    },
  }),
]
