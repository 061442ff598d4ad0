import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Icon } from '#web/base/icon.tsx'
import { useText } from '#web/base/message.tsx'
import type { InboxSearch } from '#web/inbox/inbox-search.ts'
import sheet from './search-box.module.css'

/** Words to look for: in the queue that the inbox shows, everywhere else in the picture. Filters stay as they are. */
export function SearchBox() {
  const text = useText()
  const navigate = useNavigate()
  const location = useRouterState({ select: (state) => state.location })
  const current = (location.search as { q?: string }).q ?? ''
  const [words, setWords] = useState(current)
  useEffect(() => setWords(current), [current])

  function search() {
    const q = words.trim() || undefined
    if (location.pathname === '/inbox')
      navigate({ to: '/inbox', search: (before) => ({ ...before, q }) as InboxSearch })
    else if (location.pathname === '/picture')
      navigate({ to: '/picture', search: (before) => ({ ...before, q }) })
    else navigate({ to: '/picture', search: { q } })
  }
  return (
    <search className={sheet['search']}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          search()
          // What was found is at hand: single keys are for the list again.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        }}
      >
        <Icon name="search" />
        <input
          id="search"
          type="search"
          dir="auto"
          maxLength={200}
          value={words}
          placeholder={text('search.hint')}
          aria-label={text('search.label')}
          aria-keyshortcuts="/"
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <kbd>/</kbd>
      </form>
    </search>
  )
}
