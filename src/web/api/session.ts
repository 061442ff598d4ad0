import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { LoadingView, SessionView } from '#contract/views.ts'
import { finishLeaving, noteLeaving, settleDesk } from '#web/offline/session-kept.ts'
import { useKeptAt } from '#web/offline/use-kept-at.ts'
import { ask, hasNoAnswer } from './ask.ts'
import { signInByPasskey } from './passkeys.ts'

const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    await finishLeaving(signOut)
    return settleDesk(await ask<SessionView>('/api/session', { signal }))
  },
  staleTime: 60_000,
})

const signOut = () => ask('/api/session', { method: 'DELETE' })

/** Without a line the centre learns of it later; on this device it counts at once. */
const signOutSomehow = () =>
  signOut().catch((error: unknown) => {
    if (!hasNoAnswer(error)) throw error
    return noteLeaving()
  })

/** Who asks and what the centre is; a page inside the shell always has both. */
export const SessionContext = createContext<SessionView>({ languages: [], now: '' })
export const useSession = () => use(SessionContext)

export const useSessionQuery = () => useQuery(sessionQuery)

type SignIn =
  | { readonly officer: string; readonly member: string }
  | { readonly link: string }
  | { readonly passkey: 'any' }
  | { readonly onLeft: () => Promise<void> }

/** Signs in or out; after signing out `onLeft` clears the desk. Everything that was read for the one before is dropped. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (as: SignIn) =>
      'onLeft' in as
        ? signOutSomehow().then(as.onLeft)
        : 'passkey' in as
          ? signInByPasskey()
          : ask<unknown>('/api/session', { method: 'POST', body: as }),
    onSuccess: async () => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
      await client.invalidateQueries({ queryKey: ['session'] })
    },
  })
}

type Start =
  | { readonly with: 'exercise' | 'first-day' }
  | { readonly with: 'charter'; readonly charter: string }

export function useStart() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Start) => ask('/api/centre', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  })
}

/** How far an example has been played in; asked every second while a page waits for it. */
export function useLoading() {
  const query = useQuery({
    queryKey: ['loading'],
    queryFn: ({ signal }) => ask<LoadingView>('/api/centre/loading', { signal }),
    refetchInterval: 1000,
  })
  return query.data?.loading ?? null
}

type Centre = SessionView['centre']

/** What a member or group calls itself in the reader's language; null for streams that the centre names. */
export function nameOf(centre: Centre, name: string, language: string): string | null {
  const found = [...(centre?.members ?? []), ...(centre?.groups ?? [])].find(
    (one) => one.name === name,
  )
  return found ? found.names[language as keyof typeof found.names] : null
}

/** A member's own name in the reader's language, if a report names it by its own name in any; null for everyone else. */
export function memberNameOf(centre: Centre, voice: string, language: string): string | null {
  const found = centre?.members.find(({ names }) => Object.values(names).includes(voice))
  return found ? found.names[language as keyof typeof found.names] : null
}

/** What the centre is called in the reader's language. */
export const homeName = (centre: Centre, language: string): string =>
  centre?.names[language as keyof typeof centre.names] ?? 'Parley'

/**
 * May the officer do this? The server decides; the page only leaves out what it would refuse.
 *
 * What comes from the device instead of the centre is only read. Handing in can wait for the line.
 */
export function useMay(right: NonNullable<SessionView['officer']>['rights'][number]): boolean {
  const { officer } = useSession()
  const isKept = useKeptAt() !== null
  return (right === 'submit' || !isKept) && (officer?.rights.includes(right) ?? false)
}
