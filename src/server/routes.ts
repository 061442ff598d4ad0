import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Centre, Officer } from '#actions/centre.ts'
import type { Cursors } from './cursor.ts'

/** What a route's work gets: the parsed request, who asks, and the rooms below. */
export type Call<Query, Body, Params> = {
  centre: Centre
  cursors: Cursors
  officer: Officer | null
  token: string | undefined
  query: Query
  body: Body
  params: Params
  /** The request's own name and the hash of its body, for writings that append. */
  request: { key: string; hash: string } | undefined
  raw: FastifyRequest
  reply: FastifyReply
}

/** One door: method, address, shapes, and what is done. The OpenAPI page is made from the same table. */
export type Route<
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  P extends z.ZodType = z.ZodType,
> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  summary: string
  query?: Q
  body?: B
  params?: P
  answer?: z.ZodType
  status?: number
  /** Appends to streams: an Idempotency-Key is asked for. */
  appends?: boolean
  run(call: Call<z.infer<Q>, z.infer<B>, z.infer<P>>): Promise<unknown>
}

/** Keeps each route's own types while they stand in one list. */
export function route<Q extends z.ZodType, B extends z.ZodType, P extends z.ZodType>(
  made: Route<Q, B, P>,
): Route {
  return made as unknown as Route
}
