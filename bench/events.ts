import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { submitReport } from '#actions/submit-report.ts'
import { makeTestCentre, officerOf, testCharter } from '#make/centre.ts'
import { wordReader } from '#make/word-reader.ts'
import { openStore } from '#store/open-store.ts'
import { type Bench, medianOf } from './measure.ts'
import { serve } from './processes.ts'

const EVENTS = 10_000
const A_REPORT = 100
const CITIES = ['Santarem', 'Cartaxo', 'Tomar']
const ACTS = ['ASSAULT', 'AID', 'AGREE', 'COERCE', 'PROTEST']
const RUNS = 9

/** A centre of that many events, each its own crew, act, day and city. */
async function fill(dataDir: string, say: (words: string) => void): Promise<void> {
  const store = await openStore({ dataDir })
  const centre = await makeTestCentre(store, {
    charter: testCharter(['alfa', 'bravo']),
    readers: [wordReader],
    keys: `${dataDir}/keys`,
  })
  for (let report = 0; report < EVENTS / A_REPORT; report += 1) {
    const lines = Array.from({ length: A_REPORT }, (_, index) => {
      const number = report * A_REPORT + index
      const day = `2025-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`
      return `Crew ${number} | ${ACTS[number % ACTS.length]} | Town ${number} | ${day} | ${CITIES[number % 3]}`
    })
    centre.effects.begin(`report ${report}`, report)
    await submitReport(centre, officerOf('alfa'), {
      content: { way: 'paste', text: `Report ${report}\n${lines.join('\n')}` },
      marking: { to: [], tlp: 'amber' },
    })
    if (report % 10 === 9) {
      await centre.fold.settle()
      say(`${(report + 1) * A_REPORT} of ${EVENTS} claims folded`)
    }
  }
  await centre.close()
  await store.close()
}

export const eventsBench: Bench = {
  about: `${EVENTS} events in one stream, embedded database: filter to painted list in Chromium, median of ${RUNS}`,
  async run(say) {
    const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
    const data = join(folder, 'data')
    const began = performance.now()
    await fill(data, say)
    const filled = performance.now() - began
    const served = await serve(data)
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    })
    try {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      await context.request.post(`${served.url}/api/session`, {
        data: { officer: 'duty', member: 'alfa' },
      })
      const asked: number[] = []
      const painted: number[] = []
      for (let run = 0; run < RUNS; run += 1) {
        const from = performance.now()
        await (
          await context.request.get(`${served.url}/api/picture?type=${ACTS[run % ACTS.length]}`)
        ).text()
        asked.push(performance.now() - from)
      }
      const page = await context.newPage()
      await page.goto(`${served.url}/picture`)
      const rows = page.locator('main article')
      await rows.first().waitFor()
      for (let run = 0; run < RUNS; run += 1) {
        const type = ACTS[run % ACTS.length] ?? 'AID'
        const select = page.locator('main select').first()
        painted.push(
          await select.evaluate(async (element, wanted) => {
            const start = performance.now()
            const box = element as HTMLSelectElement
            const before = document.querySelector('main article')?.textContent
            const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set
            set?.call(box, wanted)
            box.dispatchEvent(new Event('change', { bubbles: true }))
            for (;;) {
              await new Promise((resolve) => requestAnimationFrame(resolve))
              const first = document.querySelector('main article')?.textContent
              if (first && first !== before) break
              if (performance.now() - start > 10_000) break
            }
            await new Promise((resolve) => requestAnimationFrame(resolve))
            return performance.now() - start
          }, type),
        )
      }
      return [
        { name: 'intake and folding of all', value: filled / 1000, unit: 's' },
        { name: 'filtered page from the server', value: medianOf(asked), unit: 'ms' },
        { name: 'filter to painted list', value: medianOf(painted), unit: 'ms', bar: 'under 300' },
      ]
    } finally {
      await browser.close()
      await served.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
