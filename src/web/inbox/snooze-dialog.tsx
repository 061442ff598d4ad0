import { useState } from 'react'
import { Button } from '#web/base/button.tsx'
import { Dialog } from '#web/base/dialog.tsx'
import { TextField } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { At } from '#web/base/when.tsx'
import { useDateChoices } from '#web/choices/dates.ts'
import { clockIn } from '#web/dates/zone-clock.ts'
import sheet from './dialogs.module.css'
import { PickList } from './pick-list.tsx'
import { instantIn, snoozeChoices } from './snooze-choices.ts'
import { instantOf, type Word } from './words.ts'

type Props = { readonly onSay: (word: Word) => void; readonly onClose: () => void }

/** Until when a report is away: the usual moments with their instants, or one of the officer's own. */
export function SnoozeDialog({ onSay, onClose }: Props) {
  const text = useText()
  const { zone } = useDateChoices()
  const [now] = useState(() => new Date())
  const choices = snoozeChoices(now, zone)
  return (
    <Dialog title={<Message id="inbox.snoozeUntil" />} onClose={onClose}>
      <PickList
        label={text('inbox.snoozeUntil')}
        options={choices.map(({ id, until }) => ({
          value: id,
          words: (
            <>
              <Message id={`snooze.${id}`} /> <At instant={instantOf(until)} />
            </>
          ),
        }))}
        onPick={(id) => {
          const until = choices.find((one) => one.id === id)?.until
          if (until) onSay({ act: 'snoozed', until: instantOf(until) })
        }}
        hasFocus
      />
      <OwnMoment now={now} zone={zone} onSay={onSay} />
    </Dialog>
  )
}

/** A day and a time by the clock of the zone that the page shows. */
function OwnMoment({ now, zone, onSay }: { now: Date; zone: string; onSay: Props['onSay'] }) {
  const text = useText()
  const { day, label } = clockIn(now, zone)
  const [on, setOn] = useState(day)
  const [time, setTime] = useState('')
  const isWhole = /^\d{4}-\d\d-\d\d$/.test(on) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  const until = isWhole ? instantIn(zone, on, time) : null
  const isPast = until !== null && until <= now
  return (
    <form
      className={sheet['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (until && !isPast) onSay({ act: 'snoozed', until: instantOf(until) })
      }}
    >
      <div className={sheet['pair']}>
        <TextField label={text('snooze.day')} type="date" dir="ltr" value={on} onChange={setOn} />
        <TextField
          label={text('snooze.time', { zone: label })}
          hint={text('snooze.timeHint')}
          {...(isPast ? { fault: text('snooze.past') } : {})}
          dir="ltr"
          max={5}
          value={time}
          onChange={setTime}
        />
      </div>
      <div className={sheet['buttons']}>
        <Button type="submit" isDisabled={!until || isPast}>
          <Message id="snooze.own" />
        </Button>
      </div>
    </form>
  )
}
