import { Refusal } from './refusal.ts'

/** How a centre is reached from outside. */
export type ServerSettings = {
  /** The origin of the address that officers open: `https://centre.example`, or plain HTTP on this machine alone. */
  readonly address: string
  /** Addresses or networks (CIDR) of the proxies in front. */
  readonly proxies: readonly string[]
}

const LOCAL = ['localhost', '127.0.0.1', '[::1]']
const PROXIES_MAX = 50

/**
 * Reads `PARLEY_ADDRESS` and `PARLEY_PROXIES`.
 *
 * @throws {Refusal} `setting_refused` for an address that is no origin, or not behind TLS while it is not this machine; for a proxy that
 *   is no address
 */
export function readServerSettings(
  env: Readonly<Record<string, string | undefined>>,
  port: number,
): ServerSettings {
  return {
    address: addressFrom(env['PARLEY_ADDRESS'] || `http://localhost:${port}`),
    proxies: proxiesFrom(env['PARLEY_PROXIES'] ?? ''),
  }
}

function addressFrom(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const isBare = url?.href === `${url?.origin}/`
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal(url))
  if (!url || !isBare || !isSafe) throw refused('PARLEY_ADDRESS')
  return url.origin
}

const isLocal = ({ hostname }: URL) => LOCAL.includes(hostname)

function proxiesFrom(text: string): readonly string[] {
  const proxies = text.split(',').flatMap((one) => one.trim() || [])
  const isFit =
    proxies.length <= PROXIES_MAX && proxies.every((one) => /^[\da-f.:]+(\/\d{1,3})?$/i.test(one))
  if (!isFit) throw refused('PARLEY_PROXIES')
  return proxies
}

const refused = (name: string) =>
  new Refusal('setting_refused', { name, page: 'docs/guides/administrator.md' })
