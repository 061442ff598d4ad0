import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftKeeper, type DraftState } from './draft-keeper.ts'

const EVERY_MS = 2000

describe('DraftKeeper', () => {
  let kept: readonly string[] | null
  let states: DraftState[]
  /** Answers the writing that waits. */
  let answer: (() => void)[]
  let keeper: DraftKeeper<string>

  const write = (steps: readonly string[] | null) =>
    new Promise<void>((resolve) => {
      answer.push(() => {
        kept = steps
        resolve()
      })
    })
  const answered = async () => {
    answer.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }

  beforeEach(() => {
    vi.useFakeTimers()
    kept = null
    states = []
    answer = []
    keeper = new DraftKeeper<string>({
      keep: write,
      drop: () => write(null),
      onState: (state) => states.push(state),
      everyMs: EVERY_MS,
    })
  })
  afterEach(() => vi.useRealTimers())

  test('keeps what was wanted last, a while later, in one writing', async () => {
    keeper.found([])
    keeper.want(['a'])
    await vi.advanceTimersByTimeAsync(EVERY_MS - 1)
    keeper.want(['a', 'b'])
    await vi.advanceTimersByTimeAsync(EVERY_MS)
    expect(answer).toHaveLength(1)
    await answered()
    expect([kept, states.at(-1)]).toEqual([['a', 'b'], 'saved'])
  })

  test('what is signed while it is being kept is dropped after it', async () => {
    keeper.found([])
    keeper.want(['a'])
    await vi.advanceTimersByTimeAsync(EVERY_MS)
    keeper.want([])
    await answered()
    expect(kept).toEqual(['a'])
    await answered()
    expect([kept, states.at(-1)]).toEqual([null, 'none'])
  })

  test('what is signed is dropped at once, though the page is left', async () => {
    keeper.found(['a'])
    keeper.want(['a'])
    keeper.want([])
    expect(answer).toHaveLength(1)
    await answered()
    expect(kept).toBe(null)
  })

  test('a page that is left keeps its last steps', async () => {
    keeper.found([])
    keeper.want(['a'])
    void keeper.flush()
    await answered()
    expect(kept).toEqual(['a'])
  })

  test('nothing is written before it is known what is kept', async () => {
    keeper.want([])
    keeper.want(['a'])
    await vi.advanceTimersByTimeAsync(EVERY_MS)
    await keeper.flush()
    expect(answer).toEqual([])
  })

  test('a writing that fails is said, and tried again with the next step', async () => {
    const failing = new DraftKeeper<string>({
      keep: vi.fn().mockRejectedValueOnce(new Error('no line')).mockResolvedValue(undefined),
      drop: async () => undefined,
      onState: (state) => states.push(state),
      everyMs: EVERY_MS,
    })
    failing.found([])
    failing.want(['a'])
    await vi.advanceTimersByTimeAsync(EVERY_MS)
    expect(states.at(-1)).toBe('failed')
    failing.want(['a', 'b'])
    await vi.advanceTimersByTimeAsync(EVERY_MS)
    expect(states.at(-1)).toBe('saved')
  })
})
