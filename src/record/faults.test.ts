import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FAULT_SENTENCES } from './faults.ts'

test('docs/reference/log.md lists every fault, in the same order, and no other', () => {
  const page = readFileSync('docs/reference/log.md', 'utf8').split('## Verifying')[1] ?? ''
  const listed = [...page.matchAll(/^\| `([a-z_]+)` \|/gm)].map((match) => match[1])
  expect(listed).toEqual(Object.keys(FAULT_SENTENCES))
})
