import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { makeClaim } from '#make/shown-claims.ts'
import { paragraphAt, paragraphsOf, SPAN_KINDS, segmentsOf, spansOf } from './spans.ts'

const text = fc
  .array(fc.constantFrom('a', 'ب', ' ', '\n'), { maxLength: 60 })
  .map((letters) => letters.join(''))
const anySpan = fc.record({
  kind: fc.constantFrom('claim', 'date', 'place', 'voice'),
  start: fc.nat({ max: 60 }),
  end: fc.nat({ max: 60 }),
})

describe('paragraphsOf', () => {
  test('keeps where each line starts and leaves empty ones out', () => {
    expect(paragraphsOf('one\n\n  two\n')).toEqual([
      { start: 0, text: 'one' },
      { start: 5, text: '  two' },
    ])
  })

  prop.prop([text])('every paragraph stands in the text where it says', (words) => {
    for (const [at, paragraph] of paragraphsOf(words).entries()) {
      expect(words.startsWith(paragraph.text, paragraph.start)).toBe(true)
      expect(paragraphAt(paragraphsOf(words), paragraph.start)).toBe(at)
    }
  })
})

describe('segmentsOf', () => {
  prop.prop([text, fc.array(anySpan, { maxLength: 5 })])(
    'the segments are the paragraph, mark by mark',
    (words, spans) => {
      for (const paragraph of paragraphsOf(words)) {
        const segments = segmentsOf(paragraph, spans)
        expect(segments.map((segment) => segment.text).join('')).toBe(paragraph.text)
        let at = paragraph.start
        for (const { text: part, kinds } of segments) {
          const here = spans
            .filter(({ start, end }) => start <= at && at < end)
            .map(({ kind }) => kind)
          expect(new Set(kinds)).toEqual(new Set(here))
          at += part.length
        }
      }
    },
  )
})

describe('spansOf', () => {
  const claim = makeClaim({ when: { edtf: '2026', words: 'dawn', start: 18, end: 22 } })
  test.each([
    ['a claim with its date', 'read', undefined, ['claim', 'date']],
    ['the one in hand', 'accepted', 'x', ['current', 'date']],
    ['a rejected one shows nothing inside', 'rejected', 'x', ['rejected']],
  ] as const)('%s', (_, state, current, kinds) => {
    const spans = spansOf([{ key: 'x', claim, state, isOwn: true }], current, null)
    expect(spans.map(({ kind }) => kind)).toEqual(kinds)
  })

  test('the words that were asked for lie over all else', () => {
    const asked = { start: 4, end: 9 }
    const spans = spansOf([{ key: 'x', claim, state: 'rejected', isOwn: true }], 'x', asked)
    expect(spans.at(-1)).toEqual({ kind: 'asked', ...asked })
    expect(SPAN_KINDS.at(-1)).toBe('asked')
  })
})
