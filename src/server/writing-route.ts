import type { z } from 'zod'
import { appendedView } from '#contract/views.ts'
import type { Issue } from '#domain/reading.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import { type Call, type Route, route } from './routes.ts'

type Done = { handle: string; position: number; issues?: readonly Issue[] }
type Request = { key: string; hash: string } | undefined

/** One door that appends: it answers once the writer's own picture holds what was written, so that the next page shows it. */
export function writingRoute<
  B extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  P extends z.ZodType = z.ZodUndefined,
>(door: {
  url: string
  summary: string
  kind: string
  body?: B
  query?: Q
  params?: P
  takesBytes?: boolean
  refuses?: readonly RefusalCode[]
  act(call: Call<z.infer<Q>, z.infer<B>, z.infer<P>> & { request: Request }): Promise<Done>
}): Route {
  const { kind, act, ...made } = door
  return route({
    ...made,
    method: 'POST',
    appends: true,
    status: 201,
    answer: appendedView,
    async run(call) {
      const { handle, position, issues = [] } = await act(call)
      call.centre.folding.ring()
      if (call.officer && position > 0)
        await call.centre.folding.caughtUp(call.officer.member, position)
      return { handle, position, kind, ...(issues.length > 0 ? { issues } : {}) }
    },
  })
}
