import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClaimView, EventRow, ReportRow } from '#contract/views.ts'
import { askPicture, useJudge } from '#web/api/pictures.ts'
import { useReport } from '#web/api/reports.ts'
import { Button } from '#web/base/button.tsx'
import { Dialog } from '#web/base/dialog.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Problem } from '#web/base/problem.tsx'
import { Says } from '#web/base/says.tsx'
import { When } from '#web/base/when.tsx'
import { Where } from '#web/base/where.tsx'
import { EventTitle } from '#web/titles/event-title.tsx'
import sheet from './dialogs.module.css'
import { filterNear, nearestFirst } from './near-events.ts'
import { PickList } from './pick-list.tsx'
import { ClaimWords } from './reading-pane.tsx'

type Props = {
  readonly row: ReportRow
  /** Opens the report's page with the form of a new claim. */
  readonly onAdd: () => void
  readonly onClose: () => void
}

const SHOWN_MAX = 9

/** One claim of the report, then the event that it speaks of: the officer's "same" joins them, and can be taken back. */
export function LinkDialog({ row, onAdd, onClose }: Props) {
  const text = useText()
  const report = useReport(row.handle)
  const claims = report.data?.readings.flatMap((reading) => reading.claims) ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const claim =
    claims.find((one) => one.name === chosen) ?? (claims.length === 1 ? claims[0] : undefined)
  return (
    <Dialog title={<Message id="inbox.linkTo" />} onClose={onClose}>
      {report.isError && <Problem of={report.error} onRetry={() => report.refetch()} />}
      {report.data && claims.length === 0 && <NoClaims onAdd={onAdd} />}
      {!claim && claims.length > 1 && (
        <>
          <p className={sheet['lead']}>
            <Message id="inbox.linkWhich" />
          </p>
          <PickList
            label={text('inbox.linkWhich')}
            options={claims.map((one) => ({ value: one.name, words: <ClaimWords claim={one} /> }))}
            onPick={setChosen}
            hasFocus
          />
        </>
      )}
      {claim && <Events claim={claim} onClose={onClose} />}
    </Dialog>
  )
}

function NoClaims({ onAdd }: { onAdd: () => void }) {
  return (
    <div className={sheet['form']}>
      <p>
        <Message id="inbox.linkNoClaims" />
      </p>
      <div className={sheet['buttons']}>
        <Button look="main" hint="c" onPress={onAdd}>
          <Message id="inbox.addClaim" />
        </Button>
      </div>
    </div>
  )
}

/** Events near in day and place, less the one that the claim is part of already. */
function Events({ claim, onClose }: { claim: ClaimView; onClose: () => void }) {
  const text = useText()
  const judge = useJudge()
  const filter = filterNear(claim)
  const found = useQuery({
    queryKey: ['near', filter],
    queryFn: ({ signal }) => askPicture({ ...filter, limit: 100 }, signal),
  })
  const near = nearestFirst(claim, found.data?.events ?? []).slice(0, SHOWN_MAX)

  async function join(event: string) {
    const pair = { a: claim.name, b: event }
    await judge.mutateAsync({ ...pair, verdict: 'same' })
    onClose()
    showNotice({
      words: <Message id="judge.saidSame" />,
      undo: () => judge.mutateAsync({ ...pair, verdict: 'open' }).catch(() => {}),
    })
  }
  return (
    <>
      <div className={sheet['lead']}>
        <ClaimWords claim={claim} />
      </div>
      {found.isError && <Problem of={found.error} onRetry={() => found.refetch()} />}
      {found.isSuccess && near.length === 0 && (
        <p>
          <Message id="inbox.linkNone" />
        </p>
      )}
      {near.length > 0 && (
        <PickList
          key={claim.name}
          label={text('inbox.linkTo')}
          options={near.map((event) => ({ value: event.id, words: <Near event={event} /> }))}
          onPick={(event) => join(event).catch(() => {})}
          hasFocus
        />
      )}
      <Problem of={judge.error} />
    </>
  )
}

function Near({ event }: { event: EventRow }) {
  return (
    <>
      <EventTitle of={event} />
      <span className={sheet['facts']}>
        <span>
          <Says who={event.says} />
        </span>
        <When edtf={event.when} />
        <Where at={event.where} />
      </span>
    </>
  )
}
