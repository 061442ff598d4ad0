import { Button } from '#web/base/button.tsx'
import { Check } from '#web/base/field.tsx'
import { Message } from '#web/base/message.tsx'
import sheet from './inbox.module.css'
import { INBOX_KEYS } from './inbox-keys.ts'
import type { InboxActs } from './use-inbox-acts.ts'

type Props = {
  readonly chosenCount: number
  readonly shownCount: number
  readonly acts: InboxActs
  readonly onChooseAll: (isOn: boolean) => void
}

/** What can be done with the chosen reports, or with the one in hand; each button shows its key. */
export function ActionBar({ chosenCount, shownCount, acts, onChooseAll }: Props) {
  return (
    <div className={sheet['bar']} data-chosen={chosenCount}>
      <Check
        isOn={chosenCount > 0 && chosenCount === shownCount}
        onChange={onChooseAll}
        isDisabled={shownCount === 0}
      >
        <span aria-live="polite">
          {chosenCount > 0 ? (
            <Message id="inbox.chosen" values={{ n: chosenCount }} />
          ) : (
            <Message id="inbox.chooseAll" />
          )}
        </span>
      </Check>
      <div className={sheet['acts']}>
        {INBOX_KEYS.map((key) => {
          const act = acts[key]
          return act ? (
            <Button key={key} look="quiet" hint={key} onPress={() => act()}>
              <Message id={`inbox.key.${key}`} />
            </Button>
          ) : null
        })}
      </div>
    </div>
  )
}
