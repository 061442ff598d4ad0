import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { submitReport } from '#actions/submit-report.ts'
import type { PictureView } from '#contract/views.ts'
import { openBrowser, openReader, sayIn, signInAs } from '#make/browser.ts'
import { makeTestCentre, officerOf, testCharter } from '#make/centre.ts'
import { wordReader } from '#make/word-reader.ts'
import { openStore } from '#store/open-store.ts'
import { type Bench, inFolder, medianOf, type Say } from './measure.ts'
import { askAs, type Served, serve, signedIn } from './processes.ts'

const EVENTS = 10_000
const A_REPORT = 100
const CITIES = ['Santarem', 'Cartaxo', 'Tomar']
/** Each is filtered for once: a page that was asked for before comes from the browser's memory. */
const ACTS = [
  ['ASSAULT', 'AID', 'AGREE', 'COERCE', 'PROTEST'],
  ['CONSULT', 'REQUEST', 'ACCUSE', 'RETREAT', 'MOBILIZE', 'THREATEN'],
].flat()
const MEMBER = 'alfa'
/** A list that is not there by then fails the bench. */
const PAINT_MS_MAX = 10_000

/** One claim in the words of the test's reader: a crew of its own, so that each is an event of its own. */
function lineOf(number: number): string {
  const twoDigits = (index: number) => String(index + 1).padStart(2, '0')
  const day = `2025-${twoDigits(number % 12)}-${twoDigits(number % 28)}`
  const act = ACTS[number % ACTS.length]
  return `Crew ${number} | ${act} | Town ${number} | ${day} | ${CITIES[number % CITIES.length]}`
}

/** A centre of that many events, handed in and folded as any other. */
async function fill(dataDir: string, say: Say): Promise<void> {
  const store = await openStore({ dataDir })
  const centre = await makeTestCentre(store, {
    charter: testCharter([MEMBER, 'bravo']),
    readers: [wordReader],
    keys: join(dataDir, 'keys'),
  })
  for (let report = 0; report < EVENTS / A_REPORT; report += 1) {
    const lines = Array.from({ length: A_REPORT }, (_, at) => lineOf(report * A_REPORT + at))
    centre.effects.begin(`report ${report}`, report)
    await submitReport(centre, officerOf(MEMBER), {
      content: { way: 'paste', text: `Report ${report}\n${lines.join('\n')}` },
      marking: { to: [], tlp: 'amber' },
    })
    if (report % 10 !== 9) continue
    await centre.fold.settle()
    say(`${(report + 1) * A_REPORT} of ${EVENTS} claims folded`)
  }
  await centre.close()
  await store.close()
}

/** What the centre answers when the page filters for an act, and how long it took. */
type Answer = { act: string; ms: number; first: string; count: number }

async function timeAnswers({ url }: Served): Promise<Answer[]> {
  const cookie = await signedIn(url)
  const answers: Answer[] = []
  for (const act of ACTS) {
    const began = performance.now()
    const text = await askAs(cookie, `${url}/api/picture?view=ours&limit=100&type=${act}`)
    const ms = performance.now() - began
    const { events, counts } = JSON.parse(text) as PictureView
    if (!events[0]) throw new Error(`no event of ${act} came back`)
    answers.push({ act, ms, first: events[0].id, count: counts.events })
  }
  return answers
}

/** Milliseconds from each choice of a filter to the frame after its rows are in the page. */
async function timePaints({ url }: Served, answers: readonly Answer[]): Promise<number[]> {
  const browser = await openBrowser()
  try {
    const { page } = await openReader(browser, { address: url, language: 'en' })
    await page.goto('/')
    await signInAs(page, `Duty officer of ${MEMBER}`)
    await page.getByRole('row').first().waitFor()
    const taken: number[] = []
    for (const answer of answers) taken.push(await timePaint(page, answer))
    return taken
  } finally {
    await browser.close()
  }
}

/** Chooses as a hand would, and waits for that very answer: as many events, and its first one on top. */
function timePaint(page: Page, wanted: Answer): Promise<number> {
  const select = page.getByRole('combobox', { name: sayIn('en')('filter.type') })
  return select.evaluate(
    async (element, { act, first, count, msMax }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const isPainted = () => {
        const list = document.querySelector(`#events [aria-rowcount="${count}"]`)
        const link = list?.querySelector('[aria-rowindex="1"] a')?.getAttribute('href')
        return link?.includes(first) && list?.getAttribute('aria-busy') === 'false'
      }
      if (isPainted()) throw new Error(`the list of ${act} was there before`)
      const began = performance.now()
      const box = element as HTMLSelectElement
      box.value = act
      box.dispatchEvent(new Event('change', { bubbles: true }))
      while (!isPainted()) {
        if (performance.now() - began > msMax) throw new Error(`no list of ${act} was painted`)
        await frame()
      }
      await frame()
      return performance.now() - began
    },
    { ...wanted, msMax: PAINT_MS_MAX },
  )
}

export const eventsBench: Bench = {
  about: `${EVENTS} events in one stream, embedded database: filter to painted list in Chromium, median of ${ACTS.length}`,
  run: (say) =>
    inFolder(async (folder) => {
      const data = join(folder, 'data')
      const began = performance.now()
      await fill(data, say)
      const filled = (performance.now() - began) / 1000
      const served = await serve(data)
      try {
        const answers = await timeAnswers(served)
        const paints = await timePaints(served, answers)
        return [
          { name: 'intake and folding of all', value: filled, unit: 's' },
          {
            name: 'filtered page from the server',
            value: medianOf(answers.map(({ ms }) => ms)),
            unit: 'ms',
          },
          {
            name: 'filter to painted list',
            value: medianOf(paints),
            unit: 'ms',
            bar: { most: 300 },
          },
          { name: 'slowest of them', value: Math.max(...paints), unit: 'ms' },
        ]
      } finally {
        await served.stop()
      }
    }),
}
