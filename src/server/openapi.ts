import { z } from 'zod'
import { problemView } from '#contract/views.ts'
import type { Route } from './routes.ts'

type Schema = Record<string, unknown>
const shapeOf = (type: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...shape } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Schema
  return shape
}

function parametersOf(type: z.ZodType | undefined, where: 'query' | 'path'): Schema[] {
  if (!type) return []
  const shape = shapeOf(type, 'input') as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(shape.properties ?? {}).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || (shape.required ?? []).includes(name),
    schema,
  }))
}

function operationOf(route: Route): Schema {
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'The same key with the same body is the same writing; with another body it is refused.',
    schema: { type: 'string', minLength: 8, maxLength: 100 },
  }
  const answer = route.answer
    ? { content: { 'application/json': { schema: shapeOf(route.answer, 'output') } } }
    : {}
  return {
    summary: route.summary,
    operationId: `${route.method.toLowerCase()}${route.url.replace(/[^a-z]+(\w?)/gi, (_, next: string) => next.toUpperCase())}`,
    parameters: [
      ...parametersOf(route.params, 'path'),
      ...parametersOf(route.query, 'query'),
      ...(route.appends ? [key] : []),
    ],
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: shapeOf(route.body, 'input') } },
          },
        }
      : {}),
    responses: {
      [String(route.status ?? 200)]: { description: 'done', ...answer },
      default: {
        description: 'refused, with the reason and the place',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

/** OpenAPI 3.1 of every door, made from the routes themselves. */
export function openapiOf(routes: readonly Route[]): Schema {
  const paths: Record<string, Schema> = {}
  for (const route of routes) {
    const path = route.url.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Parley', version: '1', license: { name: 'Apache-2.0' } },
    paths,
    components: { schemas: { Problem: shapeOf(problemView, 'output') } },
  }
}
