import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test.each([
  [{ b: [1, 2, { d: null, c: true }], a: 'x' }, '{"a":"x","b":[1,2,{"c":true,"d":null}]}'],
  [{ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }, '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}'],
  [[333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0], '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]'],
  [{ left: undefined, kept: [undefined] }, '{"kept":[null]}'],
  ['\u20ac$\u000f\u000aA\'B"\\\\"/', '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
])('%j', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
}) // biome-ignore format: one row a case

test('any JSON value comes back as it was, whatever the order of its keys', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).toReversed().map(([key, one]) => [key, turned(one)]))
  }
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value))
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
      expect(canonicalJson(turned(plain))).toBe(canonicalJson(plain))
    }),
  )
}) // biome-ignore format: short lines

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [() => 1]])('%s is not JSON', (value) => {
  expect(() => canonicalJson(value)).toThrow()
}) // biome-ignore format: one line
