import { expect, test } from 'vitest'
import type { PdfLine } from './lines-of-page.ts'
import { paragraphsOfPage } from './paragraphs-of-page.ts'

/** A line 400 points wide, unless told otherwise. */
const line = (text: string, y: number, more: Partial<PdfLine> = {}): PdfLine => ({
  text,
  left: 72,
  right: 472,
  y,
  size: 12,
  ...more,
})
const A = 'Three boats were seen off the north quay at dawn by the guard'
const B = 'and nobody met them, as the guard of the harbour said later on'
const C = 'while the mayor denied that anybody had been there on that day'

test.each([
  ['lines right below each other', [line(A, 700), line(B, 686), line(C, 672)], [[A, B, C]]],
  ['a larger line above', [line(A, 700, { size: 18 }), line(B, 686), line(C, 672)], [[A], [B, C]]],
  ['a line beside, in another column', [line(A, 700), line(B, 686), line(C, 672, { left: 500, right: 900 })], [[A, B], [C]]],
  ['a line further up', [line(A, 700), line(B, 686), line(C, 740)], [[A, B], [C]]],
  ['a wider gap', [line(A, 700), line(B, 686), line(C, 660)], [[A, B], [C]]],
  ['a line that is set in', [line(A, 700), line(B, 686, { left: 92 }), line(C, 672)], [[A], [B, C]]],
  ['a line that ends early', [line(A, 700), line(B, 686, { right: 300 }), line(C, 672)], [[A, B], [C]]],
  ['an item whose lines are set in', [line(`• ${A}`, 700), line(B, 686, { left: 92 }), line(C, 672, { left: 92 })], [[`• ${A}`, B, C]]],
  ['smaller letters that stand closer', [line(A, 700), line(B, 684), line(C, 650, { size: 8 }), line(A, 640, { size: 8 }), line(B, 630, { size: 8 }), line(C, 620, { size: 8 })], [[A, B], [C, A, B, C]]],
  ['nothing', [], []],
])('%s', (_, lines, wanted) => {
  expect(paragraphsOfPage(lines).map((one) => one.map(({ text }) => text))).toEqual(wanted)
}) // biome-ignore format: one table

test('Arabic lines end at the left', () => {
  const [first, second, third] = ['شوهدت ثلاثة زوارق في المرفأ صباح اليوم', 'ولم يستقبلها أحد كما قال الحارس لنا', 'وقال رئيس البلدية إن الرصيف مغلق الآن'] // biome-ignore format: one thought
  const early = [
    line(first ?? '', 700),
    line(second ?? '', 686, { left: 300 }),
    line(third ?? '', 672),
  ]
  expect(paragraphsOfPage(early).map((one) => one.length)).toEqual([2, 1])
  const full = [line(first ?? '', 700), line(second ?? '', 686), line(third ?? '', 672)]
  expect(paragraphsOfPage(full).map((one) => one.length)).toEqual([3])
})

test('a page of 100,000 scattered lines is grouped in time', () => {
  const lines = Array.from({ length: 100_000 }, (_, at) => line(A, (at * 7919) % 800))
  const began = performance.now()
  expect(paragraphsOfPage(lines).length).toBeGreaterThan(1000)
  expect(performance.now() - began).toBeLessThan(8000)
})
