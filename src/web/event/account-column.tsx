import type { AccountView, ClaimView } from '#contract/views.ts'
import { classes } from '#web/base/classes.ts'
import { ContestGlyph } from '#web/base/glyph.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import { When } from '#web/base/when.tsx'
import { Where } from '#web/base/where.tsx'
import sheet from './accounts.module.css'
import { ClaimCard } from './claim-card.tsx'
import { type Cell, FACTS, type Fact, letterOf, shownClaim } from './compare.ts'
import { Counts } from './counts.tsx'
import type { Chosen } from './use-chosen.ts'

const css = classes(sheet)

type Props = {
  readonly account: AccountView
  readonly column: number
  readonly cells: Readonly<Record<string, readonly Cell[]>>
  readonly chosen: Chosen
}

/** One origin's version: who, the facts beside the other accounts, the claims with their exact words. */
export function AccountColumn({ account, column, cells, chosen }: Props) {
  const claim = shownClaim(account)
  if (!claim) return null
  const rest = account.claims.filter((one) => one !== claim)
  return (
    <li className={css('column', account.isWithdrawn && 'withdrawn')}>
      <header className={css('voice')}>
        <span className={css('letter')} aria-hidden="true">
          {letterOf(column)}
        </span>
        <h3>
          <VoiceName of={account.voice} />
        </h3>
        <Stand of={account} />
      </header>
      <dl className={css('facts')}>
        {FACTS.map((fact) => (
          <FactCell key={fact} fact={fact} claim={claim} cell={cells[fact]?.[column]} />
        ))}
      </dl>
      <ClaimCard claim={claim} chosen={chosen} />
      {rest.length > 0 && (
        <details className={css('copies')}>
          <summary>
            <Message id="accounts.more" values={{ n: rest.length, copies: account.copies }} />
          </summary>
          {rest.map((one) => (
            <ClaimCard key={one.name} claim={one} chosen={chosen} />
          ))}
        </details>
      )}
    </li>
  )
}

function Stand({ of }: { of: AccountView }) {
  return (
    <p className={css('stand')}>
      {of.denies && (
        <span className={css('denies')}>
          <ContestGlyph contest="denied" />
          <Message id="accounts.denies" />
        </span>
      )}
      <span>
        <Message id={of.hasOwnKnowledge ? 'accounts.own' : 'accounts.notOwn'} />
      </span>
      {of.copies > 0 && (
        <span>
          <Message id="accounts.copies" values={{ n: of.copies }} />
        </span>
      )}
      {of.isWithdrawn && (
        <strong>
          <Message id="status.withdrawn" />
        </strong>
      )}
    </p>
  )
}

type CellProps = {
  readonly fact: Fact
  readonly claim: ClaimView
  readonly cell: Cell | undefined
}

function FactCell({ fact, claim, cell }: CellProps) {
  return (
    <div className={css('fact', cell?.kind === 'unsaid' && 'unsaid')} data-fact={fact}>
      <dt>
        <Message id={`fact.${fact}`} />
      </dt>
      <dd>
        {cell?.kind === 'same' ? (
          <span className={css('same')}>
            <Message id="accounts.same" values={{ letter: letterOf(cell.as) }} />
          </span>
        ) : (
          <FactValue fact={fact} claim={claim} />
        )}
        {cell?.kind === 'differs' && (
          <span className={css('differs')}>
            <Icon name="differs" />
            <Message id="accounts.differs" values={{ letter: letterOf(cell.from) }} />
          </span>
        )}
      </dd>
    </div>
  )
}

function FactValue({ fact, claim }: Omit<CellProps, 'cell'>) {
  if (fact === 'when' && claim.when) return <When edtf={claim.when.edtf} />
  if (fact === 'where' && claim.where) return <Where at={claim.where} asWritten />
  if (fact === 'what') return <What claim={claim} />
  if (fact === 'howMany' && claim.counts?.length) return <Counts of={claim.counts} />
  const names = fact === 'who' ? claim.actors : fact === 'toWhom' ? claim.targets : []
  if (names.length > 0)
    return names.map(({ name, start }) => (
      <p key={`${name} ${start}`}>
        <T value={name} />
      </p>
    ))
  return <Message id="fact.unsaid" />
}

function What({ claim }: { claim: ClaimView }) {
  return (
    <>
      {claim.action && <Message id={`action.${claim.action.type}`} />}{' '}
      <span className={css('claimStatus')}>
        <Message id={`claim.${claim.status}`} />
      </span>
    </>
  )
}
