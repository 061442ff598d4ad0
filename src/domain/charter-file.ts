import type { z } from 'zod'
import { type Charter, charter } from './charter.ts'
import { charterBreaches, valueAt } from './charter-checks.ts'
import { fieldAt, keysAt, wordsAt } from './charter-fields.ts'
import { type CharterYaml, type Path, parseCharterYaml, short } from './charter-yaml.ts'
import { nearestWord } from './nearest-word.ts'
import { type Fault, Refusal } from './refusal.ts'

/** Bytes of a charter file at most. */
export const CHARTER_BYTES_MAX = 200_000
/** Faults told at most; the sentence says how many there are. */
export const CHARTER_FAULTS_MAX = 100

/**
 * Reads the parties' charter from its YAML file.
 *
 * Tells every fault at once, in the order of the file, each with line, column, JSON pointer and what to do about it. A
 * file that is not YAML at all gets the faults of its YAML alone: the rest would be guesswork.
 *
 * @throws {Refusal} `charter_invalid` when anything in it is wrong
 * @source docs/reference/charter.md
 */
export function parseCharterFile(text: string): Charter {
  if (text.length > CHARTER_BYTES_MAX || sizeBytesOf(text) > CHARTER_BYTES_MAX)
    throw refusalOf([atTop('the file is over 200 kB; a charter names parties and rules, no more')])

  const file = parseCharterYaml(text.startsWith('\ufeff') ? text.slice(1) : text)
  if (file.isBroken) throw refusalOf(oneALine(file.faults))
  if (file.value === null || file.value === undefined)
    throw refusalOf([...file.faults, atTop(`the file is empty; write ${fieldAt([])}`)])

  const parsed = charter.safeParse(file.value)
  const faults = [...file.faults, ...shapeFaults(file, parsed.error?.issues ?? [])]
  for (const { path, message } of charterBreaches(file.value))
    faults.push(file.faultAt(path, message))
  if (faults.length > 0 || !parsed.success) throw refusalOf(oneAPointer(faults))
  return parsed.data
}

const sizeBytesOf = (text: string) => new TextEncoder().encode(text).length

const atTop = (message: string): Fault => ({ pointer: '', line: 1, column: 1, message })

function refusalOf(faults: readonly Fault[]): Refusal {
  const inOrder = faults.toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
  const [first] = inOrder
  const where = `line ${first?.line ?? 1}, column ${first?.column ?? 1}`
  const more = faults.length === 1 ? '' : ` (and ${faults.length - 1} more)`
  const reason = `${where}: ${first?.message ?? 'unknown'}${more}`
  return new Refusal('charter_invalid', { reason }, inOrder.slice(0, CHARTER_FAULTS_MAX))
}

/** One slip of the pen often breaks YAML several times on its line; the first is the one to mend. */
function oneALine(faults: readonly Fault[]): Fault[] {
  const seen = new Set<number | undefined>()
  return faults.filter((fault) => !seen.has(fault.line) && seen.add(fault.line))
}

/** The first fault found at a place is the one that caused the others there. */
function oneAPointer(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string | undefined>()
  return faults.filter((fault) => !seen.has(fault.pointer) && seen.add(fault.pointer))
}

function shapeFaults(file: CharterYaml, issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => file.faultAt([...path, key], unknownKey(path, key), 'key'))
    return [file.faultAt(path, wrongValue(path, valueAt(file.value, path)))]
  })
}

function unknownKey(path: Path, key: string): string {
  const known = keysAt(path)
  const meant = nearestWord(key, known)
  const remedy = meant ? `did you mean "${meant}"?` : `known here: ${known.join(', ')}`
  return `the key "${short(key)}" is unknown; ${remedy}`
}

function wrongValue(path: Path, found: unknown): string {
  const wanted = fieldAt(path)
  if (found === undefined) return `"${path.at(-1) ?? 'charter'}" is missing; write ${wanted}`
  const words = wordsAt(path)
  const meant = typeof found === 'string' ? nearestWord(found, words) : null
  const remedy = meant ? `; did you mean "${meant}"?` : ''
  return `${foundText(found)} stands where ${wanted} belongs${remedy}`
}

function foundText(found: unknown): string {
  if (found === null || found === '') return 'nothing'
  if (Array.isArray(found)) return `a list of ${found.length}`
  if (typeof found === 'object') return 'a map'
  return typeof found === 'string' ? `"${short(found)}"` : String(found)
}
