import type { ImportTrialView } from '#contract/imports.ts'
import type { ImportMapping } from '#domain/import.ts'
import { DATE_ORDERS, IMPORT_FIELDS, type ImportField } from '#domain/import-fields.ts'
import { Choice, TextField } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import sheet from './import.module.css'

const HOW = ['saw', 'did', 'measured', 'told', 'read'] as const
const NONE = '-'

type Props = {
  readonly columns: ImportTrialView['columns']
  readonly mapping: ImportMapping
  readonly onChange: (mapping: ImportMapping) => void
}

/** Which column says what: one choice a field, with the column's first cells below; then what holds for silent rows. */
export function ColumnChoices({ columns, mapping, onChange }: Props) {
  const text = useText()
  const nameOf = (name: string, at: number) => name || text('import.column', { n: at + 1 })
  const options = [
    { value: NONE, words: text('import.none') },
    ...columns.map(({ name }, at) => ({ value: String(at), words: nameOf(name, at) })),
  ]
  function choose(field: ImportField, value: string) {
    const { [field]: _, ...others } = mapping.columns
    const chosen = value === NONE ? others : { ...others, [field]: Number(value) }
    onChange({ ...mapping, columns: chosen })
  }
  return (
    <div className={sheet['fields']}>
      {IMPORT_FIELDS.map((field) => {
        const at = mapping.columns[field]
        return (
          <Choice
            key={field}
            label={text(`import.field.${field}`)}
            value={at === undefined ? NONE : String(at)}
            onChange={(value) => choose(field, value)}
            options={options}
            hint={at === undefined ? undefined : <Samples of={columns[at]?.samples ?? []} />}
            fault={field === 'what' && at === undefined ? text('import.whatNeeded') : undefined}
          />
        )
      })}
      <Choice
        label={text('import.dates')}
        value={mapping.dates}
        onChange={(dates) => onChange({ ...mapping, dates })}
        options={DATE_ORDERS.map((value) => ({ value, words: text(`import.${value}`) }))}
      />
      <Choice
        label={text('import.howKnown')}
        value={mapping.howKnown}
        onChange={(howKnown) => onChange({ ...mapping, howKnown })}
        options={HOW.map((value) => ({ value, words: text(`how.${value}`) }))}
      />
      <TextField
        label={text('import.source')}
        value={mapping.source}
        max={300}
        onChange={(source) => onChange({ ...mapping, source })}
      />
    </div>
  )
}

function Samples({ of }: { of: readonly string[] }) {
  if (of.length === 0) return <Message id="import.emptyColumn" />
  return (
    <span className={sheet['samples']}>
      {of.map((cell) => (
        <T key={cell} value={cell} />
      ))}
    </span>
  )
}
