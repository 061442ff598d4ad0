import { useState } from 'react'
import { Dialog } from '#web/base/dialog.tsx'
import { Check } from '#web/base/field.tsx'
import { Message, type MessageId } from '#web/base/message.tsx'
import { INBOX_KEYS } from '#web/inbox/inbox-keys.ts'
import { areKeysOn, turnKeys } from '#web/keyboard/dispatcher.ts'
import sheet from './keys-sheet.module.css'
import { WAYS } from './ways.ts'

const GROUPS: readonly { title: MessageId; keys: readonly (readonly [string, MessageId])[] }[] = [
  {
    title: 'keys.everywhere',
    keys: [
      ['/', 'keys.search'],
      ['?', 'keys.sheet'],
      ['Ctrl K', 'keys.palette'],
      ...WAYS.map(({ key, go }) => [`g ${key}`, go] as const),
      ['t', 'keys.zone'],
      ['z', 'keys.undo'],
      ['Esc', 'keys.close'],
    ],
  },
  {
    title: 'keys.lists',
    keys: [
      ['j', 'keys.down'],
      ['k', 'keys.up'],
      ['Enter', 'keys.open'],
      ['v', 'keys.map'],
      ['x', 'keys.export'],
    ],
  },
  {
    title: 'keys.inbox',
    keys: [
      ['x', 'keys.choose'],
      ['Shift x', 'keys.chooseRange'],
      ...INBOX_KEYS.map((key) => [key, `inbox.key.${key}`] as const),
    ],
  },
  {
    title: 'keys.event',
    keys: [
      ['n', 'keys.next'],
      ['p', 'keys.previous'],
      ['x', 'keys.chooseClaim'],
      ['s', 'keys.same'],
      ['d', 'keys.different'],
      ['h', 'keys.history'],
      ['[', 'keys.asofPrevious'],
      [']', 'keys.asofNext'],
      ['a', 'keys.grade'],
      ['Shift a', 'keys.gradeEvent'],
    ],
  },
  {
    title: 'keys.report',
    keys: [
      ['n', 'keys.next'],
      ['p', 'keys.previous'],
      ['a', 'keys.accept'],
      ['r', 'keys.reject'],
      ['e', 'keys.edit'],
      ['c', 'keys.add'],
      ['s', 'keys.sign'],
      ['w', 'keys.why'],
      ['o', 'keys.translation'],
    ],
  },
]

/** Every key in one place, and the switch that turns single keys off. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const [areOn, setOn] = useState(areKeysOn())
  return (
    <Dialog title={<Message id="keys.title" />} onClose={onClose}>
      {GROUPS.map(({ title, keys }) => (
        <section key={title} className={sheet['group']}>
          <h3>
            <Message id={title} />
          </h3>
          <dl className={sheet['keys']}>
            {keys.map(([key, words]) => (
              <div key={key}>
                <dt>
                  <kbd dir="ltr">{key}</kbd>
                </dt>
                <dd>
                  <Message id={words} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Check
        isOn={areOn}
        onChange={(isOn) => {
          turnKeys(isOn)
          setOn(isOn)
        }}
      >
        <Message id="keys.areOn" />
      </Check>
    </Dialog>
  )
}
