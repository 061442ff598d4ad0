import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Centre, Officer } from '#actions/centre.ts'
import type { RefusalCode } from '#domain/refusal.ts'
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

/** The answer of a door that has nothing to say. */
export const nothing = z.strictObject({})

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
  /** Other forms of the answer, by media type: the words that ask for them stand in the query. */
  media?: readonly string[]
  /** The body is a file's raw bytes. */
  takesBytes?: boolean
  /** Refusals of its own, beside those that follow from its shape. */
  refuses?: readonly RefusalCode[]
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
