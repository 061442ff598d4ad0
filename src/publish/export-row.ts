import type { Language } from '#domain/charter.ts'
import type { Account, Event, LiveClaim } from '#domain/event.ts'
import type { ChosenColumn, KeptColumn } from '#domain/export-columns.ts'
import { CATALOGUES } from './catalogues.ts'
import { conditionWords } from './cell-words.ts'
import { conditionsOf, gate, type Source, type Tlp } from './gate.ts'
import { saidFacts } from './said-facts.ts'
import { standingWords } from './standing-words.ts'

export type Cell = string | number | boolean | readonly string[]
/** One event by column. What an event has not is left out. */
export type ExportRow = Readonly<
  Partial<Record<KeptColumn | ChosenColumn, Cell>> & { id: string; precision?: string }
>

/** An event with what it rests on: its live claims, and the report of each by handle. */
export type Found = {
  readonly event: Event & { readonly reportCount: number }
  readonly claims: readonly LiveClaim[]
  readonly reports: ReadonlyMap<string, Source>
}

type RowFor = {
  readonly isExercise: boolean
  readonly language: Language
  /** Are the terms of its sources told in words of the language, and members by the names that they give themselves. */
  readonly isInWords: boolean
  /** The charter's name of a member in that language. */
  readonly memberName: (member: string) => string
}

/** @returns the row, or why the gate held the event back */
export function exportRow(
  { event, claims, reports }: Found,
  of: RowFor,
): { row: ExportRow } | { leftOut: 'tlp' | 'nothing_live' } {
  const handles = [...new Set(claims.map(({ report }) => report))].sort()
  const sources = handles.flatMap((handle) => reports.get(handle) ?? [])
  // A claim whose report is gone may be one that was just taken back: the event waits for the next export.
  const isWhole = claims.length === event.claims.length && sources.length === handles.length
  const passage = gate(isWhole ? sources : [], 'own')
  if (!passage.passes) return { leftOut: passage.because === 'tlp' ? 'tlp' : 'nothing_live' }

  const anchor = claims.find(({ name }) => name === event.id)
  const { withWords, tlp } = passage
  return {
    row: withoutNothing({
      id: event.id,
      marking: markingWords(tlp, of.isExercise),
      standing: standingWords(event.standing, of.language),
      ...voicesOf(event.accounts),
      ...factsOf(event),
      ...saidFacts(event, claims, of.isInWords ? of.language : null),
      terms: conditionsIn(sources, withWords, of),
      ...(withWords ? { title: event.title, words: anchor?.claim.quote } : {}),
      sources: [...new Set(sources.map(({ name }) => name))],
      broughtBy: [...new Set(claims.map(({ from }) => from))]
        .sort()
        .map((member) => (of.isInWords ? of.memberName(member) : member)),
      claims: event.claims.length,
      reports: event.reportCount,
    }),
  }
}

/** "EXERCISE TLP:AMBER": a row cut out of its file still says what it is. */
export const markingWords = (tlp: Tlp, isExercise: boolean): string =>
  `${isExercise ? 'EXERCISE ' : ''}TLP:${tlp.toUpperCase()}`

function conditionsIn(sources: readonly Source[], withWords: boolean, of: RowFor): string[] {
  const { isInWords, language } = of
  const told = (source: Source) =>
    isInWords ? conditionWords(source, language) : conditionsOf(source)
  const stated = [...new Set(sources.map(told))].filter((words) => words !== '')
  if (withWords) return stated
  return [...stated, isInWords ? CATALOGUES[language]['export.heldBack'] : 'words held back']
}

function voicesOf(accounts: readonly Account[]) {
  const namesOf = (some: readonly Account[]) => [...new Set(some.map(({ voice }) => voice))]
  const live = accounts.filter(({ isWithdrawn }) => !isWithdrawn)
  return {
    says: namesOf(live.filter(({ denies }) => !denies)),
    denies: namesOf(live.filter(({ denies }) => denies)),
    withdrew: namesOf(accounts.filter(({ isWithdrawn }) => isWithdrawn)),
    origins: live.filter(({ denies, hasOwnKnowledge }) => !denies && hasOwnKnowledge).length,
  }
}

function factsOf(event: Event) {
  const { when, earliest, latest, isOngoing, where, standing } = event
  return {
    when,
    earliest: earliest || undefined,
    latest: latest || undefined,
    ongoing: isOngoing ?? false,
    place: where?.name,
    precision: where?.precision,
    lat: where?.lat,
    lon: where?.lon,
    radiusKm: where?.radiusKm,
    country: where?.country,
    language: event.language,
    action: event.action,
    support: standing.support,
    contest: standing.contest,
    withdrawn: standing.isWithdrawn,
  }
}

const withoutNothing = (row: Record<string, Cell | undefined>): ExportRow =>
  Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== undefined)) as ExportRow
