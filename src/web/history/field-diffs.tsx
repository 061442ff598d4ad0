import { useIntl } from 'react-intl'
import type { DeedView } from '#contract/history-views.ts'
import { knownMessage, Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { When } from '#web/base/when.tsx'
import sheet from './history.module.css'

type Changed = Extract<DeedView, { kind: 'reading' }>['changed']
type Field = Changed[number]['fields'][number]

/** What a newer reading says otherwise: each value in a block and direction of its own, the old above the new. */
export function FieldDiffs({ of }: { of: Changed }) {
  return of.map(({ claim, fields }) => (
    <dl key={claim} className={sheet['diffs']}>
      {fields.map((field) => (
        <div key={field.field}>
          <dt>
            <Message id={`fact.${field.field}`} />
          </dt>
          <dd>
            <Value of={field} side="before" />
            <Value of={field} side="after" />
          </dd>
        </div>
      ))}
    </dl>
  ))
}

function Value({ of, side }: { of: Field; side: 'before' | 'after' }) {
  const Element = side === 'before' ? 'del' : 'ins'
  return (
    <p className={sheet['value']}>
      <span className={sheet['side']}>
        <Message id={`history.${side}`} />
      </span>
      <Element dir="auto">
        <Words field={of.field} value={of[side]} />
      </Element>
    </p>
  )
}

function Words({ field, value }: { field: Field['field']; value: string }) {
  const intl = useIntl()
  if (value === '') return <Message id="fact.unsaid" />
  if (field === 'when') return <When edtf={value} />
  if (field !== 'what') return <T value={value} />
  const parts = value.split(' ')
  return parts.map((part) => {
    const known = knownMessage(intl, `action.${part}`) ?? knownMessage(intl, `claim.${part}`)
    return <span key={part}>{known ? <Message id={known} /> : <T value={part} />} </span>
  })
}
