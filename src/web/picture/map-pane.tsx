import { lazy, Suspense } from 'react'
import { type PictureSearch, useDays, useMap } from '#web/api/pictures.ts'
import { Problem } from '#web/base/problem.tsx'
import { useLook } from '#web/choices/theme.ts'
import { DayBars } from './day-bars.tsx'
import sheet from './picture.module.css'

/** Loaded when it is first shown: it is larger than all other pages together. */
const PictureMap = lazy(async () => ({
  default: (await import('#web/map/picture-map.tsx')).PictureMap,
}))

type Props = {
  readonly search: PictureSearch
  /** The list of this filter is there: it is what a reader waits for, so that map and days ask after it. */
  readonly isListed: boolean
  readonly onChange: (change: PictureSearch) => void
}

/** Map and days of the same filter as the list beside them. */
export function MapPane({ search, isListed, onChange }: Props) {
  const look = useLook()
  const map = useMap(search, isListed)
  const days = useDays(search, isListed)
  return (
    <aside className={sheet['mapPane']}>
      {map.isError && <Problem of={map.error} onRetry={() => map.refetch()} />}
      {map.data && (
        <Suspense fallback={<div aria-busy="true" />}>
          <PictureMap
            key={look}
            of={map.data}
            box={search.box}
            onBox={(box) => onChange({ box })}
          />
        </Suspense>
      )}
      {days.data && (
        <DayBars of={days.data} from={search.from} to={search.to} onChange={onChange} />
      )}
    </aside>
  )
}
