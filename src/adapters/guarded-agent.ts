import { lookup as resolveByDns } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { type Address, checkedAddresses, isPublicAddress, notPublic } from './address-guard.ts'

/** Every address of a host name. */
export type Resolve = (host: string) => Promise<readonly Address[]>

const HEADERS_MAX_BYTES = 32 * 1024

const byDns: Resolve = async (host) => await resolveByDns(host, { all: true, verbatim: true })

/**
 * A dispatcher for one request that connects to public addresses only.
 *
 * The name is resolved once, inside the connection, and the connection goes to the very addresses that were judged: a
 * name that answers otherwise a moment later changes nothing. The socket's far end is judged once more. Knows no proxy.
 *
 * @param options.isAllowed lets every address through: for origins that a test allows
 */
export function guardedAgent(options: {
  isAllowed: boolean
  resolve?: Resolve | undefined
  timeoutMs: number
}): Agent {
  const { isAllowed, resolve = byDns, timeoutMs } = options
  const lookup: LookupFunction = (host, { all }, callback) => {
    resolve(host)
      .then((found) => (isAllowed ? found : checkedAddresses(found)))
      .then(
        (found) => {
          const [first] = found
          if (!first) callback(new Error('no address'), '')
          else if (all) callback(null, [...found])
          else callback(null, first.address, first.family)
        },
        (error: Error) => callback(error, ''),
      )
  }
  const connect = buildConnector({ lookup, timeout: timeoutMs, allowH2: false })
  return new Agent({
    connect: (target, callback) =>
      connect(target, (...[error, socket]) => {
        if (error) return callback(error, null)
        if (isAllowed || isPublicAddress(socket.remoteAddress ?? '')) return callback(null, socket)
        socket.destroy()
        callback(notPublic(), null)
      }),
    maxHeaderSize: HEADERS_MAX_BYTES,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    pipelining: 0,
  })
}
