import type { Locator, Page } from 'playwright-core'
import type { ReportView } from '#contract/views.ts'
import { ARTICLE } from '#make/article.ts'
import { bytesOf, type Say } from '#make/browser.ts'

/** Addresses that depend on what the centre holds. */
export type Places = {
  readonly event: string
  readonly report: string
  readonly translated: string
}

export type Screen = {
  readonly name: string
  /** Nobody's screens are seen before anyone signs in; an empty house has no centre yet. */
  readonly seenBy: 'officer' | 'nobody' | 'empty house'
  readonly path: (places: Places) => string
  /** What is pressed once the page is there; left out where the address is all. */
  readonly open?: (page: Page, say: Say) => Promise<unknown>
  /** What stands there when it is shown. */
  readonly shown: (page: Page, say: Say) => Locator
}

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click()

/** Opens by a key once a row is there to say that the page listens. */
async function key(page: Page, keys: string, ready = 'main [role=row], main h1'): Promise<void> {
  await page.locator(ready).first().waitFor({ state: 'attached' })
  await page.keyboard.press(keys)
}

const row = (page: Page) => page.getByRole('row').first()
const dialog = (page: Page) => page.getByRole('dialog').first()
const picture = () => '/picture'

/** Every screen that there is, in the order of the rail; what opens over pages comes last. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'start',
    seenBy: 'empty house',
    path: () => '/',
    shown: (page, say) => page.getByRole('button', { name: say('start.example') }),
  },
  {
    name: 'sign-in',
    seenBy: 'nobody',
    path: () => '/',
    shown: (page, say) => page.getByText(say('signIn.pick')),
  },
  ...(
    [
      { name: 'picture', path: picture, shown: row },
      {
        name: 'picture-map',
        path: () => '/picture?show=map',
        shown: (page) => page.locator('section[aria-busy=false] canvas.maplibregl-canvas'),
      },
      {
        name: 'picture-empty',
        path: () => '/picture?q=nowhereatall',
        shown: (page, say) => page.getByText(say('empty.filtered')),
      },
      {
        name: 'event',
        path: ({ event }) => event,
        shown: (page) => page.locator('blockquote').first(),
      },
      {
        name: 'event-history',
        path: ({ event }) => event,
        open: (page) => key(page, 'h', 'main #history-title'),
        shown: (page) => page.locator('[data-deed]').first(),
      },
      {
        name: 'report',
        path: ({ report }) => report,
        shown: (page) => page.locator('[data-card]').first(),
      },
      {
        name: 'report-claim',
        path: ({ report }) => `${report}?add=claim`,
        shown: dialog,
      },
      {
        name: 'report-side-by-side',
        path: ({ translated }) => translated,
        open: (page, say) => press(page, say('translation.side')),
        shown: (page, say) =>
          page.getByRole('region', { name: say('translation.translation'), exact: true }),
      },
      {
        name: 'report-correction',
        path: ({ report }) => `/submit?corrects=${report.slice('/r/'.length)}`,
        shown: (page, say) => page.getByRole('button', { name: say('correct.send') }),
      },
      {
        name: 'inbox',
        path: () => '/inbox?queue=all',
        shown: (page) => page.locator('main li[data-report]').first(),
      },
      {
        name: 'inbox-empty',
        path: () => '/inbox?queue=snoozed',
        shown: (page, say) => page.getByText(say('inbox.none.snoozed')),
      },
      {
        name: 'submit-paste',
        path: () => '/submit',
        shown: (page, say) => page.getByLabel(say('submit.text'), { exact: true }),
      },
      {
        name: 'submit-file',
        path: () => '/submit',
        open: (page, say) => page.getByRole('tab', { name: say('submit.file') }).click(),
        shown: (page, say) => page.getByText(say('submit.choose')),
      },
      {
        name: 'submit-form',
        path: () => '/submit',
        open: async (page, say) => {
          await page.getByRole('tab', { name: say('submit.form') }).click()
          await page.getByText(say('submit.more')).click()
        },
        shown: (page, say) => page.getByLabel(say('observation.countOf')),
      },
      {
        name: 'import',
        path: () => '/import',
        shown: (page, say) => page.getByText(say('import.choose')),
      },
      {
        name: 'sources-empty',
        path: () => '/sources',
        shown: (page, say) => page.getByText(say('sources.none')),
      },
      {
        name: 'source-dialog',
        path: () => '/sources',
        open: (page, say) => press(page, say('sources.add')),
        shown: dialog,
      },
      { name: 'stream', path: () => '/stream', shown: (page) => page.locator('tbody tr').first() },
      {
        name: 'not-found',
        path: () => '/r/0000000000000000',
        shown: (page, say) => page.getByText(say('notFound.why')),
      },
      {
        name: 'line-panel',
        path: picture,
        open: (page) => page.locator('header [data-state]').click(),
        shown: (page, say) => page.getByText(say('outbox.none')),
      },
      {
        name: 'jobs',
        path: picture,
        open: (page, say) => press(page, say('jobs.open', { n: 0 })),
        shown: (page, say) => page.getByText(say('jobs.none')),
      },
      { name: 'palette', path: picture, open: (page) => key(page, 'Control+k'), shown: dialog },
      { name: 'keys', path: picture, open: (page) => key(page, '?'), shown: dialog },
      {
        name: 'views',
        path: picture,
        open: (page, say) => press(page, say('views.open')),
        shown: (page, say) => page.getByLabel(say('views.name')),
      },
      { name: 'export', path: picture, open: (page) => key(page, 'x'), shown: dialog },
      {
        name: 'zone-menu',
        path: picture,
        open: (page, say) => press(page, say('zone.menu', { zone: 'UTC' })),
        shown: (page) => page.getByRole('menu'),
      },
      {
        name: 'theme-menu',
        path: picture,
        open: (page, say) => press(page, say('menu.theme')),
        shown: (page) => page.getByRole('menu'),
      },
    ] satisfies Omit<Screen, 'seenBy'>[]
  ).map((screen) => ({ seenBy: 'officer' as const, ...screen })),
]

/** Goes there, and waits until it is shown with its own letters. */
export async function showScreen(
  page: Page,
  { screen, places, say }: { screen: Screen; places: Places; say: Say },
): Promise<void> {
  await page.goto(screen.path(places))
  if (screen.seenBy === 'officer') await page.locator('[data-state="live"]').waitFor()
  await screen.open?.(page, say)
  await screen.shown(page, say).waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/**
 * Hands in two reports, one of them with a translation, so that there are some of the officer's own.
 *
 * @param page of an officer who has signed in
 */
export async function findPlaces(page: Page): Promise<Places> {
  const report = await handIn(page, ARTICLE)
  const translated = await handIn(page, `Ferry back at Abrantes\n\n${ARTICLE}`)
  await written(page, `/api/reports/${translated}/translations`, {
    language: 'ar',
    by: 'Leila Noury',
    text: 'عادت العبّارة إلى أبرانتس\n\nعبرت الشاحنات الجسر.',
    to: ['joint'],
  })
  const view: ReportView = JSON.parse(await bytesOf(page, `/api/reports/${report}`))
  const event = view.readings[0]?.claims.find((claim) => claim.event)?.event
  if (event === undefined) throw new Error('no claim of the article became an event')
  return { event: `/e/${event}`, report: `/r/${report}`, translated: `/r/${translated}` }
}

async function handIn(page: Page, text: string): Promise<string> {
  const given = { published: '2015-03-15' }
  const marking = { to: ['joint'], tlp: 'green' }
  return (await written(page, '/api/reports', { way: 'paste', text, given, marking })).handle
}

async function written(page: Page, path: string, data: object): Promise<{ handle: string }> {
  const answer = await page.request.post(path, { data })
  if (answer.status() !== 201) throw new Error(`${path}: ${await answer.text()}`)
  return answer.json()
}
