import { useMemo } from 'react'
import type { EventView } from '#contract/views.ts'
import { Message } from '#web/base/message.tsx'
import { AccountColumn } from './account-column.tsx'
import sheet from './accounts.module.css'
import { compareFact, FACTS } from './compare.ts'
import type { Chosen } from './use-chosen.ts'

type Props = { readonly event: EventView; readonly chosen: Chosen }

/** Every origin's account in a column of its own: what is equal is folded, what differs is marked. */
export function Accounts({ event, chosen }: Props) {
  const { accounts } = event
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
          <FactLabels />
          {accounts.map((account, column) => (
            <AccountColumn
              key={account.origin}
              account={account}
              event={event}
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

/** The names of the rows, which stay in sight while the columns pass; each column has its own for whoever hears the page. */
function FactLabels() {
  return (
    <li className={sheet['labels']} aria-hidden="true">
      {FACTS.map((fact) => (
        <span key={fact}>
          <Message id={`fact.${fact}`} />
        </span>
      ))}
    </li>
  )
}
