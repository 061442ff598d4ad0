import { NoPasskey } from '#web/api/passkeys.ts'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'

/** Why a way in did not open: the device's no, or the centre's. */
export function WayProblem({ of }: { of: unknown }) {
  if (!(of instanceof NoPasskey)) return <Problem of={of} />
  return (
    <p role="alert">
      <Message id="ways.deviceFailed" />
    </p>
  )
}
