import { type ReactNode, useMemo } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import type { AnchorView, EventRow } from '#contract/views.ts'
import type { Claim } from '#domain/claim.ts'
import { Message, type MessageId } from '#web/base/message.tsx'
import { Names } from '#web/base/says.tsx'
import { T } from '#web/base/t.tsx'
import { listFormat } from '#web/dates/list-format.ts'
import { localName } from '#web/places/local-name.ts'
import { clauseOf, deedOf, startsWithPronoun, titleNames } from './deed-of.ts'

/** What a title is made of; any event, in a list or on its page. */
type Titled = Pick<EventRow, 'title' | 'language' | 'anchor' | 'where'>

/** Precisions at which a place says where rather than in which part of the world. */
const NEAR: readonly string[] = ['point', 'city', 'district']
const NAMES_MAX = 3

type Parts = {
  readonly deed: MessageId
  readonly who: readonly string[]
  readonly whom: readonly string[]
  /** The report's own clause, where nobody is named and the deed alone would say too little. */
  readonly words: string | null
  readonly place: string | null
  readonly status: MessageId | null
}

/**
 * What happened, in the reader's words: the deed, who, to whom, where, and that it is only planned or denied.
 *
 * Names of parties stay as the report has them, the place is the reader's. Without an action the report's own words stand, unless they begin with a pronoun.
 */
export function EventTitle({ of }: { of: Titled }) {
  const { locale } = useIntl()
  const parts = useMemo(() => partsOf(of, locale), [of, locale])
  if (!parts) return <OwnWords of={of} />
  return framed(parts, {
    done: <Deed parts={parts} />,
    place: parts.place && <T value={parts.place} />,
    words: parts.words && <T value={parts.words} lang={of.language} />,
    say: (id, values) => <Message id={id} values={values} />,
  })
}

/** The deed alone with who and whom, for a claim whose place and status stand beside it. */
export function ClaimDeed({ of }: { of: Claim }) {
  const { locale } = useIntl()
  const parts = useMemo(() => partsOf({ anchor: anchorOf(of) }, locale), [of, locale])
  return parts ? <Deed parts={parts} /> : <Message id={`kind.${of.kind}`} />
}

function anchorOf({ action, status, actors, targets }: Claim): AnchorView | undefined {
  if (!action) return undefined
  const namesOf = (parties: Claim['actors']) => parties.map(({ name }) => name)
  return { ...action, status, actors: namesOf(actors), targets: namesOf(targets) }
}

function Deed({ parts }: { parts: Parts }) {
  const { deed, who, whom } = parts
  const names = {
    who: <Names of={who} most={NAMES_MAX} />,
    whom: <Names of={whom} most={NAMES_MAX} />,
  }
  return <Message id={deed} values={{ ...shapeOf(parts), ...names }} />
}

function OwnWords({ of }: { of: Titled }) {
  const words = <T value={of.title} lang={of.language} />
  return startsWithPronoun(of.title) ? <Message id="title.words" values={{ words }} /> : words
}

/** The same as plain text, for the window's title. */
export function eventTitle(of: Titled, intl: IntlShape): string {
  const parts = partsOf(of, intl.locale)
  if (!parts) return of.title
  const joined = (names: readonly string[]) =>
    listFormat(intl.locale, 'conjunction').format(names.slice(0, NAMES_MAX).map(isolated))
  const values = { ...shapeOf(parts), who: joined(parts.who), whom: joined(parts.whom) }
  return framed(parts, {
    done: intl.formatMessage({ id: parts.deed }, values),
    place: parts.place && isolated(parts.place),
    words: parts.words && isolated(parts.words),
    say: (id, more) => intl.formatMessage({ id }, more as Record<string, string>),
  }) as string
}

export function useEventTitle(of: Titled | undefined): string {
  const intl = useIntl()
  return of ? eventTitle(of, intl) : ''
}

/** First strong isolate around a name, so that its direction disturbs nothing where no element can hold it. */
const isolated = (name: string) => `\u2068${name}\u2069`

function partsOf(
  { anchor, where }: Pick<Titled, 'anchor' | 'where'>,
  locale: string,
): Parts | null {
  if (!anchor) return null
  const whom = titleNames(anchor.targets)
  const who = titleNames(anchor.actors).filter((name) => !whom.includes(name))
  const isNear = where !== undefined && NEAR.includes(where.precision)
  const isSaid = [...who, ...whom].some((name) => where && name.includes(where.name))
  return {
    deed: `deed.${deedOf(anchor)}` as MessageId,
    who,
    whom,
    words: who.length + whom.length === 0 ? clauseOf(anchor.words) : null,
    place: isNear && !isSaid ? localName(where, locale) : null,
    status: anchor.status === 'asserted' ? null : `claim.${anchor.status}`,
  }
}

/** What the sentence has to say, as the selectors of the messages name it. */
const shapeOf = ({ who, whom }: Parts) => ({
  hasWho: who.length === 0 ? 'no' : who.length === 1 ? 'one' : 'more',
  hasWhom: whom.length === 0 ? 'no' : 'one',
})

type Words = {
  readonly done: ReactNode
  readonly words: ReactNode
  readonly place: ReactNode
  readonly say: (id: MessageId, values: Readonly<Record<string, ReactNode>>) => ReactNode
}

/** The deed with its place behind it, then how it was said, then the words where they say more. */
function framed({ status }: Parts, { done, words, place, say }: Words): ReactNode {
  const placed = place ? say('title.place', { deed: done, place }) : done
  const deed = status ? say('title.status', { deed: placed, status: say(status, {}) }) : placed
  return words ? say('title.quoted', { deed, words }) : deed
}
