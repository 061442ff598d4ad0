import { AssignDialog } from './assign-dialog.tsx'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { RejectDialog } from './reject-dialog.tsx'
import { SnoozeDialog } from './snooze-dialog.tsx'
import type { useInboxActs } from './use-inbox-acts.ts'

/** The dialog of the question that is open, if one is. */
export function Questions({ work }: { work: ReturnType<typeof useInboxActs> }) {
  const { question, targets, current, say, apply, add, close } = work
  switch (question?.kind) {
    case 'reject':
      return <RejectDialog onSay={say} onClose={close} />
    case 'snooze':
      return <SnoozeDialog onSay={say} onClose={close} />
    case 'assign':
      return <AssignDialog onSay={say} onClose={close} />
    case 'duplicate':
      return <DuplicateDialog rows={targets} onSay={say} onClose={close} />
    case 'link':
      return current ? <LinkDialog row={current} onAdd={add} onClose={close} /> : null
    case 'preview': {
      const { word, rows } = question
      const onSay = () => apply(word, rows)
      return <PreviewDialog word={word} rows={rows} onSay={onSay} onClose={close} />
    }
    default:
      return null
  }
}
