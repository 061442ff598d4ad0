import { createIntl } from 'react-intl/server'
import type { DifferenceView } from '#contract/provenance-views.ts'
import type { AccountView, EventView, MemberView, StandingView } from '#contract/views.ts'
import type { Language } from '#domain/charter.ts'
import { UNNAMED, UNNAMED_AUTHOR } from '#domain/unnamed.ts'
import ar from '#model/messages/ar.json' with { type: 'json' }
import en from '#model/messages/en.json' with { type: 'json' }
import fa from '#model/messages/fa.json' with { type: 'json' }
import ru from '#model/messages/ru.json' with { type: 'json' }

const CATALOGUES = { ar, en, fa, ru }
/** Differences of one field and kind that are written out; how many more there are is said. */
const DIFFERENCES_SHOWN = 6

type Id = keyof typeof en
const UNNAMED_IDS: ReadonlyMap<string, Id> = new Map([
  [UNNAMED, 'voice.unnamed'],
  [UNNAMED_AUTHOR, 'voice.unnamedAuthor'],
])
/** Whose language it is, and who the members are, so that they are called as they call themselves. */
type Reader = { readonly language: Language; readonly members?: readonly MemberView[] }
type Say = {
  (id: Id, values?: Readonly<Record<string, string | number>>): string
  readonly voices: (names: readonly string[]) => string
}

/**
 * How an event stands and why, line by line: its parts, its origins, sides and reasons, what accounts differ in, then each
 * account with its claims, what ties them, and which accounts may be one.
 */
export function explainedEvent(event: EventView, { language, members = [] }: Reader): string[] {
  const say = sayIn(language, members)
  const { standing } = event
  return [
    `${event.title} (${event.id})`,
    ...asofLines(event.asof, say),
    statusLine(standing, say),
    say('standing.origins', {
      least: standing.origins.least,
      more: standing.origins.most - standing.origins.least,
    }),
    ...sidesLine(standing, say),
    ...standing.reasons.map((reason) => `  ${reasonLine(reason, say)}`),
    ...differenceLines(event.differences, say),
    ...event.accounts.flatMap((account) => accountLines(account, event, say)),
    ...unclearLines(event, say),
  ]
}

function sayIn(language: Language, members: readonly MemberView[]): Say {
  const messages: Readonly<Record<Id, string>> = CATALOGUES[language]
  const intl = createIntl({ locale: language, messages: { ...messages } })
  const say = (id: Id, values: Readonly<Record<string, string | number>> = {}) =>
    intl.formatMessage({ id }, values)
  const unnamed = (voice: string) => {
    const id = UNNAMED_IDS.get(voice)
    const member = members.find(({ name }) => name === voice)
    return id ? say(id) : (member?.names[language] ?? voice)
  }
  return Object.assign(say, {
    voices: (names: readonly string[]) => intl.formatList(names.map(unnamed)),
  })
}

/** After which entry it is told so, and how far that can be relied on. */
function asofLines(asof: EventView['asof'], say: Say): string[] {
  if (!asof) return []
  const at = `${asof.at.slice(0, 16).replace('T', ' ')} UTC`
  const told = say('asof.banner', { position: asof.position, at })
  return asof.isWhole ? [told] : [told, say('asof.part')]
}

const statusLine = ({ support, contest, isWithdrawn }: StandingView, say: Say) =>
  [
    say(`support.${support}`),
    say(`contest.${contest}`),
    ...(isWithdrawn ? [say('status.withdrawn')] : []),
    say('event.asFar'),
  ].join(' · ')

function sidesLine({ origins, sides }: StandingView, say: Say): string[] {
  if (origins.least === 0) return []
  const names = say.voices(sides.of.map(({ name }) => name))
  return [say('standing.sides', { sides: sides.of.length, unknown: sides.unknown, names }).trim()]
}

function reasonLine({ code, voices, field }: StandingView['reasons'][number], say: Say): string {
  const id = `reason.${code}`
  return say(Object.hasOwn(en, id) ? (id as Id) : 'reason.other', {
    n: voices.length,
    names: say.voices(voices),
    field: field ? say(`reason.field.${field}`) : '',
  })
}

function differenceLines(differences: readonly DifferenceView[], say: Say): string[] {
  const groups = Map.groupBy(differences, ({ field, kind, thing }) => `${field} ${kind} ${thing}`)
  return [...groups.values()].flatMap((own) => {
    const lines = own.slice(0, DIFFERENCES_SHOWN).map(({ field, kind, thing, a, b }) => {
      const name = say(`reason.field.${field}`)
      return `  ${say(`difference.${kind}`, {
        field: thing ? `${name} (${thing})` : name,
        a: say.voices([a.voice]),
        x: a.value,
        b: say.voices([b.voice]),
        y: b.value,
      })}`
    })
    const more = own.length - lines.length
    return more > 0 ? [...lines, `  +${more}`] : lines
  })
}

function accountLines(account: AccountView, { ties }: EventView, say: Say): string[] {
  const name = say.voices([account.voice])
  const about = [
    say(account.hasOwnKnowledge ? 'accounts.own' : 'accounts.notOwn'),
    ...(account.denies ? [say('accounts.denies')] : []),
    ...(account.isWithdrawn ? [say('status.withdrawn')] : []),
    ...(account.copies > 0 ? [say('accounts.copies', { n: account.copies })] : []),
  ]
  const claims = account.claims.flatMap(({ name: claim, quote, report, from }) => {
    const tie = ties.find((one) => one.claim === claim)
    return [
      `  “${quote.replace(/\s+/g, ' ').trim()}”`,
      `    ${say('provenance.carried', { title: report.title, member: say.voices([from]) })}`,
      ...(tie ? [`    ${say(`tie.${tie.because}`)}`] : []),
    ]
  })
  return ['', `${name}: ${about.join(', ')}`, ...claims]
}

function unclearLines({ unclear, accounts }: EventView, say: Say): string[] {
  const voiceOf = new Map(accounts.map(({ origin, voice }) => [origin, voice]))
  const nameOf = (origin: string) => say.voices([voiceOf.get(origin) ?? origin])
  const unnamed = accounts.filter(
    ({ origin, kind }) =>
      kind === 'anonymous' && unclear.some(({ a, b }) => a === origin || b === origin),
  )
  const names = say.voices(unnamed.map(({ voice }) => voice))
  const lines = [
    ...(unnamed.length > 0 ? [`  ${say('unclear.anyUnnamed', { names })}`] : []),
    ...unclear
      .filter(({ because }) => because !== 'unnamed')
      .map(({ a, b, because }) => `  ${say(`unclear.${because}`, { a: nameOf(a), b: nameOf(b) })}`),
  ]
  return lines.length > 0 ? ['', say('provenance.unclear'), ...lines] : []
}
