import type { ZodError } from 'zod'
import { Refusal, sentenceOf } from '#domain/refusal.ts'

/** RFC 9457, with a JSON pointer a field. The detail never quotes a server's error or hidden data. */
export type Problem = {
  type: string
  title: string
  status: number
  code: string
  detail: string
  /** The handle of what took its place, beside `replaced`. */
  by?: string
  errors?: { pointer?: string; line?: number; column?: number; message: string }[]
}

/** A refusal as the wire shows it, in the reader's language. */
export function problemOf(refusal: Refusal, language = 'en'): Problem {
  const { code, facts, faults, status } = refusal
  const detail = sentenceOf({ code, facts, language })
  return {
    type: `about:blank#${code}`,
    title: code.replaceAll('_', ' '),
    status,
    code,
    detail,
    ...(code === 'replaced' ? { by: String(facts['by']) } : {}),
    ...(faults.length > 0 ? { errors: [...faults] } : {}),
  }
}

const FAULTS_MAX = 50

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** A schema's no as a refusal: one fault a field, with its pointer. */
export function refusalOf(error: ZodError, code: 'request_malformed' | 'field_invalid'): Refusal {
  const faults = error.issues
    .flatMap(({ path, message, ...issue }) => {
      // A field that nobody knows stands under its own name, not under that of the object around it.
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]]
      return keys.map((key) => ({ pointer: pointerOf([...path, ...key]), message }))
    })
    .slice(0, FAULTS_MAX)
  const first = faults[0]
  const reason = first ? `${first.pointer || 'the body'}: ${first.message}` : 'its shape'
  return new Refusal(code, { reason }, faults)
}
