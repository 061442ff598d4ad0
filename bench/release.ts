import { join } from 'node:path'
import { submitReport } from '#actions/submit-report.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { wordReader } from '#make/word-reader.ts'
import { openStore } from '#store/open-store.ts'
import { type Bench, inFolder } from './measure.ts'

const CLAIMS = 20
const MEMBERS = ['alfa', 'bravo', 'carol', 'delta']

const lineOf = (index: number) =>
  `Crew ${index} | AID | a town | 2026-03-0${(index % 8) + 1} | Tomar`

/** Hands a report in for all, and waits until every picture has it: milliseconds to either. */
async function timeRelease(
  centre: TestCentre,
  { from, lines }: { from: string; lines: readonly string[] },
): Promise<{ acknowledged: number; folded: number }> {
  centre.effects.begin(`released by ${from}`, MEMBERS.indexOf(from))
  const began = performance.now()
  await submitReport(centre, officerOf(from), {
    content: { way: 'paste', text: `What the crews did\n${lines.join('\n')}` },
    marking: { to: ['joint'], tlp: 'green' },
  })
  const acknowledged = performance.now() - began
  await centre.fold.settle()
  return { acknowledged, folded: performance.now() - began }
}

/** Entries in all streams that one member sent, and the bytes of their parts. */
async function sizeOf({ store }: TestCentre, sender: string) {
  let rows = 0
  let bytes = 0
  for (const stream of ['joint', ...MEMBERS]) {
    const entries = await store.entries.list({ stream, after: 0, limit: 500 })
    const mine = entries.filter((entry) => entry.from === sender)
    rows += mine.length
    for (const { item, payload, salt, nonce, leaf } of mine)
      for (const part of [item, payload, salt, nonce, leaf]) bytes += part?.length ?? 0
  }
  return { rows, bytes }
}

export const releaseBench: Bench = {
  about: `one report of ${CLAIMS} claims released to joint, four members, embedded database`,
  run: () =>
    inFolder(async (folder) => {
      const store = await openStore({ dataDir: join(folder, 'data') })
      const charter = testCharter(MEMBERS)
      const centre = await makeTestCentre(store, { charter, readers: [wordReader] })
      await timeRelease(centre, { from: 'bravo', lines: [lineOf(0)] })

      const lines = Array.from({ length: CLAIMS }, (_, index) => lineOf(index))
      const { acknowledged, folded } = await timeRelease(centre, { from: 'alfa', lines })
      const { rows, bytes } = await sizeOf(centre, 'alfa')
      await centre.close()
      await store.close()
      const bytesEach = bytes / CLAIMS / (MEMBERS.length + 1)
      return [
        { name: 'entries written', value: rows, unit: 'rows' },
        { name: 'entry bytes for each claim and stream', value: bytesEach, unit: 'bytes' },
        { name: 'to the acknowledgement', value: acknowledged, unit: 'ms' },
        { name: 'to the last picture', value: folded / 1000, unit: 's' },
      ]
    }),
}
