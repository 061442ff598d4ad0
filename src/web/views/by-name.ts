import type { SavedView } from '#contract/saved-views.ts'

/** In the order of the reader's language; numbers in names by their size. */
export function byName(views: readonly SavedView[], locale: string): readonly SavedView[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return views.toSorted((a, b) => compare(a.name, b.name))
}
