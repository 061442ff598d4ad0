import ipaddr from 'ipaddr.js'
import { Refusal } from '#domain/refusal.ts'

/** An address that a name stands for, as node:dns gives it. */
export type Address = { readonly address: string; readonly family: number }

const URL_MAX = 2000
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')
/** Names that never leave a house or a machine, whatever a resolver says. */
const INNER_NAMES =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|onion|home\.arpa)$/

/**
 * Whether an address lies on the public internet.
 *
 * Only plain unicast counts: no loopback, private, shared, link-local, unique-local, benchmarking, documentation or
 * multicast range, and no form that carries an IPv4 address inside an IPv6 one (mapped, 6to4, NAT64, Teredo), since
 * those reach whatever the inner address names.
 *
 * @source IANA special-purpose address registries; RFC 6890
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '')
  if (bare.includes('%') || !ipaddr.isValid(bare)) return false
  const parsed = ipaddr.parse(bare)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST)
}

/**
 * An address of a page as it may be asked for: http or https, ports 80 and 443, no password, a public host.
 *
 * The URL parser turns decimal, octal and hexadecimal spellings of an address into its plain one before it is judged.
 * A host name is judged again by what it resolves to, when the connection is made.
 *
 * @param rules.allow origins that are let through, for tests
 * @throws {Refusal} `url_refused` with the reason
 */
export function checkedUrl(
  text: string,
  rules: { allow: readonly string[]; ports: readonly number[] },
): URL {
  const url = text.length <= URL_MAX && URL.canParse(text) ? new URL(text) : null
  if (!url) throw refused('it is not a web address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused('only http and https are')
  if (url.username !== '' || url.password !== '') throw refused('it holds a user name or password')
  if (rules.allow.includes(url.origin)) return url

  if (!rules.ports.includes(portOf(url))) throw refused('its port is neither 80 nor 443')
  if (!isPublicHost(url.hostname)) throw notPublic()
  return url
}

/**
 * The same addresses when every one of them is public. One inner address among them is enough to refuse.
 *
 * @throws {Refusal} `url_refused`
 */
export function checkedAddresses(addresses: readonly Address[]): readonly Address[] {
  if (!addresses.every(({ address }) => isPublicAddress(address))) throw notPublic()
  return addresses
}

export function notPublic(): Refusal {
  return refused('it does not lead to the public internet')
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'http:' ? 80 : 443
}

function isPublicHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return isPublicAddress(hostname)
  const name = hostname.toLowerCase().replace(/\.$/, '')
  if (ipaddr.IPv4.isValid(name)) return isPublicAddress(name)
  return name.includes('.') && !INNER_NAMES.test(name)
}

function refused(reason: string): Refusal {
  return new Refusal('url_refused', { reason })
}
