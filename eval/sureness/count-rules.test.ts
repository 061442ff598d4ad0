import { expect, test } from 'vitest'
import type { Count } from '#domain/claim.ts'
import { type Fill, SLOT, type Template } from '#eval/muc-keys.ts'
import { makeClaim } from '#make/shown-claims.ts'
import { tallyCounts } from './count-rules.ts'
import type { RuleTallies } from './rule-tallies.ts'

const nowhere = { start: 0, end: 0 }
const fill = (value: string, ref?: string): Fill => ({
  values: [value],
  refs: ref === undefined ? [] : [ref],
  isOptional: false,
})
const template = (...fills: [number, Fill[]][]): Template => ({
  message: 'OWN-9001',
  isOptional: false,
  fills: new Map(fills),
})
const RAID = template(
  [SLOT.description, [fill('GUARDS'), fill('DRIVERS'), fill('NUNS')]],
  [SLOT.personNumber, [fill('~7', 'GUARDS'), fill('2 - 4', 'DRIVERS'), fill('PLURAL', 'NUNS')]],
  [SLOT.personEffect, [fill('DEATH', 'GUARDS'), fill('DEATH', 'DRIVERS'), fill('INJURY', 'NUNS')]],
)
const OTHER = template([SLOT.thing, [fill('MILL')]])

const count = (over: Partial<Count>): Count => ({ what: 'killed', words: '', ...nowhere, by: 'number', ...over }) // biome-ignore format: one line
const killed = (least: number, most = least) => count({ least, most })

test.each<[string, Template[], string, Count, string]>([
  ['a number of the key', [RAID], 'seven guards', killed(7), '1/1'],
  ['a number between the key\'s', [RAID], 'guards', killed(3), '1/1'],
  ['all together', [RAID], 'guards', killed(9), '1/1'],
  ['a bound that the key keeps', [RAID], 'guards', count({ least: 7 }), '1/1'],
  ['another number', [RAID], 'guards', killed(20), '0/1'],
  ['a harm that the key gives no number of', [RAID], 'guards', { ...killed(7), what: 'injured' }, ''],
  ['something else', [RAID], 'guards', { ...killed(7), what: 'homeless' }, ''],
  ['targets of no template', [RAID], 'mayors', killed(7), ''],
  ['targets of two templates', [RAID, RAID], 'guards', killed(7), ''],
  ['a template of other targets beside', [OTHER, RAID], 'guards', killed(7), '1/1'],
])('%s', (_, keys, target, told, wanted) => {
  const tallies: RuleTallies = new Map()
  const targets = [{ name: target, words: target, ...nowhere }]
  tallyCounts(keys, [makeClaim({ targets, counts: [told] })], tallies)
  const { seen, right } = tallies.get('count.number') ?? {}
  expect(seen === undefined ? '' : `${right}/${seen}`).toBe(wanted)
}) // biome-ignore format: one row a case
