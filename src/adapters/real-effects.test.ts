import { describe, expect, test } from 'vitest'
import { realPause } from './real-effects.ts'

describe('realPause', () => {
  test('waits as long as it is told', async () => {
    const begun = performance.now()
    await realPause(40, new AbortController().signal)
    expect(performance.now() - begun).toBeGreaterThan(30)
  })

  test('ends with the signal’s own reason, before or while it waits', async () => {
    const reason = new Error('enough')
    await expect(realPause(60_000, AbortSignal.abort(reason))).rejects.toBe(reason)
    const control = new AbortController()
    const waiting = realPause(60_000, control.signal)
    control.abort(reason)
    await expect(waiting).rejects.toBe(reason)
  })
})
