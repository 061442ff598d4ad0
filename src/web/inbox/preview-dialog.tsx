import type { ReportRow } from '#contract/views.ts'
import { Button } from '#web/base/button.tsx'
import { Dialog } from '#web/base/dialog.tsx'
import { Message } from '#web/base/message.tsx'
import { ReportMarks } from '#web/titles/report-marks.tsx'
import { ReportTitle } from '#web/titles/report-title.tsx'
import { twinsOf } from '#web/titles/twins-of.ts'
import sheet from './dialogs.module.css'
import { WordPhrase } from './triage-word.tsx'
import { isAlreadySo, type Word } from './words.ts'

type Props = {
  readonly word: Word
  readonly rows: readonly ReportRow[]
  readonly onSay: () => void
  readonly onClose: () => void
}

/** What a word would do to each of several reports, before it is said. */
export function PreviewDialog({ word, rows, onSay, onClose }: Props) {
  const twins = twinsOf(rows)
  const open = rows.filter((row) => !isAlreadySo(word, row)).length
  const phrase = <WordPhrase of={word} />
  return (
    <Dialog title={<Message id="inbox.preview" values={{ n: rows.length }} />} onClose={onClose}>
      <form
        className={sheet['form']}
        onSubmit={(event) => {
          event.preventDefault()
          onSay()
        }}
      >
        <ul className={sheet['items']}>
          {rows.map((row) => (
            <li key={row.handle}>
              <div>
                <ReportTitle of={row} />
                <ReportMarks of={row} hasHandle={twins.has(row.handle)} />
              </div>
              <span>
                {isAlreadySo(word, row) ? (
                  <Message id="inbox.isSo" values={{ word: phrase }} />
                ) : (
                  <Message id="inbox.willBe" values={{ word: phrase }} />
                )}
              </span>
            </li>
          ))}
        </ul>
        <div className={sheet['buttons']} ref={focusFirst}>
          <Button look="main" type="submit" isDisabled={open === 0}>
            <Message id="inbox.apply" values={{ n: open }} />
          </Button>
          <Button look="quiet" onPress={onClose}>
            <Message id="form.cancel" />
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Enter says it: a modal dialog looks for this attribute, which React does not write. */
const focusFirst = (buttons: HTMLElement | null) =>
  buttons?.querySelector('button')?.setAttribute('autofocus', '')
