import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type PictureSearch, usePicture } from '#web/api/pictures.ts'
import { Button } from '#web/base/button.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { ExportDoor } from '#web/export/export-door.tsx'
import { useKeys } from '#web/keyboard/use-keys.ts'
import { ViewsMenu } from '#web/views/views-menu.tsx'
import { Counts } from './counts.tsx'
import { EventList } from './event-list.tsx'
import { ClearFilters, Filters } from './filters.tsx'
import { MapPane } from './map-pane.tsx'
import { NewPill } from './new-pill.tsx'
import { NoEvents } from './no-events.tsx'
import sheet from './picture.module.css'
import { useWide } from './use-wide.ts'
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
  const map = useMapSwitch(search, setSearch)
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
        <Filters search={search} isListed={isListed(picture)} onChange={setSearch} />
      </div>
      <div className={sheet['counts']}>
        {first && <Counts of={first} search={search} />}
        {first && <NewPill shown={first} search={search} isEmpty={events.length === 0} />}
        <Looks search={search} events={first?.counts.events} map={map} onChange={setSearch} />
      </div>
      {picture.isError && <Problem of={picture.error} onRetry={() => picture.refetch()} />}
      {picture.isPending && <Waiting />}
      <div className={sheet['panes']} data-show={search.show ?? 'both'}>
        <div className={sheet['list']}>
          {first && events.length === 0 && <NoEvents search={search} onChange={setSearch} />}
          {first && events.length > 0 && (
            <EventList
              events={events}
              total={first.counts.events}
              view={search.view ?? 'ours'}
              filter={JSON.stringify({ ...search, show: undefined })}
              isStale={picture.isPlaceholderData}
              hasMore={picture.hasNextPage && !picture.isFetchingNextPage}
              onMore={picture.fetchNextPage}
            />
          )}
        </div>
        {map.isShown && (
          <MapPane search={search} isListed={isListed(picture)} onChange={setSearch} />
        )}
      </div>
    </div>
  )
}

/** The rows of these very filters are there, not those of the filters before. */
const isListed = ({ isSuccess, isPlaceholderData }: ReturnType<typeof usePicture>) =>
  isSuccess && !isPlaceholderData

type LooksProps = {
  readonly search: PictureSearch
  /** Absent until they are counted. */
  readonly events: number | undefined
  readonly map: ReturnType<typeof useMapSwitch>
  readonly onChange: (change: PictureSearch) => void
}

/** Other ways to have the same filter: none of it, kept under a name, as a file, on the map. */
function Looks({ search, events, map, onChange }: LooksProps) {
  return (
    <div className={sheet['looks']}>
      <ClearFilters search={search} onChange={onChange} />
      <ViewsMenu search={search} />
      {events !== undefined && <ExportDoor search={search} events={events} />}
      <Button look="quiet" isOn={map.isShown} onPress={map.turn} hint="v">
        <Icon name="globe" />
        <Message id="picture.map" />
      </Button>
    </div>
  )
}

/** The map stands beside the list where there is room, and in its place where there is none; the address says otherwise. */
function useMapSwitch(search: PictureSearch, onChange: (change: PictureSearch) => void) {
  const isWide = useWide()
  const isShown = search.show === 'map' || (search.show === undefined && isWide)
  const turn = () => {
    const other = isShown ? ('list' as const) : ('map' as const)
    // What a screen of this width shows anyway needs no word in the address.
    const usual = isWide ? 'map' : 'list'
    onChange({ show: other === usual ? undefined : other })
  }
  useKeys({ v: turn })
  return { isShown, turn }
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
