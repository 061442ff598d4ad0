import { useRouterState } from '@tanstack/react-router'
import { useLayoutEffect } from 'react'
import { useIntl } from 'react-intl'
import type { Marking } from '#domain/marking.ts'
import { homeName, nameOf, useSession } from '#web/api/session.ts'
import { Audience } from '#web/base/audience.tsx'
import { Member } from '#web/base/member.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { Fact, Facts } from '#web/base/page.tsx'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import { At } from '#web/base/when.tsx'
import { zoneChoice } from '#web/choices/dates.ts'
import { directionOf } from '#web/choices/language.ts'
import { ZoneName } from '#web/shell/zone-menu.tsx'
import { usePrintedAt } from './printing.ts'
import sheet from './sheet-head.module.css'
import { type SheetFacts, useSheetFacts } from './use-sheet.ts'

/**
 * What a sheet of paper must say by itself: whose centre, exercise or not, who may have it, when and from where it was
 * printed, in which zone its times are. Not in the page at all while that is on a screen.
 */
export function SheetHead() {
  const printedAt = usePrintedAt()
  return printedAt === null ? null : <Head printedAt={printedAt} />
}

function Head({ printedAt }: { printedAt: string }) {
  const { centre, officer } = useSession()
  const { locale } = useIntl()
  const facts = useSheetFacts()
  useMarginBoxes(facts)
  return (
    <div className={sheet['head']}>
      <p className={sheet['house']}>
        <strong>
          <T value={homeName(centre, locale)} />
        </strong>
        {centre?.isExercise && (
          <strong className={sheet['exercise']}>
            <Message id="header.exercise" />
          </strong>
        )}
        {facts.tlp && <Token kind="id" value={tlpWord(facts.tlp)} />}
      </p>
      <p>
        <T value={pageTitle(homeName(centre, locale))} />
      </p>
      <Facts>
        <Fact id="print.audience">
          <Holders of={facts} />
        </Fact>
        <Fact id="fact.name">{facts.name && <Token kind="id" value={facts.name} />}</Fact>
        <Fact id="print.at">
          <At instant={printedAt} />
          {officer && (
            <>
              {' · '}
              <T value={officer.title} />
            </>
          )}
        </Fact>
        <Fact id="print.zoneName">
          <Message id="print.zone" values={{ zone: <ZoneName of={zoneChoice.use()} /> }} />
        </Fact>
        <Fact id="print.address">
          <span dir="ltr" className={sheet['address']}>
            {location.href}
          </span>
        </Fact>
      </Facts>
    </div>
  )
}

type Tlp = Marking['tlp']

/** A report names its marking, and its sender the audience; any other page is what one member, or all of them, hold together. */
function Holders({ of }: { of: SheetFacts }) {
  const { officer } = useSession()
  const isJoint = useIsJoint()
  if (!officer) return null
  if (of.tlp)
    return (
      <>
        <p>{of.audience ? <Audience of={of.audience} /> : <Member name={officer.member} />}</p>
        <p>
          <Message id={`tlp.${of.tlp as Tlp}`} />
        </p>
      </>
    )
  if (isJoint) return <Message id="print.heldByAll" />
  return <Message id="print.heldBy" values={{ member: <Member name={officer.member} /> }} />
}

const useIsJoint = () =>
  useRouterState({
    select: ({ location: { search } }) => (search as { view?: string }).view === 'joint',
  })

const tlpWord = (tlp: string) => `TLP:${tlp.toUpperCase()}`

/** The window's title less the centre's name, which stands above it already. */
const pageTitle = (house: string) => document.title.replace(` · ${house}`, '')

/**
 * Says the same in short in the margins of every further page; browsers without margin boxes write their own there.
 *
 * The margins' sides are physical, so they change with the direction.
 */
function useMarginBoxes({ name, tlp }: SheetFacts): void {
  const { centre, officer } = useSession()
  const { locale } = useIntl()
  const text = useText()
  const isJoint = useIsJoint()
  const holder = isJoint ? text('stream.joint') : nameOf(centre, officer?.member ?? '', locale)
  const start = [homeName(centre, locale), centre?.isExercise ? text('header.exercise') : '']
  const end = tlp ? tlpWord(tlp) : (holder ?? '')
  const isRtl = directionOf(locale) === 'rtl'
  const head = start.filter(Boolean).join(' · ')
  const foot = name ?? pageTitle(homeName(centre, locale))
  const [left, right] = isRtl ? [end, head] : [head, end]
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const boxes = {
      '--sheet-top-left': left,
      '--sheet-top-right': right,
      '--sheet-bottom': foot,
    }
    // A string of JSON is a string of CSS too, as long as no line ends in it.
    for (const [box, words] of Object.entries(boxes))
      style.setProperty(box, JSON.stringify(words.replace(/\s+/g, ' ')))
    return () => {
      for (const box of Object.keys(boxes)) style.removeProperty(box)
    }
  }, [left, right, foot])
}
