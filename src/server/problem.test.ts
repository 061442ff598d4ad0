import { expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { problemOf } from './problem.ts'

test('what was replaced names what took its place, for a page to lead there', () => {
  const problem = problemOf(new Refusal('replaced', { by: '0123456789abcdef' }), 'ru')
  expect(problem).toMatchObject({ status: 410, code: 'replaced', by: '0123456789abcdef' })
  expect(problem.detail).toContain('0123456789abcdef')
})

test('no other refusal carries its facts', () => {
  expect(problemOf(new Refusal('taken_back', { by: 'x' }))).not.toHaveProperty('by')
})
