import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import { homeName, useSession } from '#web/api/session.ts'
import type { MessageId } from './message.tsx'

/** The window's title: the page, then the centre. */
export function useTitle(page: MessageId | { readonly words: string }): void {
  const intl = useIntl()
  const { centre } = useSession()
  const words = typeof page === 'string' ? intl.formatMessage({ id: page }) : page.words
  const house = homeName(centre, intl.locale)
  useEffect(() => {
    document.title = [words, house].filter(Boolean).join(' · ')
  }, [words, house])
}
