import { TLP } from '#domain/marking.ts'
import type { CHANNELS, Terms } from '#domain/report.ts'

export type Tlp = (typeof TLP)[number]
/** What it leaves for: an officer's own use, or one of the ways of passing on that terms speak of. */
export type Channel = 'own' | (typeof CHANNELS)[number]

/** One report that a thing rests on: how it is marked, and what its source asks for. */
export type Source = {
  /** The outlet, or the report's title where it has none. */
  readonly name: string
  readonly tlp: Tlp
  readonly terms?: Terms | undefined
}

export type Passage =
  | {
      readonly passes: true
      /** The strictest of its sources: the mark that goes with it. */
      readonly tlp: Tlp
      /** May the sources' own words go along. */
      readonly withWords: boolean
    }
  | {
      readonly passes: false
      readonly because: 'nothing_live' | 'tlp' | 'terms_forbid' | 'terms_ask'
    }

/** The strictest mark that a channel takes. Red is for named persons: a file passes from hand to hand. */
const STRICTEST: Readonly<Record<Channel, Tlp>> = {
  own: 'amber+strict',
  community: 'green',
  print: 'clear',
  commercial: 'clear',
}

/**
 * May a thing leave by this channel: its marking is asked first, then the terms of every source.
 *
 * Terms forbid nobody to keep what they were given: for own use they only hold back the words of a source that lets
 * nobody pass them on. What rests on nothing that lives does not leave at all.
 *
 * @source FIRST, Traffic Light Protocol 2.0; docs/decisions/0013-exports.md
 */
export function gate(sources: readonly Source[], channel: Channel): Passage {
  if (sources.length === 0) return { passes: false, because: 'nothing_live' }
  const tlp = strictestOf(sources)
  if (TLP.indexOf(tlp) > TLP.indexOf(STRICTEST[channel])) return { passes: false, because: 'tlp' }

  const says = (channelOf: Channel, permission: string) =>
    channelOf !== 'own' && sources.some(({ terms }) => terms?.channels?.[channelOf] === permission)
  if (says(channel, 'forbidden')) return { passes: false, because: 'terms_forbid' }
  if (says(channel, 'ask')) return { passes: false, because: 'terms_ask' }
  return { passes: true, tlp, withWords: !says('community', 'forbidden') }
}

const strictestOf = (sources: readonly Source[]): Tlp =>
  TLP[Math.max(...sources.map(({ tlp }) => TLP.indexOf(tlp)))] as Tlp

/**
 * What a source asks of whoever passes it on, in short fixed words: "Tidewater · credit: Tidewater · link · print: ask".
 *
 * @returns "" when it states nothing
 */
export function conditionsOf({ name, terms }: Source): string {
  if (!terms) return ''
  const channels = Object.entries(terms.channels ?? {}).map(([channel, is]) => `${channel}: ${is}`)
  return [
    name,
    ...(terms.credit ? [`credit: ${terms.credit}`] : []),
    ...(terms.linkRequired ? ['link'] : []),
    ...channels,
  ].join(' · ')
}
