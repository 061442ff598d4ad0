import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { incidentView } from '#contract/incident-view.ts'
import { CHARTER_FIELDS } from '#domain/charter-fields.ts'
import { parseCharterFile } from '#domain/charter-file.ts'
import { claim } from '#domain/claim.ts'
import { marking } from '#domain/marking.ts'
import { READER_SETTINGS } from '#domain/reader-settings.ts'
import { issue } from '#domain/reading.ts'
import { reportFields } from '#domain/report.ts'
import sureness from '#model/english/sureness.json' with { type: 'json' }
import messages from '#model/messages/en.json' with { type: 'json' }
import refusals from '#model/refusals.json' with { type: 'json' }

const read = (path: string) => readFileSync(path, 'utf8')

/** The rows of a page's tables, as trimmed cells; heads and rules left out. */
function rowsOf(path: string): string[][] {
  return read(path)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

const unquoted = (cell = '') => cell.replaceAll('`', '')

describe('docs/reference/refusals.md', () => {
  test('is the catalogue: codes, statuses and English sentences, in its order', () => {
    const rows = rowsOf('docs/reference/refusals.md').map((row) => [
      unquoted(row[0]),
      Number(row[1]),
      row[2],
    ])
    const wanted = Object.entries(refusals).map(([code, { status, message }]) => [
      code,
      status,
      message.en,
    ])
    expect(rows).toEqual(wanted)
  })

  test('says when each happens', () => {
    const silent = rowsOf('docs/reference/refusals.md').filter((row) => !row[3])
    expect(silent).toEqual([])
  })

  test('names the same facts in every language', () => {
    const factsIn = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).toSorted()
    for (const { message } of Object.values(refusals))
      for (const sentence of Object.values(message))
        expect(factsIn(sentence)).toEqual(factsIn(message.en))
  })
})

test('docs/reference/charter.md names every key of a charter file, and no other', () => {
  const listed = rowsOf('docs/reference/charter.md').map((row) => unquoted(row[0]))
  const wanted = Object.keys(CHARTER_FIELDS)
    .filter((pattern) => pattern !== '' && !/\/(\*|ar|en|fa|ru)$/.test(pattern))
    .map((pattern) => pattern.slice(1).replaceAll('/*/', '[].').replaceAll('/', '.'))
  expect(listed.toSorted()).toEqual(wanted.toSorted())
})

test('docs/reference/reading.md lists every rule of the reader with its English sentence', () => {
  const { about: _, ...sections } = sureness
  const wanted = Object.entries(sections).flatMap(([section, rules]) =>
    Object.keys(rules).map((rule) => `${section}.${rule}`),
  )
  const listed = rowsOf('docs/reference/reading.md').map((row) => [unquoted(row[0]), row[1]])
  const sentences = new Map(listed.map(([rule, words]) => [rule, words]))
  const told: Readonly<Record<string, string>> = messages
  for (const rule of wanted) expect(sentences.get(rule), rule).toBe(told[`why.rule.${rule}`])
})

describe('docs/reference/json.md', () => {
  const line = z.strictObject({
    file: z.string(),
    error: z.string(),
    sha256: z.string(),
    text: z.string(),
    report: reportFields,
    claims: z.array(claim),
    incidents: z.array(incidentView),
    issues: z.array(issue),
  })

  test('names every key that is printed, and no other', () => {
    const listed = rowsOf('docs/reference/json.md')
      .map((row) => unquoted(row[0]))
      .filter((key) => /^[a-z]/.test(key) && !key.endsWith('[]'))
    // `targets` and `alsoWhere` have the keys of `actors` and `where`, an incident's places and persons those of a claim's
    // place and of things; a claim's `by` and `sure` come with --explain alone.
    const wanted = leavesOf(line, '').filter(
      (key) =>
        !/^claims\[\]\.(targets|alsoWhere)|^claims.*\.(by|sure)$/.test(key) &&
        !/^incidents\[\]\.(where|persons)\[\]\.(?!name$|role$)/.test(key) &&
        key !== 'incidents[].where[].name',
    )
    expect(wanted.length).toBeGreaterThan(60)
    expect(listed.toSorted()).toEqual(wanted.toSorted())
  })
})

