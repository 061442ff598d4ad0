import type { SourceView } from '#contract/sources.ts'
import type { Marking } from '#domain/marking.ts'
import type { SourceSettings } from '#domain/source.ts'
import { EVERY } from '#domain/source-every.ts'

/** How a feed is followed, as it is typed. */
export type SourceForm = {
  readonly url: string
  readonly title: string
  readonly every: string
  readonly full: boolean
  /** Left out while nobody has chosen: then the centre's default holds, today's and a later one. */
  readonly marking: Marking | undefined
}

export const EMPTY_FORM: SourceForm = {
  url: '',
  title: '',
  every: String(EVERY.usual),
  full: false,
  marking: undefined,
}

export function formOf({ url, title, isNamed, every, full, marking }: SourceView): SourceForm {
  return { url, title: isNamed ? title : '', every: String(every), full, marking }
}

/** The minutes that were typed; null where they are none that a source may have. */
export function minutesOf(text: string): number | null {
  if (!/^\d{1,4}$/.test(text.trim())) return null
  const minutes = Number(text)
  return minutes >= EVERY.least && minutes <= EVERY.most ? minutes : null
}

/**
 * What is settled by a form; null while the address or the minutes are missing.
 *
 * @param was the source as it is followed now: what the form does not show stays
 */
export function settingsOf(form: SourceForm, was: SourceView | null): SourceSettings | null {
  const url = form.url.trim()
  const every = minutesOf(form.every)
  const title = form.title.trim()
  if (url === '' || every === null) return null
  return {
    url,
    every,
    full: form.full,
    ...(title === '' ? {} : { title }),
    ...(form.marking ? { marking: form.marking } : {}),
    ...(was?.terms ? { terms: was.terms } : {}),
  }
}
