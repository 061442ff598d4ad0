import { edtfBounds, isEdtf } from '#domain/edtf.ts'
import type { Event, LiveClaim } from '#domain/event.ts'
import type { NameBook } from '#domain/name-book.ts'
import { roundedPlace } from '#domain/place.ts'
import { assert } from '#lib/assert.ts'
import { differencesIn } from './differences/differences-in.ts'
import type { ReportKin } from './kinship/report-kin.ts'
import { originsOf } from './origins-of.ts'
import { standingOf } from './standing-of.ts'

const TITLE_MAX = 120
const PARTIES_SHOWN = 3

/**
 * The whole event of a cluster: what its anchor says, whose accounts there are, how it stands.
 *
 * @param book names that the charter says are one party's
 * @param kin the texts of the claims' reports
 * @param cluster its id is the name of one of its claims, the anchor's
 */
export function eventOf(
  cluster: {
    readonly id: string
    readonly claims: readonly LiveClaim[]
    readonly suspended: Event['suspended']
  },
  book?: NameBook,
  kin?: ReportKin,
): Event {
  const anchor = cluster.claims.find((claim) => claim.name === cluster.id)
  assert(anchor, "an event bears one of its claims' names")

  const accounts = originsOf(cluster.claims, book, kin)
  const differences = differencesIn(accounts, cluster.claims, book)
  const title = titleOf(anchor)
  return {
    id: cluster.id,
    action: anchor.claim.action?.type ?? '',
    title,
    language: anchor.source.language ?? languageOf(title),
    ...whenOf(anchor),
    ...whereOf(anchor),
    accounts,
    standing: standingOf(accounts, cluster.claims, differences),
    differences,
    claims: cluster.claims.map((claim) => claim.name).sort(),
    suspended: cluster.suspended,
  }
}

/** Who, what, to whom, by the names that the report gives them; its first words where no action was found. */
function titleOf({ claim, source }: LiveClaim): string {
  const who = claim.actors.map((actor) => actor.name || actor.words)
  const whom = claim.targets.map((target) => target.name || target.words)
  const parts = claim.action ? [partiesOf(who), claim.action.words, partiesOf(whom)] : []
  const summary = parts.map(onOneLine).filter(isFitting).join(' – ')
  const titles = [summary, onOneLine(claim.quote), onOneLine(source.title)].filter(isFitting)
  return shortened(titles[0] ?? claim.action?.type ?? '')
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
/** No event is ever headed "true", in whose words ever. */
const isFitting = (text: string) => text !== '' && !/\btrue\b/i.test(text)
const partiesOf = (names: readonly string[]) =>
  [...new Set(names)].slice(0, PARTIES_SHOWN).join(', ')

/** At most {@link TITLE_MAX} units, cut between words where there are any, and between characters always. */
function shortened(text: string): string {
  if (text.length <= TITLE_MAX) return text
  const cut = text.slice(0, TITLE_MAX - 1)
  const blank = cut.lastIndexOf(' ')
  const kept = blank > TITLE_MAX / 2 ? cut.slice(0, blank) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${kept}…`
}

/** By script alone, for direction and fonts: Persian by its own letters, "und" where the script says too little. */
function languageOf(text: string): string {
  if (/[پچژگ]/.test(text)) return 'fa'
  if (/\p{Script=Arabic}/u.test(text)) return 'ar'
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'und'
}

function whenOf({ claim }: LiveClaim) {
  const edtf = claim.when?.edtf
  if (!edtf || !isEdtf(edtf)) return { earliest: '', latest: '' }
  const { earliest, latest } = edtfBounds(edtf)
  // With one end open it stands in a list where its known end is.
  const isOngoing = latest === '' && earliest !== ''
  return {
    when: edtf,
    earliest: earliest || latest,
    latest: latest || earliest,
    ...(isOngoing ? { isOngoing } : {}),
  }
}

function whereOf({ claim }: LiveClaim): Pick<Event, 'where'> | Record<string, never> {
  if (!claim.where) return {}
  const { name, precision, lat, lon, radiusKm, country } = roundedPlace(claim.where)
  return {
    where: {
      name,
      precision,
      ...(lat === undefined ? {} : { lat }),
      ...(lon === undefined ? {} : { lon }),
      ...(radiusKm === undefined ? {} : { radiusKm }),
      ...(country === undefined ? {} : { country }),
    },
  }
}
