import openapiTS, { astToString } from 'openapi-typescript'
import type { Centre } from '#actions/centre.ts'
import { buildApp } from '#server/build-app.ts'
import { type Described, referencePage } from './api-reference.ts'

/** What the app says of its own doors. No database is opened: the description asks the centre nothing. */
export async function describedApi(): Promise<Described> {
  const centre = {} as Centre
  const app = await buildApp({ centre, example: null, webFolder: null, onBug: () => undefined })
  const described = (await app.inject('/api/openapi.json')).json<Described>()
  await app.close()
  return described
}

const HEAD =
  '// Made by `npm run client` from the OpenAPI description of the app. Not edited by hand.\n\n'

/**
 * The files that are made from the description, by path.
 *
 * @throws when the description is no valid OpenAPI 3.1: openapi-typescript judges it first
 */
export async function apiFiles(described: Described): Promise<Readonly<Record<string, string>>> {
  const types = astToString(await openapiTS(structuredClone(described) as never))
  return {
    'client/parley-api.ts': HEAD + types,
    'docs/reference/api.md': referencePage(described),
  }
}
