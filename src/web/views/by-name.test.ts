import { expect, test } from 'vitest'
import { byName } from './by-name.ts'

test.each([
  ['ru', ['я', 'ё', 'е', 'ж'], ['е', 'ё', 'ж', 'я']],
  ['en', ['week 10', 'Week 9', 'aid'], ['aid', 'Week 9', 'week 10']],
  ['fa', ['گ', 'ب', 'پ'], ['ب', 'پ', 'گ']],
])('names in the order of %s', (locale, names, wanted) => {
  const views = names.map((name) => ({ name, query: { view: 'ours' as const } }))
  expect(byName(views, locale).map(({ name }) => name)).toEqual(wanted)
})
