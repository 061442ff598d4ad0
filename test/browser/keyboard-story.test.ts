import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EventView, ReportView } from '#contract/views.ts'
import { ARTICLE, TITLE } from '#make/article.ts'
import { bytesOf, openBrowser, openReader, type Reader, sayIn } from '#make/browser.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const say = sayIn('en')
const WRITER = { officer: 'marta.lume', member: 'river' }
const RECIPIENT = { officer: 'ilse.varga', member: 'monitors' }
const SPEAKER = 'Abrantes town hall'
/** What a Russian keyboard types at the places of the Latin letters. */
const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'ф', c: 'с', e: 'у', g: 'п', i: 'ш', j: 'о', k: 'л', n: 'т', p: 'з', q: 'й', r: 'к', s: 'ы', u: 'г', z: 'я',
} // biome-ignore format: one table
const MOST_STEPS = 60
const CONTROLS = 'a[href], button, input, select, textarea'
const until = <T>(what: () => T) => expect.poll(what, { timeout: 20_000 })

/** An officer whose pointing device is broken: keys alone, on either layout, and a count of presses that were none. */
function atKeyboard(page: Page, layout: 'Latin' | 'Cyrillic') {
  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      const letter = layout === 'Cyrillic' ? CYRILLIC[key] : undefined
      if (letter === undefined) await page.keyboard.press(key)
      else
        await page.evaluate(
          (how) => {
            const target = document.activeElement ?? document.body
            target.dispatchEvent(
              new KeyboardEvent('keydown', { ...how, bubbles: true, cancelable: true }),
            )
          },
          { key: letter, code: `Key${key.toUpperCase()}` },
        )
    }
  }
  /** What the controls are called that the selector finds. */
  const namesOf = (selector: string) =>
    page.evaluate((wanted) => {
      const found = [...document.querySelectorAll(wanted)]
      return found.map((one) => {
        const labels: Iterable<Element> = Reflect.get(one, 'labels') ?? []
        const words = [...labels].map((label) => label.textContent).find(Boolean)
        return one.getAttribute('aria-label') ?? words ?? one.textContent ?? ''
      })
    }, selector)
  const nameInHand = async () => (await namesOf(':focus:not(body, main)'))[0] ?? ''
  return {
    press,
    nameInHand,
    /** Waits until it is on the page, then goes on by Tab until it has the focus, as somebody does who cannot point. */
    async tabTo(name: string, isIt = (words: string) => words === name): Promise<void> {
      await expect
        .poll(async () => (await namesOf(CONTROLS)).some(isIt), {
          timeout: 20_000,
          message: `"${name}" is on the page`,
        })
        .toBe(true)
      for (let step = 0; step < MOST_STEPS; step += 1) {
        if (isIt(await nameInHand())) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`no way by Tab to "${name}"`)
    },
    /** Presses of a mouse, a finger or a pen since the page was opened. */
    pointed: () => page.evaluate(() => Reflect.get(globalThis, 'pointed') as number),
  }
}

async function openAt(reader: Reader, who: typeof WRITER): Promise<void> {
  const { page, context } = reader
  await context.addInitScript(() => {
    Object.assign(globalThis, { pointed: 0 })
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
      globalThis.addEventListener(
        kind,
        (event) => {
          if (event.isTrusted)
            Object.assign(globalThis, { pointed: Reflect.get(globalThis, 'pointed') + 1 })
        },
        { capture: true },
      )
  })
  await context.request.post('/api/session', { data: who })
  await page.goto('/picture')
  await page.getByRole('row').first().waitFor()
  await page.locator('[data-state="live"]').waitFor()
}

