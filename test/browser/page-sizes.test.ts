import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { buildPagesIfStale } from '#make/served-centre.ts'

const BUILT = 'dist/web'
const ASSETS = join(BUILT, 'assets')

let names: readonly string[]
let shell: ReadonlySet<string>
let page: string

beforeAll(() => {
  buildPagesIfStale()
  names = readdirSync(ASSETS)
  page = readFileSync(join(BUILT, 'index.html'), 'utf8')
  const first = [...page.matchAll(/assets\/([^"]+\.js)/g)].map(([, name = '']) => name)
  shell = withImports(first)
})

/** The files, and all that they import without being asked, as far as that goes. */
function withImports(first: readonly string[]): Set<string> {
  const all = new Set(first)
  for (const name of all)
    for (const [, next = ''] of textOf(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      all.add(next)
  return all
}

const textOf = (name: string) => readFileSync(join(ASSETS, name), 'utf8')

/** Kilobytes of 1000 bytes as they are sent: each file packed by itself. */
const packedKb = (files: Iterable<string>) =>
  [...files].reduce((sum, name) => sum + gzipSync(textOf(name), { level: 9 }).length, 0) / 1000

test('what every page needs first is at most 210 kB', () => {
  expect(shell.size).toBeGreaterThan(1)
  expect(packedKb(shell)).toBeLessThanOrEqual(210)
})

test('what a page needs beyond that is at most 60 kB', () => {
  const pages = names.filter((name) => /-page-[^.]+\.js$/.test(name))
  expect(pages.length).toBeGreaterThanOrEqual(7)
  const heavy = pages
    .map((name) => [name, packedKb(withImports([name]).difference(shell))] as const)
    .filter(([, kb]) => kb > 60)
  expect(heavy).toEqual([])
})

test('the map is at most 300 kB, and comes when it is looked at', () => {
  const [map = ''] = names.filter((name) => /^picture-map-[^.]+\.js$/.test(name))
  expect(map).not.toBe('')
  expect(shell).not.toContain(map)
  expect(packedKb([map])).toBeLessThanOrEqual(300)
})

test('the style sheets of the first page are at most 35 kB', () => {
  const sheets = [...page.matchAll(/assets\/([^"]+\.css)/g)].map(([, name = '']) => name)
  expect(sheets.length).toBeGreaterThan(0)
  expect(packedKb(sheets)).toBeLessThanOrEqual(35)
})
