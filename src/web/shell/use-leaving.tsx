import { useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useSignIn } from '#web/api/session.ts'
import { deskOwner, standUp, stay } from '#web/offline/desk.ts'
import { listDrafts } from '#web/offline/drafts.ts'
import { readOutbox } from '#web/offline/outbox-list.ts'
import { wipeDesk } from '#web/offline/session-kept.ts'
import type { Unsent } from './unsent.ts'

const LeaveDialog = lazy(async () => ({
  default: (await import('./leave-dialog.tsx')).LeaveDialog,
}))

/**
 * Signs out, and wipes what this device kept for the officer; asks first when something would be lost by it.
 *
 * @returns `dialog` is to be shown somewhere on the page
 */
export function useLeaving(): { readonly leave: () => void; readonly dialog: ReactNode } {
  const signIn = useSignIn()
  const navigate = useNavigate()
  const [unsent, setUnsent] = useState<Unsent | null>(null)

  async function leaveNow() {
    const whose = deskOwner()
    setUnsent(null)
    if (whose === null) return
    standUp(whose)
    const onLeft = () => wipeDesk(whose).catch(() => {})
    await signIn.mutateAsync({ onLeft }).catch((error: unknown) => {
      stay(whose)
      throw error
    })
    await navigate({ to: '/' })
  }
  async function leave() {
    const found = await unsentNow()
    if (found.drafts + found.reports > 0) setUnsent(found)
    else await leaveNow()
  }
  const dialog = unsent && (
    <Suspense>
      <LeaveDialog
        unsent={unsent}
        onLeave={() => void leaveNow().catch(() => {})}
        onStay={() => setUnsent(null)}
      />
    </Suspense>
  )
  return { leave: () => void leave().catch(() => {}), dialog }
}

async function unsentNow(): Promise<Unsent> {
  const whose = deskOwner()
  if (whose === null) return { drafts: 0, reports: 0 }
  const drafts = await listDrafts(whose).catch(() => [])
  return { drafts: drafts.length, reports: (await readOutbox()).length }
}
