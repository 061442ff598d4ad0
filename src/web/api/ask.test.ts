import { describe, expect, test } from 'vitest'
import { isGone, newerOf, Problem, wasTakenBack } from './ask.ts'

const problem = (status: number, code: string, more: object = {}) =>
  new Problem({ type: 'about:blank', title: code, status, code, detail: '', ...more })

describe('what became of something that is not here', () => {
  test.each([
    ['replaced', problem(410, 'replaced', { by: 'abc' }), [true, 'abc', false]],
    ['replaced, by nobody knows what', problem(410, 'replaced'), [true, null, false]],
    ['taken back', problem(410, 'taken_back'), [true, null, true]],
    ['never known', problem(404, 'not_found'), [true, null, false]],
    ['a refusal of another kind', problem(403, 'not_allowed', { by: 'abc' }), [false, null, false]],
    ['no answer at all', new TypeError('offline'), [false, null, false]],
  ])('%s', (_, error, wanted) => {
    expect([isGone(error), newerOf(error), wasTakenBack(error)]).toEqual(wanted)
  })
})
