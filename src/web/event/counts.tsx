import { useIntl } from 'react-intl'
import type { ClaimView } from '#contract/views.ts'
import { knownMessage, Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'

type Count = NonNullable<ClaimView['counts']>[number]

/** How many of what, as said: bounds stay bounds, and nothing is added up or averaged. */
export function Counts({ of, isInline = false }: { of: readonly Count[]; isInline?: boolean }) {
  const Line = isInline ? 'span' : 'p'
  return of.map((count) => (
    <Line key={`${count.what} ${count.start}`} data-count>
      <Message
        id={idOf(count)}
        values={{ least: count.least ?? 0, most: count.most ?? 0, what: <What of={count} /> }}
      />
    </Line>
  ))
}

function idOf({ least, most, approx }: Count) {
  if (least === undefined) return 'count.atMost'
  if (most === undefined) return 'count.atLeast'
  if (least !== most) return 'count.between'
  return approx ? 'count.about' : 'count.exactly'
}

/** What is counted: in the reader's language where it is one of the usual things, else as the claim has it. */
function What({ of }: { of: Count }) {
  const known = knownMessage(useIntl(), `counted.${of.what}`)
  return (
    <>
      {known ? <Message id={known} /> : <T value={of.what} />}
      {of.of && (
        <>
          {' '}
          <T value={of.of} />
        </>
      )}
    </>
  )
}
