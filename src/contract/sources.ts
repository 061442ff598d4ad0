import { z } from 'zod'
import { marking } from '#domain/marking.ts'
import { terms } from '#domain/report.ts'
import { HEALTHS, healthOf, SOURCE_FAULTS, SOURCES_MAX, type Source } from '#domain/source.ts'

/** A feed that the asking member follows. */
export const sourceView = z.strictObject({
  id: z.string(),
  url: z.string(),
  /** The officer's name for it, else the feed's own title, else its host. */
  title: z.string(),
  /** Set when the title is the officer's. */
  isNamed: z.boolean(),
  /** Minutes. */
  every: z.int(),
  /** Left out: the centre's default marking. */
  marking: marking.optional(),
  terms: terms.optional(),
  full: z.boolean(),
  /** The officer, by name, in whose name its items are handed in. */
  by: z.string(),
  health: z.strictObject({
    /** A message id under `sources.health.` in the catalogues. */
    code: z.enum(HEALTHS),
    failures: z.int(),
    itemsTaken: z.int(),
    lastPolled: z.string().optional(),
    lastOk: z.string().optional(),
    nextDue: z.string(),
    /** The source asked not to be asked before. */
    notBefore: z.string().optional(),
    movedTo: z.string().optional(),
    issue: z
      .strictObject({
        /** A message id under `sources.fault.` in the catalogues. */
        code: z.enum(SOURCE_FAULTS),
        at: z.string(),
        status: z.int().optional(),
        count: z.int().optional(),
      })
      .optional(),
    /** Items of the newest document that became no report, at most 20; positions count from 1. */
    skipped: z.array(z.strictObject({ position: z.int(), code: z.string() })),
  }),
})
export type SourceView = z.infer<typeof sourceView>

export const sourcesView = z.strictObject({ sources: z.array(sourceView), most: z.int() })
/** A poll by hand: the source as it stands now, and how many reports came. */
export const polledView = z.strictObject({ source: sourceView, taken: z.int() })

export function presentSource(source: Source): SourceView {
  const { id, url, title, every, marking: marked, terms: stated, full, by, state } = source
  const { failures, itemsTaken, lastPolled, lastOk, nextDue, notBefore, movedTo, lastIssue } = state
  return {
    id,
    url,
    title: title ?? state.feedTitle ?? new URL(url).host,
    isNamed: title !== undefined,
    every,
    ...(marked ? { marking: marked } : {}),
    ...(stated ? { terms: stated } : {}),
    full,
    by,
    health: {
      code: healthOf(source),
      failures,
      itemsTaken,
      ...(lastPolled ? { lastPolled } : {}),
      ...(lastOk ? { lastOk } : {}),
      nextDue,
      ...(notBefore ? { notBefore } : {}),
      ...(movedTo ? { movedTo } : {}),
      ...(lastIssue ? { issue: { ...lastIssue } } : {}),
      skipped: [...state.skipped],
    },
  }
}

/** @param sources in the order of their ids; shown by title */
export function presentSources(sources: readonly Source[]): z.infer<typeof sourcesView> {
  const byTitle = (a: SourceView, b: SourceView) => (a.title < b.title ? -1 : 1)
  return { sources: sources.map(presentSource).sort(byTitle), most: SOURCES_MAX }
}
