import { z } from 'zod'
import { problemView } from '#contract/views.ts'
import refusals from '#model/refusals.json' with { type: 'json' }
import { refusalsOf } from './refusals-of.ts'
import type { Route } from './routes.ts'

type Schema = Record<string, unknown>
const shapeOf = (type: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...shape } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Schema
  return shape
}

/** How a route names the rest of an address, which OpenAPI calls a parameter like others. */
const REST = '*'

function parametersOf(type: z.ZodType | undefined, where: 'query' | 'path'): Schema[] {
  if (!type) return []
  const shape = shapeOf(type, 'input') as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(shape.properties ?? {}).map(([name, schema]) => ({
    name: name === REST ? 'path' : name,
    in: where,
    required: where === 'path' || (shape.required ?? []).includes(name),
    schema,
  }))
}

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'The same key with the same body is the same writing; with another body it is refused.',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
}

function bodyOf({ body, takesBytes }: Route): Schema {
  if (takesBytes) {
    const content = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    return { requestBody: { required: true, content } }
  }
  if (!body) return {}
  const content = { 'application/json': { schema: shapeOf(body, 'input') } }
  return { requestBody: { required: true, content } }
}

function contentOf({ answer, media = [] }: Route): Schema {
  const file = { schema: { type: 'string' } }
  return {
    ...(answer ? { 'application/json': { schema: shapeOf(answer, 'output') } } : {}),
    ...Object.fromEntries(media.map((type) => [type, file])),
  }
}

const REFUSED = {
  description: 'refused, with the reason and the place',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function operationOf(route: Route): Schema {
  return {
    summary: route.summary,
    operationId: `${route.method.toLowerCase()}${route.url.replace(/[^a-z]+(\w?)/gi, (_, next: string) => next.toUpperCase())}`,
    tags: [groupOf(route.url)],
    parameters: [
      ...parametersOf(route.params, 'path'),
      ...parametersOf(route.query, 'query'),
      ...(route.appends ? [KEY] : []),
    ],
    ...bodyOf(route),
    responses: {
      [String(route.status ?? 200)]: { description: 'done', content: contentOf(route) },
      default: REFUSED,
    },
    'x-refusals': refusalsOf(route),
  }
}

/** `/api/picture/map` belongs to `picture`. */
const groupOf = (url: string): string => /^\/(?:api\/)?([a-z]+)/.exec(url)?.[1] ?? 'centre'

/** Doors that are no routes of the table: they answer a line without end, or nothing of the streams. */
const BESIDES: Readonly<Record<string, Schema>> = {
  '/api/stream': {
    get: {
      summary:
        'The own stream as server-sent events: `entry` for each entry, `picture` when a picture moved',
      operationId: 'getApiStream',
      tags: ['stream'],
      parameters: [
        {
          name: 'after',
          in: 'query',
          required: false,
          description: 'Entries after this position are told first; Last-Event-ID goes before it.',
          schema: { type: 'integer', minimum: 0 },
        },
      ],
      responses: {
        200: {
          description: 'a line that stays open',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        default: REFUSED,
      },
      'x-refusals': ['sign_in_needed', 'request_malformed'],
    },
  },
  '/api/openapi.json': {
    get: {
      summary: 'This description',
      operationId: 'getApiOpenapiJson',
      tags: ['centre'],
      parameters: [],
      security: [],
      responses: {
        200: {
          description: 'OpenAPI 3.1',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
      },
      'x-refusals': [],
    },
  },
  '/healthz': {
    get: {
      summary: 'Whether the centre can read and write',
      operationId: 'getHealthz',
      tags: ['centre'],
      parameters: [],
      security: [],
      responses: Object.fromEntries(
        [200, 503].map((status) => [
          status,
          {
            description: status === 200 ? 'ready' : 'not ready',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { ready: { type: 'boolean' }, backend: { type: 'string' } },
                  required: ['ready', 'backend'],
                  additionalProperties: false,
                },
              },
            },
          },
        ]),
      ),
      'x-refusals': [],
    },
  },
}

/** A refusal with its code from the catalogue, so that a program can tell them apart. */
function problemShape(): Schema {
  const shape = shapeOf(problemView, 'output') as { properties: Record<string, Schema> }
  const code = { type: 'string', enum: Object.keys(refusals) }
  return { ...shape, properties: { ...shape.properties, code } }
}

/** OpenAPI 3.1 of every door, made from the routes themselves. */
export function openapiOf(routes: readonly Route[]): Schema {
  const paths: Record<string, Schema> = {}
  for (const route of routes) {
    const path = route.url.replace(/:(\w+)/g, '{$1}').replace(REST, '{path}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    security: [{ bearer: [] }, { cookie: [] }],
    paths: { ...paths, ...BESIDES },
    components: {
      schemas: { Problem: problemShape() },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: "A session's token" },
        cookie: { type: 'apiKey', in: 'cookie', name: 'parley' },
      },
    },
  }
}
