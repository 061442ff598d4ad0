import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const STAGES = ['collect', 'read', 'fuse', 'assess', 'coordinate', 'release', 'publish', 'record']
const WORK = ['eval', 'bench', 'train']
const HANDS = ['contract', 'ports', 'actions', 'store', 'adapters']

/** The import law: a folder may import itself, what is listed here, and nothing else of ours. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  lib: [],
  domain: ['lib', 'model'],
  contract: ['lib', 'domain', 'model'],
  ports: ['lib', 'domain'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['lib', 'domain', 'model']])),
  'pipeline.ts': ['lib', 'domain', 'model', ...STAGES],
  actions: ['lib', 'domain', 'model', 'ports', 'pipeline.ts', ...STAGES],
  store: ['lib', 'domain', 'model', 'ports'],
  adapters: ['lib', 'domain', 'ports', 'model'],
  server: ['lib', 'domain', 'contract', 'actions', 'ports', 'model'],
  cli: ['lib', 'domain', 'contract', 'actions', 'ports', 'model', 'eval', 'bench'],
  web: ['lib', 'domain', 'contract', 'model', 'record'],
  ...Object.fromEntries(
    WORK.map((folder) => [folder, ['lib', 'domain', 'model', 'pipeline.ts', ...STAGES, ...HANDS]]),
  ),
  train: ['lib', 'domain', 'model', ...STAGES, 'eval', 'adapters'],
}

/** Packages that only one folder may touch: sockets and SQL stay where they belong. */
const ONLY_IN: Record<string, readonly string[]> = {
  pg: ['store'],
  kysely: ['store'],
  '@electric-sql/pglite': ['store'],
  '@electric-sql/pglite-socket': ['store'],
  undici: ['adapters'],
  openai: ['adapters'],
  fastify: ['server'],
  react: ['web'],
}

/** These run in a browser too: no node: import at all. */
const BROWSER = ['lib', 'domain', 'contract', 'record']
/** These touch no disk, net, clock or chance; such things come in as arguments. */
const PURE = ['lib', 'domain', 'contract', 'pipeline.ts', ...STAGES]
const IMPURE =
  /node:(?!crypto)|\bfetch\(|\bDate\.now\b|\bnew Date\b(?!\()|\bnew Date\(\)|Math\.random|performance\.now|randomUUID|randomBytes|getRandomValues|\bsetTimeout\b|\bsetInterval\b|toLocale(Date|Time)?String|\bprocess\./
const LINES_MAX = 300

// Tests may reach anywhere; start*.ts join all, so they have no law.
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter(
    (path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !/^start[\w-]*\.ts$/.test(path),
  )

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

test('there are files to judge', () => expect(files.length).toBeGreaterThan(0))

describe.each(files)('src/%s', (path) => {
  const text = readFileSync(`src/${path}`, 'utf8')
  const code = withoutComments(text)
  const folder = path.split('/')[0] ?? ''
  const imported = [...code.matchAll(/(?:from|import\(?)\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  )

  test('has a room in the law', () => expect(Object.keys(MAY_IMPORT)).toContain(folder))

  test('imports only what its folder may', () => {
    const allowed = [folder, ...(MAY_IMPORT[folder] ?? [])]
    const ours = imported
      .filter((target) => target.startsWith('#'))
      .map((target) => target.slice(1))
    const isOutlaw = (target: string) =>
      !allowed.some((may) => target === may || target.startsWith(`${may}/`))
    expect(ours.filter(isOutlaw)).toEqual([])
  })

  test('leaves packages to the folder that owns them', () => {
    const strayed = Object.entries(ONLY_IN).filter(
      ([name, homes]) =>
        !homes.includes(folder) &&
        imported.some((target) => target === name || target.startsWith(`${name}/`)),
    )
    expect(strayed).toEqual([])
  })

  test('climbs no folders', () => expect(code).not.toMatch(/'\.\.\//))

  test(`has at most ${LINES_MAX} lines`, () =>
    expect(text.split('\n').length).toBeLessThanOrEqual(LINES_MAX))

  if (PURE.includes(folder)) test('is pure', () => expect(code).not.toMatch(IMPURE))

  if (BROWSER.includes(folder)) test('runs in a browser', () => expect(code).not.toMatch(/'node:/))
})
