import type { ClaimView } from '#contract/views.ts'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'

/** Who read it out of the report: a machine, or an officer. */
export function Maker({ of }: { of: ClaimView['madeBy'] }) {
  if (of.kind === 'officer')
    return (
      <span>
        <Message id="maker.officer" values={{ name: <T value={of.name} /> }} />
      </span>
    )
  return (
    <span>
      <Message
        id="maker.reader"
        values={{ name: <T value={`${of.name} ${of.version}`} dir="ltr" /> }}
      />
    </span>
  )
}
