import { Button } from '#web/base/button.tsx'
import { Check } from '#web/base/field.tsx'
import { Message } from '#web/base/message.tsx'
import sheet from './inbox.module.css'
import type { InboxKey } from './inbox-keys.ts'
import type { InboxActs } from './use-inbox-acts.ts'

type ChoiceProps = {
  readonly chosenCount: number
  readonly shownCount: number
  readonly onChooseAll: (isOn: boolean) => void
}

/** Numbers whose words are the widest, in all plural forms: their unseen words hold the place for all others. */
const widest = (shownCount: number) => [...new Set([10, shownCount])]

/** Chooses all that is shown, and says how many reports are chosen; as wide with each of its words. */
export function ChoiceOfAll({ chosenCount, shownCount, onChooseAll }: ChoiceProps) {
  return (
    <div className={sheet['choice']}>
      <Check
        isOn={chosenCount > 0 && chosenCount === shownCount}
        onChange={onChooseAll}
        isDisabled={shownCount === 0}
      >
        <span className={sheet['stack']}>
          <span aria-live="polite">
            {chosenCount > 0 ? (
              <Message id="inbox.chosen" values={{ n: chosenCount }} />
            ) : (
              <Message id="inbox.chooseAll" />
            )}
          </span>
          {widest(shownCount).map((n) => (
            <span key={n} aria-hidden="true">
              <Message id="inbox.chosen" values={{ n }} />
            </span>
          ))}
        </span>
      </Check>
    </div>
  )
}

type ActsProps = {
  /** What this officer may do at all: a button for each, so that none comes or goes with the rows. */
  readonly offered: readonly InboxKey[]
  readonly acts: InboxActs
}

/** What can be done with the chosen reports, or with the one in hand; each button shows its key. */
export function ActButtons({ offered, acts }: ActsProps) {
  return (
    <div className={sheet['acts']}>
      {offered.map((key) => (
        <Button
          key={key}
          look="quiet"
          hint={key}
          isDisabled={!acts[key]}
          onPress={() => acts[key]?.()}
        >
          <Message id={`inbox.key.${key}`} />
        </Button>
      ))}
    </div>
  )
}
