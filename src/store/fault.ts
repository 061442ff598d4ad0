import { Refusal } from '#domain/refusal.ts'

/** What a database error means to us: try again, say no, or our own bug. */
export type Fault = 'raced' | 'gone' | 'full' | 'text' | 'ours'

const RACED = new Set(['40001', '40P01', '55P03'])
/** The server stopped, is starting, or has no room for one more connection. */
const GONE = new Set(['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006'])
const UNREACHED = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])
/** Out of disk (53100), or a file that could not be written for another cause (58030). */
const FULL = new Set(['53100', '58030', 'ENOSPC', 'EDQUOT'])
/** A character that text columns cannot hold. */
const TEXT = new Set(['22021', '22P05'])
/** What the driver says without a code when a connection went away or none came free. */
const CLOSED =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Connection ended|Client was closed|This socket has been ended|Query read timeout)/

export function faultOf(error: unknown): Fault {
  const { code, message } = partsOf(error)
  if (RACED.has(code)) return 'raced'
  if (FULL.has(code) || /No space left on device/.test(message)) return 'full'
  if (GONE.has(code) || UNREACHED.has(code) || CLOSED.test(message)) return 'gone'
  return TEXT.has(code) ? 'text' : 'ours'
}

/** The name of the unique constraint that a write ran into, or null. */
export function clashOf(error: unknown): string | null {
  const { code, constraint } = partsOf(error)
  return code === '23505' ? constraint : null
}

/**
 * The refusal for a database error. An error that no input and no outage explains stays what it is: our bug.
 *
 * The server's own words are never passed on: they carry key values of rows that the asker may not see.
 */
export function refusalOf(error: unknown): unknown {
  if (error instanceof Refusal) return error
  const fault = faultOf(error)
  if (fault === 'raced') return new Refusal('busy', { reason: 'too many wrote at once' })
  if (fault === 'gone') return new Refusal('busy', { reason: 'the database is not answering' })
  if (fault === 'full') return new Refusal('disk_full')
  if (fault === 'text')
    return new Refusal('request_malformed', {
      reason: 'a text holds a character that cannot be kept',
    })
  return error
}

function partsOf(error: unknown): { code: string; message: string; constraint: string } {
  if (typeof error !== 'object' || error === null) return { code: '', message: '', constraint: '' }
  const { code, message, constraint } = error as Record<string, unknown>
  return {
    code: typeof code === 'string' ? code : '',
    message: typeof message === 'string' ? message : '',
    constraint: typeof constraint === 'string' ? constraint : '',
  }
}