describe('docs/reference/second-reader.md', () => {
  const listed = rowsOf('docs/reference/second-reader.md').map((row) => unquoted(row[0]))

  test('names every setting, and no other', () => {
    const settings = listed.filter((name) => name.startsWith('PARLEY_'))
    expect(settings).toEqual(Object.keys(READER_SETTINGS))
  })

  test.each(['ar', 'en', 'fa', 'ru'])('names issues that have a sentence in %s', (language) => {
    const messages: object = JSON.parse(read(`model/messages/${language}.json`))
    const codes = listed.filter((name) => !name.startsWith('PARLEY_'))
    expect(codes.length).toBeGreaterThan(8)
    for (const code of codes) expect(messages).toHaveProperty([`issue.${code}`])
  })

  test('names every issue that the second reader raises', () => {
    const folders = ['src/read/second', 'src/actions/second-reader']
    const code = folders
      .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
      .filter((path) => !path.includes('.test.'))
      .map(read)
      .join('\n')
    const raised = code.match(/(?<=')(?:reader|claims?|words|count|action|date)(?:_[a-z]+)+(?=')/g)
    expect(new Set(raised)).toEqual(new Set(listed.filter((name) => !name.startsWith('PARLEY_'))))
  })
})

type Schema = { shape?: Record<string, Schema>; element?: Schema; unwrap?: () => Schema }

function leavesOf(schema: unknown, path: string): string[] {
  const { shape, element, unwrap } = schema as Schema
  if (element) return isLeaf(element) ? [path] : leavesOf(element, `${path}[]`)
  if (unwrap) return leavesOf((schema as Required<Schema>).unwrap(), path)
  if (!shape) return [path]
  return Object.entries(shape).flatMap(([key, one]) => leavesOf(one, path ? `${path}.${key}` : key))
}

const isLeaf = (schema: Schema) => !schema.shape && !schema.element

describe('pages', () => {
  const pages = [
    ...readdirSync('.').filter((name) => name.endsWith('.md')),
    ...['docs', 'examples'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${folder}/${name}`),
    ),
  ]

  test('there are pages to judge', () => expect(pages.length).toBeGreaterThan(8))

  // Pictures are made from the running pages and may be older than the text, never missing from a release.
  test.each(pages)('%s links to files that exist', (page) => {
    const targets = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(
      (match) => match[1] ?? '',
    )
    const local = targets.filter((target) => !/^[a-z]+:/.test(target) && !target.endsWith('.png'))
    const missing = local.filter(
      (target) => !existsSync(new URL(target, `file:///${page}`).pathname.slice(1)),
    )
    expect(missing).toEqual([])
  })
})

describe('examples', () => {
  test.each(['first-day', 'baghdad-2015'])('%s has a charter that is read', (name) => {
    const charter = parseCharterFile(read(`examples/${name}/charter.yaml`))
    expect(charter.members).toHaveLength(4)
    expect(charter.exercise).toBe(true)
  })

  test('first-day hands in each of its reports once, by an officer who may', () => {
    const charter = parseCharterFile(read('examples/first-day/charter.yaml'))
    const handedIn = z
      .array(
        z.strictObject({
          file: z.string(),
          member: z.string(),
          officer: z.string(),
          arrival: z.string().max(500),
          published: z.iso.date(),
          marking,
          do: z.literal('submit'),
        }),
      )
      .parse(JSON.parse(read('examples/first-day/reports.json')))
    const files = readdirSync('examples/first-day/reports').map((name) => `reports/${name}`)
    expect(handedIn.map((one) => one.file)).toEqual(files.toSorted())

    for (const { member, officer, marking } of handedIn) {
      const rights = charter.members
        .find((party) => party.name === member)
        ?.officers?.find((person) => person.name === officer)?.rights
      expect(rights).toContain('submit')
      if (marking.to.length > 0) expect(rights).toContain('release')
    }
  })
})
