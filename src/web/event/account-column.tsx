import type { AccountView } from '#contract/views.ts'
import { classes } from '#web/base/classes.ts'
import { ContestGlyph } from '#web/base/glyph.tsx'
import { Message } from '#web/base/message.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import sheet from './accounts.module.css'
import { ClaimCard } from './claim-card.tsx'
import { type Cell, FACTS, letterOf, shownClaim } from './compare.ts'
import { FactCell } from './fact-cell.tsx'
import type { Chosen } from './use-chosen.ts'

const css = classes(sheet)

type Props = {
  readonly account: AccountView
  /** All of the event, in the order of their columns. */
  readonly accounts: readonly AccountView[]
  readonly column: number
  readonly cells: Readonly<Record<string, readonly Cell[]>>
  readonly chosen: Chosen
}

/** One origin's version: who, the facts beside the other accounts, the claims with their exact words. */
export function AccountColumn({ account, accounts, column, cells, chosen }: Props) {
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
          <FactCell
            key={fact}
            fact={fact}
            account={account}
            cell={cells[fact]?.[column]}
            accounts={accounts}
          />
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
