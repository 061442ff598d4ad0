import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeVerify } from '#adapters/keys.ts'
import { JOINT, PUBLIC } from '#domain/names.ts'
import { History, handleOf, makeHead, makeLines, streamed } from '#make/history.ts'
import { charterHashOf } from './export-lines.ts'
import { splitLines } from './split-lines.ts'
import { verifyExport } from './verify-export.ts'

const verify = makeVerify()
const text = (words: string) => ({ text: words })

/** Two members, their group, `joint` and `public`: releases, a correction, a withdrawal, recalls, judgements. */
function makeStory(): History {
  const story = new History()
  const report = (from: string, label: string, to: string[]) =>
    story.send({ from, kind: 'report', label, to: [from, ...to], payload: text(label) })
  report('north', 'bridge', ['south'])
  // A line separator stands in canonical JSON as it is.
  report('south', 'mill\u2028pond', [JOINT])
  report('north', 'ferry', ['river'])
  report('north', 'new bridge', ['south'])
  const corrected = { old: handleOf('bridge'), new: handleOf('new bridge') }
  story.send({ from: 'north', kind: 'correction', label: 'fix', to: ['south'], payload: corrected })
  story.recall('north', 'bridge', 'south')
  const withdrawn = { handle: handleOf('mill\u2028pond') }
  story.send({ from: 'south', kind: 'withdrawal', label: 'undo', to: [JOINT], payload: withdrawn })
  const judged = { a: '0'.repeat(16), b: '1'.repeat(16), verdict: 'same' }
  story.send({ from: 'east', kind: 'judgement', label: 'same', to: [JOINT], payload: judged })
  report('north', 'school', [PUBLIC])
  story.recall('north', 'school', PUBLIC)
  return story
}

async function exported(story: History, stream: string): Promise<string[]> {
  const entries = story.entries(stream)
  return makeLines(await makeHead(story, stream, entries), entries)
}
const judge = (lines: Iterable<string>, trusted = {}) =>
  verifyExport(streamed(lines), { verify, trusted })

describe('an honest history', () => {
  const story = makeStory()

  test.each(['north', 'south', 'east', 'river', JOINT, PUBLIC])('%s is sound', async (stream) => {
    const verdict = await judge(await exported(story, stream))
    expect(verdict.faults).toEqual([])
    expect(verdict).toMatchObject({ isSound: true, first: null, stream })
    expect(verdict.size).toBe(story.entries(stream).length)
  })

  test('says how far each channel is complete, and what was recalled', async () => {
    const verdict = await judge(await exported(story, 'south'))
    expect(verdict.channels).toContainEqual({ from: 'north', to: 'south', n: 4 })
    expect(verdict.channels).toContainEqual({ from: 'north', to: 'river', n: 1 })
    expect(verdict.recalledCount).toBe(2)
  })

  test('goes on from what was kept: head, checkpoint, charter and keys', async () => {
    const early = story.entries(JOINT).slice(0, 2)
    const kept = await makeHead(story, JOINT, early)
    const trusted = {
      head: { size: kept.size, head: kept.head },
      checkpoints: [kept.checkpoint ?? ''],
      charterHash: charterHashOf(kept),
      keys: { north: story.charter.members[0]?.key ?? '' },
    }
    expect((await judge(await exported(story, JOINT), trusted)).faults).toEqual([])
  })

  test('is sound when read from a file, in pieces', async () => {
    const file = Buffer.from(`${(await exported(story, 'east')).join('\n')}\n`)
    const pieces = Array.from({ length: Math.ceil(file.length / 100) }, (_, index) =>
      file.subarray(index * 100, index * 100 + 100),
    )
    const verdict = await verifyExport(splitLines(streamed(pieces)), { verify })
    expect(verdict.faults).toEqual([])
  })

  test('an empty stream is sound', async () => {
    const lines = await makeLines(await makeHead(story, 'east', []), [])
    expect((await judge(lines)).faults).toEqual([])
  })

  test('hands on each entry, for a refold', async () => {
    const seen: number[] = []
    await verifyExport(streamed(await exported(story, 'north')), {
      verify,
      onEntry: (entry) => void seen.push(entry.position),
    })
    expect(seen).toEqual(story.entries('north').map((entry) => entry.position))
  })
})

