import type { ReactNode } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import type english from '#model/messages/en.json'

/** The name of a sentence in the catalogues. */
export type MessageId = Exclude<keyof typeof english, '_draft'>
type Values = Readonly<Record<string, ReactNode>>

/** One sentence of the catalogue in the reader's language. Values may be elements; nothing is ever glued to it. */
export function Message({ id, values }: { id: MessageId; values?: Values | undefined }) {
  return useIntl().formatMessage({ id }, values as Record<string, string>)
}

/** The same as plain text, for attributes and titles. */
export function useText() {
  const intl = useIntl()
  return (id: MessageId, values?: Readonly<Record<string, string | number>>) =>
    intl.formatMessage({ id }, values)
}

/** The sentence for a code that the server names, such as `reason.two_origins`; null when the catalogue has none. */
export function knownMessage(intl: IntlShape, id: string): MessageId | null {
  return Object.hasOwn(intl.messages, id) ? (id as MessageId) : null
}
