import { useMemo } from 'react'
import type { AccountView } from '#contract/views.ts'
import { Message } from '#web/base/message.tsx'
import { AccountColumn } from './account-column.tsx'
import sheet from './accounts.module.css'
import { compareFact, FACTS } from './compare.ts'
import type { Chosen } from './use-chosen.ts'

type Props = { readonly accounts: readonly AccountView[]; readonly chosen: Chosen }

/** Every origin's account in a column of its own: what is equal is folded, what differs is marked. */
export function Accounts({ accounts, chosen }: Props) {
  const cells = useMemo(
    () => Object.fromEntries(FACTS.map((fact) => [fact, compareFact(accounts, fact)])),
    [accounts],
  )
  return (
    <div className={sheet['section']}>
      <h2 id="accounts-title">
        <Message id="accounts.title" values={{ n: accounts.length }} />
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it */}
      <section className={sheet['scroll']} tabIndex={0} aria-labelledby="accounts-title">
        <ul className={sheet['columns']}>
          {accounts.map((account, column) => (
            <AccountColumn
              key={account.origin}
              account={account}
              accounts={accounts}
              column={column}
              cells={cells}
              chosen={chosen}
            />
          ))}
        </ul>
      </section>
    </div>
  )
}
