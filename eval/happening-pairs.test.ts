import { expect, test } from 'vitest'
import type { Claim } from '#domain/claim.ts'
import { makeClaim } from '#make/shown-claims.ts'
import { countPairs } from './happening-pairs.ts'
import { SLOT, type Template } from './muc-keys.ts'

const nowhere = { start: 0, end: 0 }
const party = (name: string) => ({ name, words: name, ...nowhere })
const template = (slot: number, ...values: string[]): Template => ({
  message: 'OWN-9001',
  isOptional: false,
  fills: new Map([
    [slot, values.map((value) => ({ values: [value], refs: [], isOptional: false }))],
  ]),
})
const KEYS = [
  template(SLOT.thing, 'MILL', 'OLD FERRY HOUSE'),
  template(SLOT.description, 'GUARDS'),
  template(SLOT.individual, 'REBELS'),
]
const on = (happening: string, target: string, over: Partial<Claim> = {}) =>
  makeClaim({
    happening,
    action: { type: 'ASSAULT', words: 'hit', ...nowhere },
    targets: [party(target)],
    ...over,
  })
const byRebels = { targets: [], actors: [party('the rebels')] }
const atFerry = { targets: [], quote: 'They burned the old ferry-house.' }

test.each<[string, Claim[], [number, number, number]]>([
  ['one template, one happening', [on('h1', 'the mill'), on('h1', 'mill')], [1, 0, 0]],
  ['one template, two happenings', [on('h1', 'mill'), on('h2', 'mill')], [0, 0, 1]],
  ['two templates, one happening', [on('h1', 'mill'), on('h1', 'guards')], [0, 1, 0]],
  ['two templates, two happenings', [on('h1', 'mill'), on('h2', 'guards')], [0, 0, 0]],
  ['three of one', [on('h1', 'mill'), on('h1', 'mill'), on('h2', 'mill')], [1, 0, 2]],
  ['a claim on no template', [on('h1', 'mill'), on('h1', 'school')], [0, 0, 0]],
  ['a claim of another type', [on('h1', 'mill'), on('h1', 'mill', { action: { type: 'AID', words: 'fed', ...nowhere } })], [0, 0, 0]],
  ['who did it, where no target is known', [on('h1', '', byRebels), on('h1', '', byRebels)], [1, 0, 0]],
  ['the target before who did it', [on('h1', 'mill', { actors: byRebels.actors }), on('h1', 'mill')], [1, 0, 0]],
  ['words of the sentence, where no party is known', [on('h1', 'mill'), on('h1', '', atFerry)], [1, 0, 0]],
  ['two templates at once', [on('h1', '', { targets: [party('mill'), party('guards')] }), on('h1', 'mill')], [0, 0, 0]],
])('%s', (_, claims, [right, wrong, missed]) => {
  expect(countPairs(claims, KEYS)).toEqual({ right, wrong, missed })
}) // biome-ignore format: one row a case
