import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type PictureSearch, usePicture } from '#web/api/pictures.ts'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { Counts } from './counts.tsx'
import { EventList } from './event-list.tsx'
import { Filters } from './filters.tsx'
import { NewPill } from './new-pill.tsx'
import { NoEvents } from './no-events.tsx'
import sheet from './picture.module.css'
import { WhoseSwitch } from './whose-switch.tsx'

/** The picture as a list: the same filters in the address, in the counts and in the rows. */
export function PicturePage() {
  const search = useSearch({ from: '/picture' })
  const setSearch = useSetSearch()
  const picture = usePicture(search)
  const events = useMemo(
    () => picture.data?.pages.flatMap((page) => page.events) ?? [],
    [picture.data],
  )
  const first = picture.data?.pages[0]
  useTitle('rail.picture')
  return (
    <div className={sheet['page']}>
      <h1 className="unseen">
        <Message id={search.view === 'joint' ? 'event.backJoint' : 'rail.picture'} />
      </h1>
      <div className={sheet['tools']}>
        <WhoseSwitch
          view={search.view ?? 'ours'}
          onChange={(view) => setSearch({ view: view === 'joint' ? 'joint' : undefined })}
        />
        <Filters search={search} onChange={setSearch} />
      </div>
      <div className={sheet['counts']}>
        {first && <Counts of={first} search={search} />}
        {first && <NewPill shown={first} search={search} isEmpty={events.length === 0} />}
      </div>
      {picture.isError && <Problem of={picture.error} onRetry={() => picture.refetch()} />}
      {picture.isPending && <Waiting />}
      {first && events.length === 0 && <NoEvents search={search} onChange={setSearch} />}
      {first && events.length > 0 && (
        <EventList
          events={events}
          total={first.counts.events}
          view={search.view ?? 'ours'}
          isStale={picture.isPlaceholderData}
          hasMore={picture.hasNextPage && !picture.isFetchingNextPage}
          onMore={picture.fetchNextPage}
        />
      )}
    </div>
  )
}

/** Changes some filters and keeps the rest; what becomes undefined leaves the address. */
function useSetSearch() {
  const navigate = useNavigate({ from: '/picture' })
  return useCallback(
    (change: PictureSearch) =>
      navigate({ search: (before) => ({ ...before, ...change }), replace: true }),
    [navigate],
  )
}

function Waiting() {
  return (
    <div className={sheet['waiting']} aria-busy="true">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <div key={row} className={sheet['bone']} />
      ))}
    </div>
  )
}
