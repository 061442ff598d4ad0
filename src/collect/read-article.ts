import { cleanName } from '#domain/clean-name.ts'
import type { FieldEvidence, Report } from '#domain/report.ts'
import type { Finding } from './lines.ts'
import { edgesOf } from './lines.ts'
import { nameKey } from './names-in.ts'
import { namesOfByline, readByline } from './read-byline.ts'
import { distinct, readChain } from './read-chain.ts'
import { readDateline } from './read-dateline.ts'
import { readMasthead } from './read-masthead.ts'
import { readPublished } from './read-published.ts'
import { readTerms } from './read-terms.ts'
import { readTitle } from './read-title.ts'

/** What is known of a report from outside its text: an officer's words, or a page's own metadata. */
export type Given = {
  readonly title?: string | undefined
  /** EDTF, day or coarser. */
  readonly published?: string | undefined
  /** The day on which the file was made: stands in where neither `published` nor the text names one. */
  readonly made?: string | undefined
  /** Each as written: a name, or a line such as "By Jane Roe and John Doe". */
  readonly author?: readonly string[] | undefined
  /** Who shows it. Becomes the re-publisher when the text names another outlet as its first. */
  readonly outlet?: string | undefined
  readonly language?: string | undefined
}

/** The report's own fields, with the words of the text that each was read from. */
export type ArticleFields = Pick<
  Report,
  'title' | 'language' | 'published' | 'author' | 'outlet' | 'republishedBy' | 'terms' | 'evidence'
>

const LIMITS = { title: 500, name: 200, authors: 20, hosts: 10, evidence: 100, words: 5000 }

/**
 * An article's own account of itself: title, day, authors, outlet, re-publishers and conditions for reuse.
 *
 * What is given goes before what the text says, except that a text which names its first outlet makes the given one a
 * re-publisher. Looks at the first 12 and last 40 lines and at the first 20,000 units for an exclusive interview.
 *
 * @param text plain text; offsets of the evidence index it
 * @returns `language` as given, else "und"; `evidence` in the order of the text, at most 100
 * @cost linear
 */
export function readArticleFields(text: string, given: Given): ArticleFields {
  const edges = edgesOf(text)
  const dateline = readDateline(edges)
  const byline = readByline(edges)
  const chain = readChain(text, edges)
  const title = readTitle(edges)
  const masthead = readMasthead(edges)
  const published = pick([...readPublished(edges), ...dateline, ...masthead], 'published')
  const authors = distinct(authorsOf(byline, given))
  const source = sourceOf(
    [...dateline, ...byline, ...chain.origins, ...masthead],
    chain.hosts,
    given,
  )
  const reuse = readTerms(text, edges, source.republishedBy.at(-1) ?? source.outlet)

  const day = given.published ?? published?.value ?? given.made
  const found = [title, published, ...byline, ...source.findings, ...chain.disclaimers]
  return {
    title: cleaned(given.title ?? title?.value ?? '', LIMITS.title),
    language: given.language ?? 'und',
    ...(day === undefined ? {} : { published: day }),
    author: authors.slice(0, LIMITS.authors).map(({ value }) => cleaned(value, LIMITS.name)),
    ...(source.outlet === undefined ? {} : { outlet: cleaned(source.outlet, LIMITS.name) }),
    republishedBy: withCredited(source, reuse.terms?.credit)
      .slice(0, LIMITS.hosts)
      .map((name) => cleaned(name, LIMITS.name)),
    ...(reuse.terms ? { terms: reuse.terms } : {}),
    evidence: evidenceOf(text, [...found, ...reuse.findings]),
  }
}

function authorsOf(byline: readonly Finding[], given: Given): Finding[] {
  const stated = (given.author ?? []).flatMap(namesOfByline)
  return [...stated, ...byline].filter(({ field }) => field === 'author')
}

/**
 * Outlet and re-publishers: the first that the text names as its origin is the outlet, and who else stands by the
 * text re-publishes it. Where the text names no origin, who shows it is the outlet.
 */
function sourceOf(
  near: readonly Finding[],
  hosts: readonly Finding[],
  given: Given,
): { outlet: string | undefined; republishedBy: string[]; findings: Finding[] } {
  const origins = near.filter(({ field }) => field === 'outlet')
  const outlet = origins[0]?.value ?? given.outlet ?? hosts[0]?.value
  const shown = [
    ...(given.outlet === undefined ? [] : [given.outlet]),
    ...hosts.map(({ value }) => value),
  ]
  const others = shown.filter((name) => !isSameName(name, outlet ?? ''))
  const isFirst = (name: string, index: number) =>
    others.findIndex((one) => isSameName(one, name)) === index
  const findings = origins.length > 0 ? [...origins.slice(0, 1), ...hosts] : [...hosts]
  return { outlet, republishedBy: others.filter(isFirst), findings }
}

/** Whose articles a notice calls them is one more name of who shows them. */
function withCredited(
  source: { outlet: string | undefined; republishedBy: readonly string[] },
  credited: string | undefined,
): readonly string[] {
  const known = [source.outlet ?? '', ...source.republishedBy]
  const isNew = credited !== undefined && !known.some((name) => isSameName(name, credited))
  return isNew && source.republishedBy.length > 0
    ? [...source.republishedBy, credited]
    : source.republishedBy
}

/** One name within the other is the same house: "Reuters" and "Thomson Reuters". */
function isSameName(name: string, other: string): boolean {
  const [a, b] = [` ${nameKey(name)} `, ` ${nameKey(other)} `]
  return a.includes(b) || b.includes(a)
}

function pick(findings: readonly Finding[], field: string): Finding | undefined {
  return findings.find((finding) => finding.field === field)
}

function cleaned(name: string, most: number): string {
  return cleanName(name).text.slice(0, most).toWellFormed()
}

function evidenceOf(text: string, found: readonly (Finding | null | undefined)[]): FieldEvidence[] {
  const byPlace = new Map<string, FieldEvidence>()
  for (const finding of found) {
    if (!finding) continue
    const { field, start } = finding
    const end = Math.min(finding.end, start + LIMITS.words)
    byPlace.set(`${field} ${start} ${end}`, { field, words: text.slice(start, end), start, end })
  }
  const inOrder = [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end)
  return inOrder.slice(0, LIMITS.evidence)
}
