import { presentIncident } from '#contract/incident-view.ts'
import type { Claim } from '#domain/claim.ts'
import type { Incident } from '#domain/incident.ts'
import type { Issue, Reading } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Report } from '#domain/report.ts'
import { type Console, EXIT, visible } from './exit.ts'
import { explainedLines } from './explained-lines.ts'

/** The built-in reader, and the one that asks a model at an endpoint. */
export const READER_NAMES = ['english', 'model'] as const
export type ReaderName = (typeof READER_NAMES)[number]

export type ReadOptions = {
  lang?: string
  published?: string
  json?: boolean
  explain?: boolean
  incidents?: boolean
}
/** Incidents are looked for when they are asked for, and in English alone. */
type FileRead = {
  report: Report
  reading: Reading | null
  issues?: readonly Issue[]
  incidents?: readonly Incident[]
}
/** One file as the rooms below read it. */
export type FileReader = {
  readonly name: string
  readonly version: string
  /** `issues` are the doubts about file and page, which stand whether or not anybody reads its language. */
  read(file: string, options: ReadOptions): Promise<FileRead>
}

/** `parley read FILE...`: the claims in files, one at a time, so that memory stays flat however many there are. */
export async function readFiles(
  files: readonly string[],
  options: ReadOptions,
  to: { reader: FileReader; console: Console },
): Promise<number> {
  const { console } = to
  const showsProgress = console.isTerminal && files.length > 1
  let refused = 0
  for (const [index, file] of files.entries()) {
    if (showsProgress) console.err(`\rreading ${index + 1} of ${files.length}`)
    if (!(await readFile(file, options, to))) refused += 1
  }
  if (showsProgress) console.err('\n')
  return refused > 0 ? EXIT.someRefused : EXIT.ok
}

/** Reads one file and prints it; false when it was refused, which is printed too. */
async function readFile(
  file: string,
  options: ReadOptions,
  { reader, console }: { reader: FileReader; console: Console },
): Promise<boolean> {
  try {
    const read = { file, reader, ...(await reader.read(file, options)) }
    console.out(options.json ? `${jsonOf(read, options)}\n` : proseOf(read, options))
    return true
  } catch (error) {
    if (!(error instanceof Refusal) && !isFileTrouble(error)) throw error
    const words = error instanceof Refusal ? error.message : 'the file cannot be opened'
    if (options.json) console.out(`${JSON.stringify({ file, error: words })}\n`)
    else console.err(`parley: ${visible(file)}: ${visible(words)}\n`)
    return false
  }
}

const isFileTrouble = (error: unknown) =>
  error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code))

type Read = FileRead & { file: string; reader: FileReader }

/** The line of `--json`; docs/reference/json.md. Keys may be added, never renamed. */
export function jsonOf(
  { file, report, reading, reader, issues: found = [], incidents }: Read,
  options: ReadOptions,
): string {
  const { text, sha256, title, language, published, author, outlet, republishedBy, terms } = report
  const claims = (reading?.claims ?? []).map((claim) =>
    options.explain ? claim : withoutReasons(claim),
  )
  const notRead = { code: 'not_read_yet', words: '', start: 0, end: 0 }
  const issues = reading?.issues ?? [...found, notRead]
  return JSON.stringify({
    file,
    sha256,
    text,
    report: {
      title,
      language,
      ...(published ? { published } : {}),
      author,
      ...(outlet ? { outlet } : {}),
      republishedBy,
      reader: { name: reader.name, version: reader.version },
      ...(terms ? { terms } : {}),
    },
    claims,
    ...(incidents ? { incidents: incidents.map(presentIncident) } : {}),
    issues,
  })
}

/** `by` and `sure` are for --explain alone. */
function withoutReasons(claim: Claim): unknown {
  return JSON.parse(
    JSON.stringify(claim, (key, value) => (key === 'by' || key === 'sure' ? undefined : value)),
  )
}

function proseOf({ file, report, reading, issues = [] }: Read, options: ReadOptions): string {
  const lines = [`${visible(report.title || file)}`]
  const from = [report.outlet, report.author.join(', '), report.published]
    .filter(Boolean)
    .join(' · ')
  if (from) lines.push(`  ${visible(from)}`)
  for (const name of report.republishedBy) lines.push(`  republished by ${visible(name)}`)
  if (!reading) lines.push(`  not read yet: no reader for "${report.language}"`)
  for (const claim of reading?.claims ?? []) {
    lines.push('', ...claimLines(claim))
    if (options.explain)
      lines.push(...explainedLines(claim).map((line) => `      ${visible(line)}`))
  }
  for (const issue of reading?.issues ?? issues)
    lines.push('', `  issue ${issue.code}: ${visible(issue.words.slice(0, 100))}`)
  return `${lines.join('\n')}\n\n`
}

function claimLines(claim: Claim): string[] {
  const acts = [
    claim.actors.map((actor) => actor.name).join(', '),
    [claim.action?.type, claim.action?.mode].filter(Boolean).join('/'),
    claim.targets.map((target) => target.name).join(', '),
  ]
  const counts = (claim.counts ?? []).map(countOf)
  const limits = (claim.limits ?? []).map((limit) => `${limit.kind}: ${limit.words}`)
  const facts = [claim.when?.edtf, claim.where?.name, ...counts, ...limits].filter(Boolean)
  return [
    `  ${claim.status}: ${visible(acts.filter(Boolean).join(' → '))}`,
    `    ${visible(chainOf(claim))}`,
    ...(facts.length > 0 ? [`    ${visible(facts.join(' · '))}`] : []),
    `    “${visible(claim.quote.replace(/\s+/g, ' ').slice(0, 300))}”`,
  ]
}

const countOf = ({ what, least, most }: NonNullable<Claim['counts']>[number]) =>
  least === most ? `${what} ${least ?? '?'}` : `${what} ${least ?? '?'} to ${most ?? '?'}`

/** "X says, to Y, in Z, republished by W": the chain from the nearest voice outwards. */
function chainOf({ attribution }: Claim): string {
  const [nearest, ...further] = attribution
  if (!nearest) return ''
  const links = { speaker: 'by', reporter: 'to', outlet: 'in', republisher: 'republished by' }
  const steps = further.map((voice) => `${links[voice.role]} ${voice.voice}`)
  return [`${nearest.voice} ${nearest.stance}`, ...steps].join(', ')
}
