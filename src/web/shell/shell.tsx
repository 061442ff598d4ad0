import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { startLive } from '#web/api/live.ts'
import { useEntries } from '#web/api/reports.ts'
import { SessionContext, useSessionQuery } from '#web/api/session.ts'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { Undo } from '#web/base/undo.tsx'
import { keptAtOf } from '#web/offline/answers.ts'
import { KeptNote } from '#web/offline/kept-note.tsx'
import { heedMissed } from '#web/offline/recalls.ts'
import { useOffline } from '#web/offline/use-offline.tsx'
import { PaletteDoor } from '#web/palette/palette-door.tsx'
import { usePalette } from '#web/palette/use-palette.ts'
import { SheetHead } from '#web/print/sheet-head.tsx'
import { SignInPage } from '#web/start/sign-in-page.tsx'
import { StartPage } from '#web/start/start-page.tsx'
import { Header } from './header.tsx'
import { KeysSheet } from './keys-sheet.tsx'
import { Rail } from './rail.tsx'
import sheet from './shell.module.css'
import { useGoKeys } from './use-go-keys.ts'

/** Who asks decides what is shown: no centre yet, nobody signed in, or the page that the address names. */
export function Shell() {
  const session = useSessionQuery()
  const path = useRouterState({ select: (state) => state.location.pathname })

  if (session.isPending) return <div className={sheet['waiting']} aria-busy="true" />
  if (session.isError)
    return (
      <main className={sheet['alone']}>
        <Problem of={session.error} onRetry={() => session.refetch()} />
      </main>
    )
  const isLink = path.startsWith('/link/')
  const isInside = session.data.centre && session.data.officer
  return (
    <SessionContext value={session.data}>
      {!session.data.centre && <StartPage />}
      {session.data.centre && !session.data.officer && (isLink ? <Outlet /> : <SignInPage />)}
      {isInside ? <Inside /> : <Undo />}
    </SessionContext>
  )
}

function Inside() {
  useLiveUpdates()
  useOffline()
  const { isSheetOpen, closeSheet, openSheet } = useGoKeys()
  const palette = usePalette()
  return (
    <div className={sheet['shell']}>
      <a className={sheet['skip']} href="#main">
        <Message id="shell.skip" />
      </a>
      <Header onKeys={openSheet} onPalette={palette.open} />
      <Rail />
      <main id="main" tabIndex={-1} className={sheet['main']}>
        <SheetHead />
        <KeptNote />
        <Outlet />
      </main>
      <Undo />
      <PaletteDoor isOpen={palette.isOpen} onClose={palette.close} onKeys={openSheet} />
      {isSheetOpen && <KeysSheet onClose={closeSheet} />}
    </div>
  )
}

/** Updates start after the entry that was last when the page opened. */
function useLiveUpdates() {
  const entries = useEntries(0, 1).data
  const position = entries?.position
  const isKnown = position !== undefined
  useEffect(() => {
    if (entries && keptAtOf(entries) === null) heedMissed(entries.position).catch(() => {})
  }, [entries])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first position counts; later ones come live
  useEffect(() => (isKnown ? startLive(position) : undefined), [isKnown])
}
