import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { exportStream } from '#actions/export-stream.ts'
import { rebuild } from '#actions/rebuild.ts'
import { Refold } from '#actions/refold.ts'
import { replaceWays } from '#actions/ways-in/links.ts'
import { makeVerify } from '#adapters/keys.ts'
import { collectFiles, explainEvent, reachFrom } from '#cli/centre-client.ts'
import type { Doors } from '#cli/commands.ts'
import { type Console, EXIT } from '#cli/exit.ts'
import { printRebuilt, printVerdict } from '#cli/proof-output.ts'
import { Refusal } from '#domain/refusal.ts'
import { readServerSettings } from '#domain/server-settings.ts'
import { splitLines } from '#record/split-lines.ts'
import { verifyExport } from '#record/verify-export.ts'

const console: Console = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
}

/** Opens the centre of a data directory for one command, and closes it whatever happens. */
async function withCentre<T>(
  dataDir: string,
  work: (centre: import('./start-wiring.ts').OpenCentre) => Promise<T>,
): Promise<T> {
  const databaseUrl = process.env['DATABASE_URL']
  if (!databaseUrl && !existsSync(dataDir)) throw new Refusal('not_found')
  const { openCentre } = await import('./start-wiring.ts')
  const databaseAdminUrl = process.env['DATABASE_ADMIN_URL']
  const centre = await openCentre({ dataDir, isLoopback: true, databaseUrl, databaseAdminUrl })
  try {
    return await work(centre)
  } finally {
    await centre.close()
  }
}

async function writeLines(lines: AsyncIterable<string>, file: string | undefined): Promise<void> {
  const out = file === undefined ? process.stdout : createWriteStream(file)
  for await (const line of lines)
    if (!out.write(`${line}\n`))
      await new Promise<void>((resolve) => out.once('drain', () => resolve()))
  if (out !== process.stdout) await new Promise<void>((resolve) => out.end(resolve))
}

function headFrom(text: string): { size: number; head: string } {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text)
  if (!match)
    throw new Refusal('request_malformed', {
      reason: '--head is SIZE:HEX, as an earlier verify printed it',
    })
  return { size: Number(match[1]), head: match[2] ?? '' }
}

/** What each command of `parley` reaches, opened only when its command runs. */
export const doors: Doors = {
  console,
  openReader: async (name) => (await import('./start-file-reader.ts')).openFileReader(name),
  serve: async ({ data, port, host, exercise, charter }) => {
    const { startServer } = await import('./start-server.ts')
    if (charter !== undefined && !existsSync(charter)) throw new Refusal('not_found')
    const charterText = charter === undefined ? undefined : readFileSync(charter, 'utf8')
    await startServer({ dataDir: data, port, host, exercise, charterText })
    return Number(process.exitCode ?? EXIT.ok)
  },
  rebuild: ({ data, json }) =>
    withCentre(data, async (centre) => {
      const rebuilt = await rebuild(centre, centre.fold, (stream, index, count) => {
        if (console.isTerminal) console.err(`\rfolding ${stream} (${index + 1} of ${count})   `)
      })
      return printRebuilt(rebuilt, { json, console })
    }),
  exportStream: ({ data, stream, out }) =>
    withCentre(data, async (centre) => {
      await centre.fold.settle()
      await writeLines(exportStream(centre, stream), out)
      return EXIT.ok
    }),
  verify: async (file, { json, charter, head }) => {
    if (!existsSync(file)) throw new Refusal('not_found')
    const lines = splitLines(createReadStream(file))
    let refold: Refold | null = null
    const verdict = await verifyExport(lines, {
      verify: makeVerify(),
      trusted: {
        ...(charter ? { charterHash: charter } : {}),
        ...(head ? { head: headFrom(head) } : {}),
      },
      onEntry: (entry, item) => {
        refold ??= new Refold(entry.stream)
        refold.take(entry, item)
      },
    })
    const picture = (refold as Refold | null)?.picture() ?? null
    return printVerdict({ ...verdict, picture }, { json, console })
  },
  collect: (files, options) => {
    const keyOf = (bytes: Uint8Array) =>
      `collect-${createHash('sha256').update(bytes).digest('hex').slice(0, 40)}`
    return collectFiles(files, options, { reach: reachFrom(process.env), console, keyOf })
  },
  explain: (name, options) =>
    explainEvent(name, options, { reach: reachFrom(process.env), console }),
  bench: async (name, options) =>
    (await import('#bench/run-bench.ts')).runBench(name, options, console),
  score: async (task, options) =>
    (await import('#eval/run-eval.ts')).runEval(task, options, console),
  link: (whose, { data, json }) =>
    withCentre(data, async (centre) => {
      const { address } = readServerSettings(process.env, 8015)
      const link = `${address}/link/${await replaceWays(centre, whose)}`
      console.out(json ? `${JSON.stringify({ link })}\n` : `${link}\n`)
      return EXIT.ok
    }),
  doctor: ({ data, json }) =>
    withCentre(data, async (centre) => {
      const health = await centre.store.health()
      const streams = await centre.store.work.list({ all: true })
      if (json) console.out(`${JSON.stringify({ ...health, streams })}\n`)
      else {
        console.out(
          `${health.backend} database: ${health.canRead && health.canWrite ? 'well' : health.why}\n`,
        )
        for (const { stream, appended, folded } of streams)
          console.out(`  ${stream}: ${appended} entries, ${folded} in the picture\n`)
      }
      return health.canRead && health.canWrite ? EXIT.ok : EXIT.failed
    }),
}
