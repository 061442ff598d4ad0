import { useState } from 'react'
import type { ReportView } from '#contract/views.ts'
import { useTakeBack } from '#web/api/reports.ts'
import { Button } from '#web/base/button.tsx'
import { Dialog } from '#web/base/dialog.tsx'
import { TextField } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Problem } from '#web/base/problem.tsx'
import sheet from './release-panel.module.css'

type Props = { readonly report: ReportView; readonly how: 'withdraw' | 'recall' }

/** Withdrawal: no longer stood by, still readable. Recall: content removed, to be typed out, since it cannot unsee. */
export function TakeBack({ report, how }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        look={how === 'recall' ? 'grave' : 'plain'}
        isDisabled={how === 'withdraw' && report.isWithdrawn}
        onPress={() => setOpen(true)}
      >
        <Message id={`${how}.open`} />
      </Button>
      {isOpen && <TakeBackDialog report={report} how={how} onClose={() => setOpen(false)} />}
    </>
  )
}

function TakeBackDialog({ report, how, onClose }: Props & { readonly onClose: () => void }) {
  const text = useText()
  const write = useTakeBack(report.handle)
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const word = text('recall.word')
  const isSure = how === 'withdraw' || typed.trim().toLowerCase() === word.toLowerCase()

  async function run() {
    const body = {
      handle: report.handle,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    }
    await write.mutateAsync({ path: how === 'recall' ? '/api/recalls' : '/api/withdrawals', body })
    showNotice({ words: <Message id={`${how}.done`} /> })
    onClose()
  }
  return (
    <Dialog title={<Message id={`${how}.title`} />} onClose={onClose}>
      <form
        className={sheet['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (isSure) run().catch(() => {})
        }}
      >
        <p>
          <Message id={`${how}.words`} />
        </p>
        <TextField label={text('takeBack.reason')} value={reason} onChange={setReason} max={500} />
        {how === 'recall' && (
          <TextField
            label={text('recall.type', { word })}
            value={typed}
            onChange={setTyped}
            max={40}
            hasFocus
          />
        )}
        <Problem of={write.error} />
        <div className={sheet['buttons']}>
          <Button look="grave" type="submit" isDisabled={!isSure || write.isPending}>
            <Message id={`${how}.open`} />
          </Button>
          <Button look="quiet" onPress={onClose}>
            <Message id="form.cancel" />
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
