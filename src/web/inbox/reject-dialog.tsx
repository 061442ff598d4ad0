import { useState } from 'react'
import { REJECT_REASONS, type RejectReason } from '#domain/triage-words.ts'
import { Button } from '#web/base/button.tsx'
import { Dialog } from '#web/base/dialog.tsx'
import { TextField } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import sheet from './dialogs.module.css'
import { PickList } from './pick-list.tsx'
import type { Word } from './words.ts'

type Props = { readonly onSay: (word: Word) => void; readonly onClose: () => void }

/** Why a report does not concern us: one press, or words of the officer's own. */
export function RejectDialog({ onSay, onClose }: Props) {
  const text = useText()
  const [isOther, setOther] = useState(false)
  const [words, setWords] = useState('')
  const pick = (reason: RejectReason) =>
    reason === 'other' ? setOther(true) : onSay({ act: 'rejected', reason })
  return (
    <Dialog title={<Message id="inbox.rejectWhy" />} onClose={onClose}>
      {isOther ? (
        <form
          className={sheet['form']}
          onSubmit={(event) => {
            event.preventDefault()
            const said = words.trim()
            if (said) onSay({ act: 'rejected', reason: 'other', words: said })
          }}
        >
          <TextField
            label={text('inbox.rejectWords')}
            value={words}
            onChange={setWords}
            max={500}
            isRequired
            hasFocus
          />
          <div className={sheet['buttons']}>
            <Button look="main" type="submit">
              <Message id="inbox.reject" />
            </Button>
          </div>
        </form>
      ) : (
        <PickList
          label={text('inbox.rejectWhy')}
          options={REJECT_REASONS.map((value) => ({
            value,
            words: <Message id={`reject.${value}`} />,
          }))}
          onPick={pick}
          hasFocus
        />
      )}
    </Dialog>
  )
}
