import type { Page } from 'playwright-core'
import { sayIn } from './browser.ts'

const say = sayIn('en')

/** One filter as a hand sets it on the picture of {@link fillManyEvents}; each leaves another list than all events. */
export type FilterAct = {
  readonly name: string
  /** What a hand does before it. */
  ready?(page: Page): Promise<unknown>
  set(page: Page): Promise<unknown>
}

const pick = (what: 'type' | 'support' | 'contest' | 'country', value: string): FilterAct => ({
  name: `${what} ${value}`,
  set: (page) =>
    page.getByRole('combobox', { name: say(`filter.${what}`), exact: true }).selectOption(value),
})

/** Drags over a part of the day bars, from 0 to 1. */
const brush = (from: number, to: number): FilterAct => ({
  name: `days from ${from} to ${to} of the bars`,
  async set(page) {
    const box = await page.getByRole('slider', { name: say('days.label') }).boundingBox()
    if (!box) throw new Error('there are no day bars')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width * from, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * to, y, { steps: 4 })
    await page.mouse.up()
  },
})

const press = (name: string, what: RegExp | string, role: 'button' | 'link'): FilterAct => ({
  name,
  set: (page) => page.getByRole(role, { name: what }).click(),
})

/** All that the page offers but words. The last is a box of what the map shows. */
export const FILTER_ACTS: readonly FilterAct[] = [
  pick('type', 'ASSAULT'),
  pick('type', 'AID'),
  pick('type', 'STATEMENT'),
  pick('support', 'corroborated'),
  pick('support', 'announced'),
  pick('support', 'single-origin'),
  pick('contest', 'denied'),
  pick('contest', 'differs'),
  pick('country', 'ES'),
  brush(0.2, 0.4),
  brush(0.7, 0.72),
  press('without place', new RegExp(say('counts.withoutPlace', { n: 0 }).replace('0', '')), 'link'),
  {
    ...press('box of the map', say('map.onlyHere'), 'button'),
    ready: (page) => page.getByRole('button', { name: say('map.nearer') }).click({ clickCount: 2 }),
  },
]

/** Lets all filters go, and waits for the list of all events. */
export async function clearFilters(page: Page, all: number): Promise<void> {
  await page.getByRole('button', { name: say('filter.clear') }).click()
  await page.locator(`#events [aria-rowcount="${all}"][aria-busy="false"]`).waitFor()
}
