import { useMemo, useState } from 'react'
import type { ReportView } from '#contract/views.ts'
import type { Edit } from '#domain/reading.ts'
import { useSession } from '#web/api/session.ts'
import { byWords, deskAfter, othersOf, type Reading, type WorkClaim } from './working.ts'

/** The officer's desk: the claims of a report, the steps taken on them, and the one in hand. */
export type Desk = {
  readonly own: Reading | undefined
  readonly claims: readonly WorkClaim[]
  readonly steps: readonly Edit[]
  readonly current: WorkClaim | undefined
  readonly currentAt: number
  readonly take: (step: Edit) => void
  readonly takeBack: () => void
  readonly setSteps: (steps: readonly Edit[]) => void
  readonly select: (key: string) => void
  /** To the next claim or the one before, around neither end. */
  readonly move: (by: number) => void
}

export function useDesk(report: ReportView, wanted: string | undefined): Desk {
  const { officer } = useSession()
  const own = report.isOwn
    ? report.readings.findLast((reading) => reading.from === officer?.member)
    : undefined
  const title = officer?.title ?? ''
  const [steps, setSteps] = useState<readonly Edit[]>([])
  const claims = useMemo(
    () => [...deskAfter(own, steps, title), ...othersOf(report.readings, own)].toSorted(byWords),
    [own, steps, title, report.readings],
  )
  const [key, setKey] = useState<string | undefined>(
    () => claims.find((one) => wanted !== undefined && one.view?.name === wanted)?.key,
  )
  const currentAt = claims.findIndex((one) => one.key === key)
  return {
    own,
    claims,
    steps,
    current: claims[currentAt],
    currentAt,
    take: (step) => setSteps((before) => [...before, step]),
    takeBack: () => setSteps((before) => before.slice(0, -1)),
    setSteps,
    select: setKey,
    move: (by) => {
      const next = currentAt < 0 ? 0 : Math.max(0, Math.min(claims.length - 1, currentAt + by))
      setKey(claims[next]?.key)
    },
  }
}
