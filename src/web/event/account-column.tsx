import { useIntl } from 'react-intl'
import type { AccountView, EventView } from '#contract/views.ts'
import { memberNameOf, nameOf, useSession } from '#web/api/session.ts'
import { classes } from '#web/base/classes.ts'
import { ContestGlyph } from '#web/base/glyph.tsx'
import { Message } from '#web/base/message.tsx'
import { Names } from '#web/base/says.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import sheet from './accounts.module.css'
import { ClaimCard } from './claim-card.tsx'
import { type Cell, FACTS, letterOf, shownClaim } from './compare.ts'
import { FactCell } from './fact-cell.tsx'
import { SideName } from './side-name.tsx'
import type { Chosen } from './use-chosen.ts'

const css = classes(sheet)

type Props = {
  readonly account: AccountView
  readonly event: EventView
  readonly column: number
  readonly cells: Readonly<Record<string, readonly Cell[]>>
  readonly chosen: Chosen
}

/** One origin's version: who, the facts beside the other accounts, the claims with their exact words. */
export function AccountColumn({ account, event, column, cells, chosen }: Props) {
  const claim = shownClaim(account)
  if (!claim) return null
  const rest = account.claims.filter((one) => one !== claim)
  const becauseOf = new Map(event.ties.map((tie) => [tie.claim, tie.because]))
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
            event={event}
            column={column}
            cell={cells[fact]?.[column]}
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
            <ClaimCard
              key={one.name}
              claim={one}
              chosen={chosen}
              because={becauseOf.get(one.name)}
              origin={account.voice}
            />
          ))}
        </details>
      )}
    </li>
  )
}

/** A side or an outlet of the account's own name says nothing that its heading does not. */
function Stand({ of }: { of: AccountView }) {
  const tellers = of.tellers.filter((name) => name !== of.voice)
  const { centre } = useSession()
  const { locale } = useIntl()
  const voice = memberNameOf(centre, of.voice, locale) ?? of.voice
  const isOwnSide = of.side?.isMember && nameOf(centre, of.side.name, locale) === voice
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
      {of.side && !isOwnSide && of.side.name !== of.voice && (
        <span>
          <Message id="accounts.side" values={{ name: <SideName of={of.side} /> }} />
        </span>
      )}
      {tellers.length > 0 && (
        <span>
          <Message id="accounts.tellers" values={{ names: <Names of={tellers} /> }} />
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