describe.each(['Latin', 'Cyrillic'] as const)('a report, by keys alone, on %s keys', (layout) => {
  let browser: Browser
  let centre: ServedCentre
  let writer: Reader
  let recipient: Reader
  let keys: ReturnType<typeof atKeyboard>
  let other: ReturnType<typeof atKeyboard>
  let handle: string

  beforeAll(async () => {
    const [served, opened] = await Promise.all([serveCentre(), openBrowser()])
    centre = served
    browser = opened
    writer = await openReader(browser, { address: centre.address, language: 'en' })
    recipient = await openReader(browser, { address: centre.address, language: 'en' })
    await writer.context.request.post('/api/centre', { data: { with: 'first-day' } })
    await openAt(writer, WRITER)
    await openAt(recipient, RECIPIENT)
    keys = atKeyboard(writer.page, layout)
    other = atKeyboard(recipient.page, layout)
  })
  afterAll(async () => {
    await browser?.close()
    await centre?.stop()
  })

  const report = async (): Promise<ReportView> =>
    JSON.parse(await bytesOf(writer.page, `/api/reports/${handle}`))

  test('it is pasted and handed in', async () => {
    const { page } = writer
    await keys.press('g', 's')
    await page.waitForURL('**/submit')
    await keys.tabTo(say('submit.text'))
    await page.keyboard.insertText(ARTICLE)
    await keys.tabTo(say('submit.send'))
    await keys.press('Enter')
    await page.waitForURL('**/r/*')
    handle = page.url().slice(-16)
    await page.getByRole('status').filter({ hasText: handle }).waitFor()
  })

  test('it waits in the inbox, is taken on, and opened from there', async () => {
    const { page } = writer
    await keys.press('g', 'i')
    await page.waitForURL('**/inbox*')
    const inHand = page.locator('main li[data-report] a[aria-current]')
    await inHand.waitFor()
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if ((await inHand.innerText()).includes(TITLE)) break
      await keys.press('j')
    }
    await until(() => inHand.innerText()).toContain(TITLE)
    await keys.press('a')
    await page.getByRole('dialog').getByRole('listitem').first().waitFor()
    await keys.press('1')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await until(async () => (await report()).triage?.assignee).toBe(WRITER.officer)
    await keys.press('Enter')
    await page.waitForURL(`**/r/${handle}*`)
  })

  test('a claim is accepted, one changed, one added, and the reading signed', async () => {
    const { page } = writer
    await page.locator('[data-card]').first().waitFor()
    const before = (await report()).readings.at(-1)?.claims.length ?? 0
    await keys.press('n', 'e')
    const speaker = page.getByLabel(say('form.speaker'), { exact: true })
    await until(() => speaker.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(SPEAKER)
    await keys.press('Enter')
    await page.getByText(say('report.steps', { n: 1 })).waitFor()
    await keys.press('n', 'a')
    await page.getByText(say('report.steps', { n: 2 })).waitFor()
    await keys.press('c')
    await page.getByRole('dialog', { name: say('form.add') }).waitFor()
    await keys.tabTo(say('form.quote'))
    await page.keyboard.insertText('Two guards were wounded.')
    await keys.tabTo(say('form.speaker'))
    await page.keyboard.insertText('Pavel Orlenko')
    await keys.press('Enter')
    await page.getByText(say('report.steps', { n: 3 })).waitFor()
    await keys.press('s')
    await page.getByText(say('report.signed', { n: 3 })).waitFor()
    await until(async () => (await report()).readings.at(-1)?.claims.length).toBe(before + 1)
  })

  test('it is released to another member, whose picture takes it up', async () => {
    const { page } = writer
    await keys.tabTo(say('release.open'))
    await keys.press('Enter')
    await keys.tabTo('Two Banks Monitoring Mission', (words) =>
      words.includes('Two Banks Monitoring'),
    )
    await keys.press('Space')
    const send = say('release.send', { n: 1 })
    await keys.tabTo(send)
    await keys.press('Enter')
    await page.getByText(say('release.done')).waitFor()

    const there = recipient.page
    const pill = there.locator('main [aria-live] button')
    await pill.waitFor()
    const words = await pill.innerText()
    await other.tabTo(words)
    await other.press('Enter')
    await there.getByRole('row').filter({ hasText: SPEAKER }).first().waitFor()
  })

  test('on the page of their event two claims are judged, and that is taken back', async () => {
    const { page } = writer
    const eventOf = async (id: string): Promise<EventView> =>
      JSON.parse(await bytesOf(page, `/api/events/${id}`))
    const { events }: { events: { id: string }[] } = JSON.parse(
      await bytesOf(page, '/api/picture?limit=200'),
    )
    const views = await Promise.all(events.map(({ id }) => eventOf(id)))
    const { id } =
      views.find(({ accounts }) => accounts.length > 1) ?? expect.fail('no event has two accounts')

    await keys.press('Escape', 'g', 'p')
    await page.waitForURL('**/picture*')
    await page.getByRole('row').first().waitFor()
    const rowInHand = () =>
      page.evaluate(() => {
        const row = document.activeElement?.closest('main [role=row]')
        return row?.querySelector('a')?.getAttribute('href') ?? ''
      })
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const before = await rowInHand()
      if (before.startsWith(`/e/${id}`)) break
      await keys.press('j')
      await until(rowInHand).not.toBe(before)
    }
    await keys.press('Enter')
    await page.waitForURL(`**/e/${id}*`)

    const verdicts = async () => (await eventOf(id)).judgements.map(({ verdict }) => verdict)
    const before = await verdicts()
    await keys.tabTo(say('judge.choose'))
    await keys.press('Space', 'Tab')
    await keys.tabTo(say('judge.choose'))
    await keys.press('Space')
    await page.getByText(say('judge.chosen', { n: 2 })).waitFor()
    await keys.press('s')
    await page.getByText(say('judge.saidSame')).waitFor()
    await until(verdicts).toEqual([...before, 'same'])
    await keys.press('z')
    await until(verdicts).toEqual(before)
  })

  test('nobody pointed at anything, and nothing broke', async () => {
    expect([await keys.pointed(), await other.pointed()]).toEqual([0, 0])
    for (const { foreign, errors } of [writer, recipient])
      expect([foreign, errors]).toEqual([[], []])
    // The count sees what it is there for.
    await writer.page.mouse.click(1, 1)
    expect(await keys.pointed()).toBeGreaterThan(0)
  })
})
