import type { AccountView, ClaimView } from '#contract/views.ts'
import { classes } from '#web/base/classes.ts'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import { When } from '#web/base/when.tsx'
import { Where } from '#web/base/where.tsx'
import sheet from './accounts.module.css'
import { type Cell, countsOf, type Fact, letterOf, tellingClaim } from './compare.ts'
import { Counts } from './counts.tsx'

const css = classes(sheet)

type CellProps = {
  readonly fact: Fact
  readonly account: AccountView
  readonly cell: Cell | undefined
  readonly accounts: readonly AccountView[]
}

/** One fact of one account: what it says, or whose words it equals; and whose it differs from. */
export function FactCell({ fact, account, cell, accounts }: CellProps) {
  return (
    <div className={css('fact', cell?.kind === 'unsaid' && 'unsaid')} data-fact={fact}>
      <dt>
        <Message id={`fact.${fact}`} />
      </dt>
      <dd>
        {cell?.kind === 'same' ? (
          <span className={css('same')}>
            <Message id="accounts.same" values={named(accounts, cell.as)} />
          </span>
        ) : (
          <FactValue fact={fact} account={account} />
        )}
        {cell?.kind === 'differs' && (
          <span className={css('differs')}>
            <Icon name="differs" />
            <span>
              <Message id="accounts.differs" values={named(accounts, cell.from)} />
            </span>
          </span>
        )}
      </dd>
    </div>
  )
}

/** Another account by its letter and its voice, for whoever cannot see the columns side by side. */
function named(accounts: readonly AccountView[], column: number) {
  const account = accounts[column]
  return { letter: letterOf(column), name: account ? <VoiceName of={account.voice} /> : '' }
}

function FactValue({ fact, account }: Pick<CellProps, 'fact' | 'account'>) {
  const counts = fact === 'howMany' ? countsOf(account) : []
  if (counts.length > 0) return <Counts of={counts} />
  const claim = tellingClaim(account, fact)
  if (!claim) return <Message id="fact.unsaid" />
  if (fact === 'when' && claim.when) return <When edtf={claim.when.edtf} />
  if (fact === 'where' && claim.where) return <Where at={claim.where} asWritten />
  if (fact === 'what') return <What claim={claim} />
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
