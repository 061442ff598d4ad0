import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
} from '@tanstack/react-router'
import { inboxSearchOf } from '#web/inbox/inbox-search.ts'
import { parseAddress, searchOf, writeAddress } from '#web/picture/picture-search.ts'
import { NotFound } from '#web/shell/not-found.tsx'
import { Shell } from '#web/shell/shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })

const isPosition = (word: unknown): boolean =>
  word !== undefined && Number.isSafeInteger(Number(word)) && Number(word) >= 0

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => <Navigate to="/picture" replace />,
})

const picture = createRoute({
  getParentRoute: () => root,
  path: '/picture',
  validateSearch: searchOf,
  component: lazyRouteComponent(() => import('#web/picture/picture-page.tsx'), 'PicturePage'),
})

const event = createRoute({
  getParentRoute: () => root,
  path: '/e/$id',
  validateSearch: ({ view, asof }: Record<string, unknown>): EventPlace => ({
    ...(view === 'joint' ? { view } : {}),
    ...(isPosition(asof) ? { asof: Number(asof) } : {}),
  }),
  component: lazyRouteComponent(() => import('#web/event/event-page.tsx'), 'EventPage'),
})

/** Whose picture; and after which entry of its stream the event is told, not as it stands now. */
type EventPlace = { view?: 'joint'; asof?: number }

const report = createRoute({
  getParentRoute: () => root,
  path: '/r/$handle',
  validateSearch: ({ claim, view, add, why }: Record<string, unknown>): ReportPlace => ({
    ...(typeof claim === 'string' ? { claim } : {}),
    ...(add === 'claim' ? { add } : {}),
    ...(Number(why) === 1 ? { why: 1 as const } : {}),
    ...(view === 'joint' ? { view } : {}),
  }),
  component: lazyRouteComponent(() => import('#web/report/report-page.tsx'), 'ReportPage'),
})

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: inboxSearchOf,
  component: lazyRouteComponent(() => import('#web/inbox/inbox-page.tsx'), 'InboxPage'),
})

/** The inbox's earlier address, with what was looked for. */
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: inboxSearchOf,
  component: () => {
    const { q } = reports.useSearch()
    return <Navigate to="/inbox" search={{ queue: 'all', ...(q ? { q } : {}) }} replace />
  },
})
/** The claim to show, with or without why it says so; whose picture the reader came from; whether the form of a new claim opens. */
type ReportPlace = { claim?: string; view?: 'joint'; add?: 'claim'; why?: 1 }

const submit = createRoute({
  getParentRoute: () => root,
  path: '/submit',
  validateSearch: ({ corrects, draft }: Record<string, unknown>): SubmitPlace => ({
    ...(typeof corrects === 'string' && /^[0-9a-z]{16}$/.test(corrects) ? { corrects } : {}),
    ...(typeof draft === 'string' && /^[0-9a-z]{1,40}$/.test(draft) ? { draft } : {}),
  }),
  component: lazyRouteComponent(() => import('#web/submit/submit-page.tsx'), 'SubmitPage'),
})
/** The own report that is replaced, and the draft on this device that is taken up again. */
type SubmitPlace = { corrects?: string; draft?: string }

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => import('#web/sources/sources-page.tsx'), 'SourcesPage'),
})

const importTable = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('#web/import/import-page.tsx'), 'ImportPage'),
})

const importWork = createRoute({
  getParentRoute: () => root,
  path: '/import/$id',
  component: lazyRouteComponent(() => import('#web/import/work-page.tsx'), 'WorkPage'),
})

const stream = createRoute({
  getParentRoute: () => root,
  path: '/stream',
  validateSearch: ({ after }: Record<string, unknown>): { after?: number } =>
    isPosition(after) ? { after: Number(after) } : {},
  component: lazyRouteComponent(() => import('#web/stream/stream-page.tsx'), 'StreamPage'),
})

const waysIn = createRoute({
  getParentRoute: () => root,
  path: '/ways-in',
  component: lazyRouteComponent(() => import('#web/ways-in/ways-in-page.tsx'), 'WaysInPage'),
})

/** The console's one-time link. The shell shows its page before anyone has signed in. */
const link = createRoute({
  getParentRoute: () => root,
  path: '/link/$token',
  component: lazyRouteComponent(() => import('#web/start/link-page.tsx'), 'LinkPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    index,
    picture,
    event,
    report,
    inbox,
    reports,
    submit,
    importTable,
    importWork,
    sources,
    stream,
    waysIn,
    link,
  ]),
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
