import { Link } from '@tanstack/react-router'
import type { ClaimView } from '#contract/views.ts'
import { Button } from '#web/base/button.tsx'
import { classes } from '#web/base/classes.ts'
import { Icon } from '#web/base/icon.tsx'
import { Member } from '#web/base/member.tsx'
import { Message } from '#web/base/message.tsx'
import { Names } from '#web/base/says.tsx'
import { Voices } from '#web/base/voices.tsx'
import { When } from '#web/base/when.tsx'
import { Where } from '#web/base/where.tsx'
import { Counts } from '#web/event/counts.tsx'
import { Maker } from '#web/event/maker.tsx'
import { useWhose } from '#web/picture/use-whose.ts'
import { usePrinting } from '#web/print/printing.ts'
import { ClaimDeed } from '#web/titles/event-title.tsx'
import sheet from './desk-card.module.css'
import { type Why, WhyList } from './why-list.tsx'
import type { WorkClaim } from './working.ts'

const css = classes(sheet)

/** What an officer does with the claim in hand; absent where nothing may be changed. */
export type DeskActs = {
  readonly select: (key: string) => void
  readonly accept?: ((key: string) => void) | undefined
  readonly reject?: ((key: string) => void) | undefined
  readonly edit?: ((key: string) => void) | undefined
}

type Props = {
  readonly item: WorkClaim
  readonly isCurrent: boolean
  readonly acts: DeskActs
  readonly why: Why
}

/**
 * One claim in the margin: who says what; opened, all its facts and what can be done with it.
 *
 * On paper it does not stand beside its words, so it brings them along.
 */
export function DeskCard({ item, isCurrent, acts, why }: Props) {
  const { claim, state, key } = item
  const isPrinting = usePrinting()
  const isOpen = isCurrent || isPrinting
  return (
    <article className={css('card', state, isCurrent && 'current')}>
      <button
        type="button"
        className={css('head')}
        data-prints
        aria-expanded={isCurrent}
        onClick={() => acts.select(key)}
      >
        <span className={css('what')}>
          <span className={css('said')}>
            <ClaimDeed of={claim} />{' '}
            <span className={css('status')}>
              <Message id={`claim.${claim.status}`} />
            </span>
          </span>
          <StateMark of={state} />
        </span>
        <span className={css('voice')}>
          <Voices chain={claim.attribution.slice(0, isOpen ? 8 : 1)} />
        </span>
      </button>
      {isPrinting && claim.quote !== '' && (
        <blockquote dir="auto" className={css('quote')}>
          {claim.quote}
        </blockquote>
      )}
      {isOpen && <Facts item={item} />}
      {isCurrent && <Acts item={item} acts={item.isOwn ? acts : {}} why={why} />}
      {isCurrent && why.isOpen && <WhyList item={item} why={why} />}
    </article>
  )
}

function StateMark({ of }: { of: WorkClaim['state'] }) {
  if (of === 'read') return null
  const icon = { accepted: 'check', rejected: 'cross', changed: 'pencil', added: 'plus' } as const
  return (
    <span className={css('state')}>
      <Icon name={icon[of]} />
      <Message id={`state.${of}`} />
    </span>
  )
}

function Facts({ item }: { item: WorkClaim }) {
  const { claim, view } = item
  return (
    <div className={css('body')}>
      <dl className={css('facts')}>
        <NameFact id="fact.who" of={claim.actors} />
        <NameFact id="fact.toWhom" of={claim.targets} />
        {claim.when && (
          <div>
            <dt>
              <Message id="fact.when" />
            </dt>
            <dd>
              <When edtf={claim.when.edtf} />
            </dd>
          </div>
        )}
        {claim.where && (
          <div>
            <dt>
              <Message id="fact.where" />
            </dt>
            <dd>
              <Where at={claim.where} asWritten />
            </dd>
          </div>
        )}
        {claim.counts && claim.counts.length > 0 && (
          <div>
            <dt>
              <Message id="fact.howMany" />
            </dt>
            <dd>
              <Counts of={claim.counts} />
            </dd>
          </div>
        )}
      </dl>
      {view && (
        <p className={css('source')}>
          <Member name={view.from} />
          <Maker of={view.madeBy} />
          <EventLink of={view} />
        </p>
      )}
    </div>
  )
}

/** In the joint picture an event may bear another name; the claim's own leads there from both. */
function EventLink({ of }: { of: ClaimView }) {
  const whose = useWhose()
  if (!of.event) return null
  const id = whose.view === 'joint' ? of.name : of.event
  return (
    <Link to="/e/$id" params={{ id }} search={whose}>
      <Message id="claim.event" />
    </Link>
  )
}

type NameFactProps = {
  readonly id: 'fact.who' | 'fact.toWhom'
  readonly of: WorkClaim['claim']['actors']
}

function NameFact({ id, of }: NameFactProps) {
  if (of.length === 0) return null
  return (
    <div>
      <dt>
        <Message id={id} />
      </dt>
      <dd>
        <Names of={of.map(({ name }) => name)} most={8} />
      </dd>
    </div>
  )
}

type ActsProps = Pick<Props, 'item' | 'why'> & { readonly acts: Partial<DeskActs> }

function Acts({ item, acts, why }: ActsProps) {
  return (
    <div className={css('acts')}>
      {acts.accept && <Verdicts item={item} acts={acts} />}
      <Button look="quiet" hint="w" isExpanded={why.isOpen} onPress={why.turn}>
        <Message id="why.open" />
      </Button>
    </div>
  )
}

function Verdicts({ item, acts }: Omit<ActsProps, 'why'>) {
  return (
    <>
      <Button
        look="quiet"
        hint="a"
        isOn={item.state === 'accepted'}
        onPress={() => acts.accept?.(item.key)}
      >
        <Message id="act.accept" />
      </Button>
      <Button
        look="quiet"
        hint="r"
        isOn={item.state === 'rejected'}
        onPress={() => acts.reject?.(item.key)}
      >
        <Message id="act.reject" />
      </Button>
      <Button look="quiet" hint="e" onPress={() => acts.edit?.(item.key)}>
        <Message id="act.edit" />
      </Button>
    </>
  )
}
