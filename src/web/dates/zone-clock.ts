/** An instant as a zone's clock has it. */
export type ZoneClock = {
  /** The zone's own day, `YYYY-MM-DD`, which need not be UTC's. */
  readonly day: string
  /** `HH:MM`, from 00 to 23. */
  readonly time: string
  /** `UTC`, or how far the zone is from it at that instant: `UTC+04:30`. */
  readonly label: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Digits are Latin in every language: a clock with its zone is read aloud and copied into logs. */
export function clockIn(instant: Date, zone: string): ZoneClock {
  const format = formats.get(zone) ?? formatIn(zone)
  formats.set(zone, format)
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, value]),
  )
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}`,
    label: zone === 'UTC' ? 'UTC' : labelOf(parts['timeZoneName'] ?? ''),
  }
}

function formatIn(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'longOffset',
  })
}

/** `GMT+04:30` as browsers write it; a zone that stands at zero is told from UTC itself. */
function labelOf(offset: string): string {
  const digits = offset.replace(/^GMT/, '')
  return `UTC${digits === '' ? '+00:00' : digits}`
}

/**
 * What a zone is called: its city in English, elsewhere what the language calls its place; null for a bare offset.
 *
 * @param zone an IANA name
 */
export function zoneName(zone: string, locale: string): string | null {
  if (!zone.includes('/') || zone.startsWith('Etc/')) return null
  if (locale === 'en') return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? null
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'shortGeneric' })
  const name = format.formatToParts(new Date()).find(({ type }) => type === 'timeZoneName')?.value
  return name?.replace(/^(توقيت|وقت) /, '') ?? null
}
