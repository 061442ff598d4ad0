import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { PictureView } from '#contract/views.ts'
import { useLive } from '#web/api/live.ts'
import { askPicture, type PictureSearch } from '#web/api/pictures.ts'
import { Message } from '#web/base/message.tsx'
import sheet from './picture.module.css'

type Props = {
  readonly shown: PictureView
  readonly search: PictureSearch
  /** Nothing is under the cursor yet: then news come in by themselves. */
  readonly isEmpty: boolean
}

/** Says that the picture has moved on, and shows it on a press: nothing reflows under the cursor. */
export function NewPill({ shown, search, isEmpty }: Props) {
  const folded = useLive().folded[search.view ?? 'ours']
  const client = useQueryClient()
  const news = useQuery({
    queryKey: ['news', search, folded],
    queryFn: ({ signal }) => askPicture({ ...search, limit: 1 }, signal),
    enabled: folded > shown.position,
  })
  const hasMoved = news.data !== undefined && news.data.position > shown.position
  const added = (news.data?.counts.events ?? 0) - shown.counts.events

  function show() {
    document.getElementById('events')?.scrollTo({ top: 0 })
    return client.resetQueries({ queryKey: ['picture'] })
  }
  useEffect(() => {
    if (hasMoved && isEmpty) client.resetQueries({ queryKey: ['picture'] })
  }, [hasMoved, isEmpty, client])

  return (
    <div aria-live="polite">
      {hasMoved && !isEmpty && (
        <button type="button" className={sheet['pill']} onClick={show}>
          {added > 0 ? <Message id="new.some" values={{ n: added }} /> : <Message id="new.moved" />}
        </button>
      )}
    </div>
  )
}
