import { expect, test } from 'vitest'
import { wordsInOrder } from './words-in-order.ts'

/** As a file paints it: from the left, letter by letter, Latin words and numbers in one piece. */
const painted = (...pieces: string[]) => pieces.map((text, index) => ({ text, left: 10 * index }))
const turned = (words: string) => [...words].toReversed()

test.each([
  ['Arabic letter by letter', painted(...turned('شوهدت زوارق')), 'شوهدت زوارق'],
  ['letters in the shapes of print', painted('ق', 'ر', 'ا', 'و', 'ﺯ', ' ', 'ﻷ', 'ا'), 'الأ زوارق'],
  ['numbers in Arabic', painted('2015', ' ', ...turned('سبتمبر'), ' ', '30'), '30 سبتمبر 2015'],
  ['a time of day', painted('14', ':', '05', ' ', ...turned('الساعة')), 'الساعة 14:05'],
  ['Persian digits', painted('۱', '۲', ' ', ...turned('مهر')), 'مهر ۱۲'],
  ['Latin words in Arabic', painted('North', ' ', 'Quay', ' ', ...turned('أغلق اليوم رصيف')), 'أغلق اليوم رصيف North Quay'],
  ['Arabic in Latin words', painted('The ', ...turned('رصيف مغلق'), ' is shut'), 'The رصيف مغلق is shut'],
  ['a full stop at the left', painted('.', ...turned('مغلق')), 'مغلق.'],
  ['Latin alone, as painted', [{ text: 'b', left: 9 }, { text: 'a', left: 1 }], 'ba'],
] as const)('%s', (_, pieces, wanted) => {
  expect(wordsInOrder(pieces)).toBe(wanted)
}) // biome-ignore format: one table
