import { Link } from '@tanstack/react-router'
import type { AccountView, ClaimView, EventView } from '#contract/views.ts'
import { classes } from '#web/base/classes.ts'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import { When } from '#web/base/when.tsx'
import { Where } from '#web/base/where.tsx'
import { useWhose } from '#web/picture/use-whose.ts'
import sheet from './accounts.module.css'
import {
  type Beside,
  besideOthers,
  type Cell,
  countsOf,
  type Fact,
  letterOf,
  tellingClaim,
} from './compare.ts'
import { Counts } from './counts.tsx'
import { SaidValue } from './said-value.tsx'

const css = classes(sheet)

/** Differences shown in one cell; the rest are counted. */
const BESIDE_MAX = 2

type CellProps = {
  readonly fact: Fact
  readonly event: Pick<EventView, 'accounts' | 'differences'>
  readonly column: number
  readonly cell: Cell | undefined
}

/** One fact of one account: what it says, or whose words it equals; what it differs in, and what came later. */
export function FactCell({ fact, event, column, cell }: CellProps) {
  const account = event.accounts[column]
  const beside = besideOthers(event, { fact, column })
  if (!account) return null
  return (
    <div className={css('fact', cell?.kind === 'unsaid' && 'unsaid')} data-fact={fact}>
      <dt>
        <Message id={`fact.${fact}`} />
      </dt>
      <dd>
        {cell?.kind === 'same' && <SameAs accounts={event.accounts} column={cell.as} />}
        {cell?.kind === 'own' && <WordsOf fact={fact} account={account} />}
        {cell?.kind === 'unsaid' && <Message id="fact.unsaid" />}
        {beside.slice(0, BESIDE_MAX).map((one) => (
          <BesideLine
            key={`${one.kind} ${one.column} ${one.there} ${one.here}`}
            of={one}
            accounts={event.accounts}
          />
        ))}
        {beside.length > BESIDE_MAX && (
          <span className={css('same')}>
            <Message id="accounts.moreDifferences" values={{ n: beside.length - BESIDE_MAX }} />
          </span>
        )}
      </dd>
    </div>
  )
}

/** "= A" for the eye; the whole sentence for whoever cannot see the columns side by side. */
function SameAs({ accounts, column }: { accounts: readonly AccountView[]; column: number }) {
  return (
    <span className={css('same')}>
      <bdi dir="ltr" aria-hidden="true">
        = {letterOf(column)}
      </bdi>
      <span className="unseen">
        <Message id="accounts.same" values={named(accounts, column)} />
      </span>
    </span>
  )
}

/** A conflict has a mark of its own; what was only told later is a course, and has an arrow. */
function BesideLine({ of, accounts }: { of: Beside; accounts: readonly AccountView[] }) {
  const { field, thing } = of
  const said = (value: string) => <SaidValue field={field} thing={thing} value={value} />
  return (
    <span className={css(of.kind === 'differs' ? 'differs' : 'course')} data-beside={of.kind}>
      <Icon name={of.kind === 'differs' ? 'differs' : 'send'} />
      <span>
        <Message
          id={`accounts.${of.kind}`}
          values={{ ...named(accounts, of.column), there: said(of.there), here: said(of.here) }}
        />
      </span>
    </span>
  )
}

/** Another account by its letter and its voice. */
function named(accounts: readonly AccountView[], column: number) {
  const account = accounts[column]
  return { letter: letterOf(column), name: account ? <VoiceName of={account.voice} /> : '' }
}

/** What is said leads to where it is said: the claim's words in its report. */
function WordsOf({ fact, account }: FactProps) {
  const whose = useWhose()
  const claim = tellingClaim(account, fact)
  if (!claim) return null
  return (
    <Link
      to="/r/$handle"
      params={{ handle: claim.report.handle }}
      search={{ claim: claim.name, ...whose }}
      className={css('words')}
    >
      <FactValue fact={fact} account={account} />
      <span className="unseen">
        {' '}
        <Message id="accounts.open" />
      </span>
    </Link>
  )
}

type FactProps = { readonly fact: Fact; readonly account: AccountView }

function FactValue({ fact, account }: FactProps) {
  const counts = fact === 'howMany' ? countsOf(account) : []
  if (counts.length > 0) return <Counts of={counts} isInline />
  const claim = tellingClaim(account, fact)
  if (!claim) return <Message id="fact.unsaid" />
  if (fact === 'when' && claim.when) return <When edtf={claim.when.edtf} />
  if (fact === 'where' && claim.where) return <Where at={claim.where} asWritten />
  if (fact === 'what') return <What claim={claim} />
  const names = fact === 'who' ? claim.actors : fact === 'toWhom' ? claim.targets : []
  if (names.length > 0)
    return names.map(({ name, start }) => (
      <span key={`${name} ${start}`} className={css('line')}>
        <T value={name} />
      </span>
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
