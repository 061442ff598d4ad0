import { describe, expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { clashOf, faultOf, refusalOf } from './fault.ts'

const error = (code: string, message = 'x', more: object = {}) =>
  Object.assign(new Error(message), { code, ...more })

describe('faultOf', () => {
  test.each([
    ['a serialisation failure', error('40001'), 'raced', 'busy'],
    ['a deadlock', error('40P01'), 'raced', 'busy'],
    ['a server that stops', error('57P01'), 'gone', 'busy'],
    ['too many connections', error('53300'), 'gone', 'busy'],
    ['a refused connection', error('ECONNREFUSED'), 'gone', 'busy'],
    ['a cut connection', new Error('Connection terminated unexpectedly'), 'gone', 'busy'],
    [
      'a pool without a free one',
      new Error('timeout exceeded when trying to connect'),
      'gone',
      'busy',
    ],
    ['a full disk', error('53100'), 'full', 'disk_full'],
    ['a full disk in words', error('XX000', 'write: No space left on device'), 'full', 'disk_full'],
    ['a NUL in a text', error('22021'), 'text', 'request_malformed'],
  ])('%s', (_, fault, kind, code) => {
    expect(faultOf(fault)).toBe(kind)
    const refusal = refusalOf(fault)
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).code).toBe(code)
  })

  test('our own bug stays what it is, and a refusal too', () => {
    const bug = error('42703', 'column does not exist')
    expect(refusalOf(bug)).toBe(bug)
    const refusal = new Refusal('not_found')
    expect(refusalOf(refusal)).toBe(refusal)
    expect(faultOf(null)).toBe('ours')
    expect(faultOf({ code: 5 })).toBe('ours')
  })

  test('a refusal never repeats the words of the database', () => {
    const told = error('57P01', 'Key (handle)=(secret) already exists')
    expect(JSON.stringify(refusalOf(told))).not.toContain('secret')
    expect(String(refusalOf(told))).not.toContain('secret')
  })

  test('a clash names its constraint', () => {
    expect(clashOf(error('23505', 'x', { constraint: 'channel_head_pkey' }))).toBe(
      'channel_head_pkey',
    )
    expect(clashOf(error('23503', 'x', { constraint: 'other' }))).toBeNull()
  })
})
