import { type ReactNode, useState } from 'react'
import { useIntl } from 'react-intl'
import {
  CHOSEN_COLUMNS,
  type ChosenColumn,
  EXPORT_CELLS,
  EXPORT_FORMATS,
  type ExportCells,
  type ExportFormat,
  KEPT_COLUMNS,
  type KeptColumn,
} from '#domain/export-columns.ts'
import type { PictureSearch } from '#web/api/pictures.ts'
import buttonSheet from '#web/base/button.module.css'
import { Button } from '#web/base/button.tsx'
import { classes } from '#web/base/classes.ts'
import { Dialog } from '#web/base/dialog.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import sheet from './export.module.css'
import { exportAddress } from './export-address.ts'

const css = classes(buttonSheet)

type Props = {
  readonly search: PictureSearch
  /** Events that the filter leaves, as the list counts them. */
  readonly events: number
  readonly onClose: () => void
}

/** The picture as a file: how many events, which columns, which form, before anything is fetched. */
export function ExportDialog({ search, events, onClose }: Props) {
  const { locale } = useIntl()
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [cells, setCells] = useState<ExportCells>('words')
  const [columns, setColumns] = useState<ReadonlySet<ChosenColumn>>(new Set(CHOSEN_COLUMNS))
  const isInWords = format === 'csv' && cells === 'words'
  const done = () => {
    showNotice({ words: <Message id="export.begun" values={{ n: events }} /> })
    onClose()
  }
  return (
    <Dialog title={<Message id="export.title" />} onClose={onClose}>
      <p className={sheet['count']}>
        <strong>
          <Message id="export.count" values={{ n: events }} />
        </strong>
      </p>
      <p className={sheet['note']}>
        <Message id="export.note" />
      </p>
      <Choice name="format" of={EXPORT_FORMATS} chosen={format} onChange={setFormat}>
        {(one) => <Message id={`export.${one}`} />}
      </Choice>
      {format === 'csv' && (
        <Choice name="heads" of={EXPORT_CELLS} chosen={cells} onChange={setCells}>
          {(one) => <Message id={`export.cells.${one}`} />}
        </Choice>
      )}
      <Columns inWords={isInWords} chosen={columns} onChange={setColumns} />
      <div className={sheet['acts']}>
        <a
          className={css('button', 'main')}
          href={exportAddress(search, { format, cells, columns, language: locale })}
          download
          onClick={done}
        >
          <Icon name="download" />
          <Message id="export.download" />
        </a>
        <Button onPress={onClose}>
          <Message id="form.cancel" />
        </Button>
      </div>
    </Dialog>
  )
}

type ChoiceProps<One extends string> = {
  readonly name: 'format' | 'heads'
  readonly of: readonly One[]
  readonly chosen: One
  readonly onChange: (one: One) => void
  readonly children: (one: One) => ReactNode
}

/** One of a few, with its words. */
function Choice<One extends string>(props: ChoiceProps<One>) {
  const { name, of, chosen, onChange, children } = props
  return (
    <fieldset className={sheet['group']}>
      <legend>
        <Message id={`export.${name}`} />
      </legend>
      {of.map((one) => (
        <label key={one} className={sheet['choice']}>
          <input type="radio" name={name} checked={one === chosen} onChange={() => onChange(one)} />
          {children(one)}
        </label>
      ))}
    </fieldset>
  )
}

type ColumnProps = {
  /** As the file will call them. */
  readonly inWords: boolean
  readonly chosen: ReadonlySet<ChosenColumn>
  readonly onChange: (columns: ReadonlySet<ChosenColumn>) => void
}

function Columns({ inWords, chosen, onChange }: ColumnProps) {
  const { locale } = useIntl()
  const text = useText()
  const headOf = (name: KeptColumn | ChosenColumn) =>
    inWords ? text(`export.column.${name}`) : name
  const kept = KEPT_COLUMNS.map(headOf)
  const turn = (name: ChosenColumn) => {
    const next = new Set(chosen)
    if (!next.delete(name)) next.add(name)
    onChange(next)
  }
  return (
    <fieldset className={sheet['group']}>
      <legend>
        <Message id="export.columns" />
      </legend>
      <p className={sheet['note']}>
        <Message
          id="export.always"
          values={{
            names: (
              <bdi className={inWords ? undefined : sheet['names']}>
                {inWords ? new Intl.ListFormat(locale).format(kept) : kept.join(', ')}
              </bdi>
            ),
          }}
        />
      </p>
      <div className={sheet['columns']}>
        {CHOSEN_COLUMNS.map((name) => (
          <label key={name} className={sheet['choice']}>
            <input type="checkbox" checked={chosen.has(name)} onChange={() => turn(name)} />
            <bdi className={inWords ? undefined : sheet['names']}>{headOf(name)}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
