import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { invitationView, OwnWaysView, tokenCommand, tokenMade } from '#contract/ways-in.ts'
import { ask } from './ask.ts'
import { makePasskey, proven } from './passkeys.ts'

const KEY = ['ways-in']
const remove = (path: string) => ask<unknown>(path, { method: 'DELETE' })

export const useWaysIn = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => ask<OwnWaysView>('/api/ways-in', { signal }),
  })

/** One change; afterwards the page and who asks are read anew. */
export function useWay<What, Answer>(write: (what: What) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (what: What) => proven(() => write(what)),
    onSettled: () =>
      Promise.all([KEY, ['session']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

export const addPasskey = makePasskey
export const dropPasskey = (id: string) => remove(`/api/passkeys/${encodeURIComponent(id)}`)
export const dropToken = (id: string) => remove(`/api/tokens/${id}`)
/** One, or with null all others. */
export const endSession = (id: string | null) =>
  remove(id === null ? '/api/sessions' : `/api/sessions/${id}`)

export type TokenWish = ReturnType<typeof tokenCommand.parse>
export const makeToken = (body: TokenWish) =>
  ask<ReturnType<typeof tokenMade.parse>>('/api/tokens', { method: 'POST', body })

export const inviteColleague = (name: string) =>
  ask<ReturnType<typeof invitationView.parse>>('/api/links', { method: 'POST', body: { name } })
export const closeColleague = ({ name, isClosed }: { name: string; isClosed: boolean }) =>
  ask<unknown>(`/api/officers/${encodeURIComponent(name)}`, { method: 'PUT', body: { isClosed } })
