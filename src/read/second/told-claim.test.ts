import { describe, expect, test } from 'vitest'
import { ANSWER_SCHEMA, claimsInAnswer } from './told-claim.ts'

describe('claimsInAnswer', () => {
  test.each([
    ['plain JSON', '{"claims": [1]}', [1]],
    ['a bare list', '[1, 2]', [1, 2]],
    ['JSON in a fence', 'Here:\n```json\n{"claims": []}\n```', []],
    ['JSON behind thoughts', '<think>{so} {"claims": [0]}</think>{"claims": [3]}', [3]],
    ['a claim that quotes the end of a thought', '{"claims": ["</think>"]}', ['</think>']],
    ['no JSON', 'I cannot do that.', null],
    ['JSON that was cut off', '{"claims": [{"quote": "a', null],
    ['another shape', '{"claim": []}', null],
    ['no list', '{"claims": {"length": 3}}', null],
    ['null', 'null', null],
    ['nothing', '', null],
  ] as const)('reads %s', (_, answer, claims) => expect(claimsInAnswer(answer)).toEqual(claims))
})

test('the schema is one that strict endpoints take: every key required, none beside, no bounds', () => {
  const objects: Record<string, unknown>[] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('properties' in value) objects.push(value as Record<string, unknown>)
    for (const one of Object.values(value)) collect(one)
  }
  collect(ANSWER_SCHEMA)
  expect(objects.length).toBeGreaterThan(6)
  for (const { properties, required, additionalProperties } of objects) {
    expect(required).toEqual(Object.keys(properties as object))
    expect(additionalProperties).toBe(false)
  }
  expect(JSON.stringify(ANSWER_SCHEMA)).not.toMatch(/"(default|m(in|ax)\w+|\$schema)":/)
})
