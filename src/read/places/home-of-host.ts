import type { Home } from './weigh-names.ts'

/** Endings that sites all over the world use for what they look like. */
const ANYWHERE: ReadonlySet<string> = new Set(['ai', 'cc', 'co', 'eu', 'fm', 'io', 'ly', 'me', 'tv', 'ws']) // biome-ignore format: a list

/** The country that a site's name ends with: `paper.example.ie` is Irish, `.uk` British; empty when it tells none. */
export function homeOfHost(host: string | undefined): Home {
  const ending = /\.([a-z]{2})\.?$/i.exec(host ?? '')?.[1]?.toLowerCase()
  if (ending === undefined || ANYWHERE.has(ending)) return {}
  return { country: ending === 'uk' ? 'GB' : ending.toUpperCase() }
}

/** The same for a web address; empty for anything else, such as a file's name. */
export function homeOfAddress(address: string | undefined): Home {
  return homeOfHost(/^https?:\/\/(?:[^/?#]*@)?([^/?#:]+)/i.exec(address ?? '')?.[1])
}