describe('what is no export', () => {
  test.each([
    ['an empty file', []],
    ['no JSON', ['parley']],
    ['another file', ['{"v":1}']],
    ['a hundred thousand levels', ['['.repeat(100_000)]],
  ])('%s is named, not thrown', async (_, lines) => {
    const verdict = await judge(lines)
    expect(verdict).toMatchObject({ isSound: false, stream: null, first: { position: 0 } })
    expect(verdict.first?.code).toBe('header_malformed')
  })

  test('keeps a hundred faults, counts them all, and names the first even if only the end shows it', async () => {
    const story = makeStory()
    const entries = story.entries('south')
    const position = story.position('south', 'mill\u2028pond')
    const stripped = entries.map((entry) =>
      entry.position === position ? { ...entry, payload: null, salt: null, nonce: null } : entry,
    )
    const lines = await makeLines(await makeHead(story, 'south', stripped), stripped)
    const verdict = await judge([...lines, ...new Array(300).fill('no entry')])
    expect(verdict.faults).toHaveLength(100)
    expect(verdict.faultCount).toBeGreaterThanOrEqual(300)
    expect(verdict.first).toMatchObject({ position, code: 'content_missing' })
  })

  test.each([
    ['a space', (line: string) => line.replace('{', '{ ')],
    ['keys in another order', (line: string) => JSON.stringify(JSON.parse(line, turned))],
    ['a key of its own', (line: string) => line.replace('{', '{"a":1,')],
    ['nothing', () => ''],
  ])('a line written otherwise is named: %s', async (_, otherwise) => {
    const lines = await exported(makeStory(), 'north')
    const verdict = await judge(lines.with(3, otherwise(lines[3] ?? '')))
    expect(verdict.first).toMatchObject({ position: 3, code: 'line_malformed' })
  })
})

/** The same object with its keys the other way round. */
function turned(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).reverse())
}

describe('laws', () => {
  test('the order of unrelated channels changes no verdict on a channel', () => {
    const steps = ['north', 'south', 'east'].flatMap((from) =>
      [0, 1, 2].map((number) => ({ from, label: `${from} ${number}` })),
    )
    const orders = fc.shuffledSubarray(steps, { minLength: 1 })
    return fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const story = new History()
        for (const { from, label } of order)
          story.send({ from, kind: 'report', label, to: [JOINT], payload: text(label) })
        const verdict = await judge(await exported(story, 'east'))
        expect(verdict.faults).toEqual([])
        for (const from of ['north', 'south', 'east']) {
          const n = order.filter((step) => step.from === from).length
          expect(verdict.channels.find((one) => one.from === from)?.n ?? 0).toBe(n)
        }
      }),
      { numRuns: 25 },
    )
  })

  /** Chance strikes evenly, so lines that hold much are struck often; every line is struck at least once, too. */
  test.each(['south', JOINT, PUBLIC])('any byte of %s that flips is noticed', async (stream) => {
    const lines = await exported(makeStory(), stream)
    const file = Buffer.from(lines.map((line) => `${line}\n`).join(''))
    const flipped = async (at: number, bit: number) => {
      const bytes = Buffer.from(file)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      const verdict = await verifyExport(splitLines(streamed([bytes])), { verify })
      expect(verdict.isSound, `byte ${at}, bit ${bit}`).toBe(false)
    }
    const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length)
    for (const start of starts) await flipped(start + 1, 0)
    await fc.assert(fc.asyncProperty(fc.nat(file.length - 2), fc.nat(7), flipped), { numRuns: 120 })
  })
})
