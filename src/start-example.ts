import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Centre } from '#actions/centre.ts'
import { startCentre } from '#actions/start-centre.ts'
import { submitReport } from '#actions/submit-report.ts'
import { parseCharterFile } from '#domain/charter-file.ts'
import { marking } from '#domain/marking.ts'
import { assert } from '#lib/assert.ts'

const FOLDER = new URL('../examples/first-day/', import.meta.url)
const reports = z.array(
  z.strictObject({
    file: z.string(),
    member: z.string(),
    officer: z.string(),
    arrival: z.string(),
    published: z.string(),
    marking,
  }),
)

/** Starts the example centre: its charter, then each report as its own member's officer hands it in. */
export async function loadExample(centre: Centre): Promise<void> {
  const open = (name: string) => readFileSync(fileURLToPath(new URL(name, FOLDER)))
  await startCentre(centre, parseCharterFile(open('charter.yaml').toString('utf8')))
  for (const given of reports.parse(JSON.parse(open('reports.json').toString('utf8')))) {
    const officers = await centre.store.officers.list(given.member)
    const officer = officers.find((one) => one.name === given.officer)
    assert(officer, `the example's charter names ${given.officer}`)
    await submitReport(centre, officer, {
      content: {
        way: 'file',
        bytes: open(given.file),
        name: basename(given.file),
        mediaType: 'text/plain',
      },
      given: { published: given.published },
      arrival: given.arrival,
      marking: given.marking,
      request: { key: `example-${given.file}`, hash: given.file },
    })
  }
}
