import { Fragment } from 'react'
import { useIntl } from 'react-intl'
import { listFormat } from '#web/dates/list-format.ts'
import { Message } from './message.tsx'
import { VoiceName } from './voice-name.tsx'

const SHOWN_MAX = 3

/** Names joined as the reader's language joins them, each isolated: "A, B and C". */
export function Names({ of, most = SHOWN_MAX }: { of: readonly string[]; most?: number }) {
  const intl = useIntl()
  const shown = of.slice(0, most)
  const rest = of.length - shown.length
  const words =
    rest > 0 ? [...shown, intl.formatMessage({ id: 'names.others' }, { n: rest })] : shown
  let at = 0
  return listFormat(intl.locale, 'conjunction')
    .formatToParts(words)
    .map((part) => {
      at += 1
      return (
        <Fragment key={at}>
          {part.type === 'element' ? <VoiceName of={part.value} /> : part.value}
        </Fragment>
      )
    })
}

/** "A says", never bare words: who says it, or that nobody here does. */
export function Says({ who, most }: { who: readonly string[]; most?: number }) {
  if (who.length === 0) return <Message id="says.nobody" />
  return (
    <Message
      id="says.says"
      values={{
        n: who.length,
        names: <Names of={who} {...(most === undefined ? {} : { most })} />,
      }}
    />
  )
}
