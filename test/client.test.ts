import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apiFiles, describedApi } from '#scripts/api-files.ts'

test('client and API reference are what `npm run client` makes of the doors as they are now', async () => {
  const files = await apiFiles(await describedApi())
  expect(Object.keys(files)).toEqual(['client/parley-api.ts', 'docs/reference/api.md'])
  for (const [path, text] of Object.entries(files))
    expect(readFileSync(path, 'utf8') === text, `${path} is stale: npm run client`).toBe(true)
})

test('a description that is no OpenAPI 3.1 is told', async () => {
  const described = await describedApi()
  expect(described.openapi).toMatch(/^3\.1/)
  const door = { ...described.paths['/api/picture']?.['get'], parameters: [{ name: 'view' }] }
  const faulty = { ...described, paths: { '/api/picture': { get: door } } }
  await expect(apiFiles(faulty as never)).rejects.toThrow()
})
