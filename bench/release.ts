import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { submitReport } from '#actions/submit-report.ts'
import { makeTestCentre, officerOf, testCharter } from '#make/centre.ts'
import { wordReader } from '#make/word-reader.ts'
import { openStore } from '#store/open-store.ts'
import type { Bench } from './measure.ts'

const CLAIMS = 20

export const releaseBench: Bench = {
  about: `one report of ${CLAIMS} claims released to joint, four members, embedded database`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
    const store = await openStore({ dataDir: join(folder, 'data') })
    const members = ['alfa', 'bravo', 'carol', 'delta']
    const centre = await makeTestCentre(store, {
      charter: testCharter(members),
      readers: [wordReader],
    })
    const lines = Array.from(
      { length: CLAIMS },
      (_, index) => `Crew ${index} | AID | a town | 2026-03-0${(index % 8) + 1} | Tomar`,
    )
    const text = `What the crews did\n${lines.join('\n')}`
    centre.effects.begin('warm', 1)
    await submitReport(centre, officerOf('bravo'), {
      content: { way: 'paste', text: `Before\n${lines[0]}` },
      marking: { to: ['joint'], tlp: 'green' },
    })
    await centre.fold.settle()

    centre.effects.begin('measured', 2)
    const began = performance.now()
    await submitReport(centre, officerOf('alfa'), {
      content: { way: 'paste', text },
      marking: { to: ['joint'], tlp: 'green' },
    })
    const acknowledged = performance.now()
    await centre.fold.settle()
    const folded = performance.now()

    let rows = 0
    let bytes = 0
    for (const stream of ['joint', ...members]) {
      const entries = await store.entries.list({ stream, after: 0, limit: 500 })
      const mine = entries.filter((entry) => entry.from === 'alfa')
      rows += mine.length
      for (const { item, payload, salt, nonce, leaf } of mine)
        for (const part of [item, payload, salt, nonce, leaf]) bytes += part?.length ?? 0
    }
    await centre.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
    return [
      { name: 'entries written', value: rows, unit: 'rows' },
      { name: 'entry bytes for each claim and stream', value: bytes / CLAIMS / 5, unit: 'bytes' },
      { name: 'to the acknowledgement', value: acknowledged - began, unit: 'ms' },
      { name: 'to the last picture', value: (folded - began) / 1000, unit: 's' },
    ]
  },
}
