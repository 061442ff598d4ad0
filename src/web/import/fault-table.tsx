import { useId } from 'react'
import { useIntl } from 'react-intl'
import type { RowFaultView } from '#contract/imports.ts'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import sheet from './import.module.css'

type Props = { readonly faults: readonly RowFaultView[]; readonly more: number }

/** Rows that cannot be taken in: where, what stands there, and what to do about it. */
export function FaultTable({ faults, more }: Props) {
  const id = useId()
  const intl = useIntl()
  return (
    <div className={sheet['part']}>
      <h3 id={id}>
        <Message id="import.faults" />
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keys */}
      <section className={sheet['scroll']} aria-labelledby={id} tabIndex={0}>
        <table className={sheet['table']}>
          <thead>
            <tr>
              {(['faultRow', 'faultColumn', 'faultValue', 'faultWhy'] as const).map((head) => (
                <th key={head} scope="col">
                  <Message id={`import.${head}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.map((fault) => (
              <tr key={`${fault.row} ${fault.column?.at} ${fault.code}`}>
                <th scope="row">{intl.formatNumber(fault.row)}</th>
                <td>
                  <ColumnName of={fault.column} />
                </td>
                <td>
                  {fault.value === '' ? (
                    <Message id="import.emptyCell" />
                  ) : (
                    <T value={fault.value} />
                  )}
                </td>
                <td>
                  <Remedy words={fault.remedy} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && (
        <p>
          <Message id="import.faultsMore" values={{ n: more }} />
        </p>
      )}
    </div>
  )
}

function ColumnName({ of }: { of: RowFaultView['column'] }) {
  if (!of) return <Message id="import.wholeRow" />
  return of.name === '' ? (
    <Message id="import.column" values={{ n: of.at + 1 }} />
  ) : (
    <T value={of.name} />
  )
}

/** Its examples stand between the marks LRI and PDI: none of them is broken at the end of a line. */
function Remedy({ words }: { words: string }) {
  const parts = words.split(/\u2066([^\u2069]*)\u2069/)
  return parts.map((part, at) => (at % 2 === 1 ? <Token key={part} value={part} /> : part))
}
