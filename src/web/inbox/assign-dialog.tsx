import { useSession } from '#web/api/session.ts'
import { useOwnOfficers } from '#web/api/triage.ts'
import { Dialog } from '#web/base/dialog.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { T } from '#web/base/t.tsx'
import { PickList } from './pick-list.tsx'
import type { Word } from './words.ts'

type Props = { readonly onSay: (word: Word) => void; readonly onClose: () => void }
/** Stands beside the officers' names, none of which is empty. */
const NOBODY = ''

/** Who of one's own member takes care of it: oneself first, nobody last. */
export function AssignDialog({ onSay, onClose }: Props) {
  const text = useText()
  const me = useSession().officer?.name
  const officers = useOwnOfficers()
  const found = officers.data?.officers ?? []
  const inOrder = [
    ...found.filter((one) => one.name === me),
    ...found.filter((one) => one.name !== me),
  ]
  return (
    <Dialog title={<Message id="inbox.assignTo" />} onClose={onClose}>
      {officers.isError && <Problem of={officers.error} onRetry={() => officers.refetch()} />}
      {officers.data && (
        <PickList
          label={text('inbox.assignTo')}
          options={[
            ...inOrder.map(({ name, title }) => ({
              value: name,
              words:
                name === me ? (
                  <Message id="inbox.assignMe" values={{ name: <T value={title} /> }} />
                ) : (
                  <T value={title} />
                ),
            })),
            { value: NOBODY, words: <Message id="inbox.assignNobody" /> },
          ]}
          onPick={(to) => onSay(to === NOBODY ? { act: 'unassigned' } : { act: 'assigned', to })}
          hasFocus
        />
      )}
    </Dialog>
  )
}
