import { useState } from 'react'
import { useIntl } from 'react-intl'
import {
  CHOSEN_COLUMNS,
  type ChosenColumn,
  EXPORT_FORMATS,
  type ExportFormat,
  KEPT_COLUMNS,
} from '#domain/export-columns.ts'
import type { PictureSearch } from '#web/api/pictures.ts'
import buttonSheet from '#web/base/button.module.css'
import { Button } from '#web/base/button.tsx'
import { classes } from '#web/base/classes.ts'
import { Dialog } from '#web/base/dialog.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
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
  const [columns, setColumns] = useState<ReadonlySet<ChosenColumn>>(new Set(CHOSEN_COLUMNS))
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
      <Formats chosen={format} onChange={setFormat} />
      <Columns chosen={columns} onChange={setColumns} />
      <div className={sheet['acts']}>
        <a
          className={css('button', 'main')}
          href={exportAddress(search, { format, columns, language: locale })}
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

type FormatProps = {
  readonly chosen: ExportFormat
  readonly onChange: (format: ExportFormat) => void
}

function Formats({ chosen, onChange }: FormatProps) {
  return (
    <fieldset className={sheet['group']}>
      <legend>
        <Message id="export.format" />
      </legend>
      {EXPORT_FORMATS.map((one) => (
        <label key={one} className={sheet['choice']}>
          <input
            type="radio"
            name="format"
            checked={one === chosen}
            onChange={() => onChange(one)}
          />
          <Message id={`export.${one}`} />
        </label>
      ))}
    </fieldset>
  )
}

type ColumnProps = {
  readonly chosen: ReadonlySet<ChosenColumn>
  readonly onChange: (columns: ReadonlySet<ChosenColumn>) => void
}

function Columns({ chosen, onChange }: ColumnProps) {
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
              <span dir="ltr" className={sheet['names']}>
                {KEPT_COLUMNS.join(', ')}
              </span>
            ),
          }}
        />
      </p>
      <div className={sheet['columns']}>
        {CHOSEN_COLUMNS.map((name) => (
          <label key={name} className={sheet['choice']}>
            <input type="checkbox" checked={chosen.has(name)} onChange={() => turn(name)} />
            <bdi dir="ltr" className={sheet['names']}>
              {name}
            </bdi>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
