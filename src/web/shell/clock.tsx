import { Token } from '#web/base/token.tsx'
import { useDateChoices } from '#web/choices/dates.ts'
import { clockIn } from '#web/dates/zone-clock.ts'

/** The clock alone with its zone, where there is no room for the day. */
export function Clock({ instant }: { instant: string }) {
  const { zone } = useDateChoices()
  const { time, label } = clockIn(new Date(instant), zone)
  return (
    <time dateTime={instant}>
      <Token value={`${time} ${label}`} />
    </time>
  )
}
