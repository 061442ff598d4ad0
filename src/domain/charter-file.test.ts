import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { charter } from './charter.ts'
import { CHARTER_FIELDS } from './charter-fields.ts'
import { CHARTER_FAULTS_MAX, parseCharterFile } from './charter-file.ts'
import { type Fault, Refusal } from './refusal.ts'

const GOOD = `v: 1
id: lake.example
names: { ar: مركز, en: Lake Centre, fa: کانون, ru: Центр }
exercise: true
members:
  - name: north
    names: { ar: الشمال, en: North, fa: شمال, ru: Север }
    monogram: "N"
    officers:
      - { name: n.one, title: Duty officer, rights: [submit, release] }
  - name: south
    names: { ar: الجنوب, en: South, fa: جنوب, ru: Юг }
    monogram: S
groups:
  - { name: banks, names: { ar: الضفاف, en: Banks, fa: کرانه‌ها, ru: Берега }, members: [north] }
chair: { order: [north, south], period: P3M, from: "[2015-10,2015-11]" }
decisions:
  - { name: admission, rule: unanimity, clock: P7D }
departments:
  - { name: collect, from: 2015 }
default: { to: [], tlp: amber }
`

function faultsOf(text: string): readonly Fault[] {
  try {
    parseCharterFile(text)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'charter_invalid') return error.faults
    throw error
  }
  return []
}

const placesOf = (text: string) =>
  faultsOf(text).map(({ line, column, pointer }) => [line, column, pointer])

describe('a good charter', () => {
  test('is read whole, numbers as the text that was written', () => {
    const read = parseCharterFile(GOOD)
    expect(read.members.map((member) => member.name)).toEqual(['north', 'south'])
    expect(read.departments).toEqual([{ name: 'collect', from: '2015' }])
    expect(read.chair.from).toBe('[2015-10,2015-11]')
    expect(read.exercise).toBe(true)
  })

  test.each([
    ['a byte order mark', `\ufeff${GOOD}`],
    ['CR LF', GOOD.replaceAll('\n', '\r\n')],
    ['comments', `# ours\n${GOOD}# end\n`],
    ['no groups and no default', GOOD.replace(/groups:\n.*\n/, '').replace(/default:.*\n/, '')],
    ['folded text', GOOD.replace('en: Lake Centre', 'en: "Lake\n  Centre"')],
  ])('may have %s', (_, text) => expect(faultsOf(text)).toEqual([]))
})

/** `^` in the fresh words marks where the fault must be told; it is no part of the file. */
const CASES: readonly [
  what: string,
  old: string | RegExp,
  fresh: string,
  pointer: string,
  message: RegExp,
][] = [
  ['an unknown key', 'exercise: true', '^exercize: true', '/exercize', /did you mean "exercise"/],
  [
    'an unknown key far from all',
    'exercise: true',
    '^weather: true',
    '/weather',
    /known here: v, id/,
  ],
  [
    'an unknown key of a member',
    'monogram: S',
    'monogram: S\n    ^colour: red',
    '/members/1/colour',
    /unknown/,
  ],
  ['a prototype', 'exercise: true', '^__proto__: { a: 1 }', '/__proto__', /unknown/],
  [
    'a missing key',
    /name: south(.*\n.*\n).*\n/,
    '^name: south$1',
    '/members/1/monogram',
    /is missing; write one to three/,
  ],
  ['a missing key at the top', /v: 1\nid:.*\n/, '^v: 1\n', '/id', /"id" is missing/],
  ['an empty value', 'monogram: S', '^monogram:', '/members/1/monogram', /nothing stands where/],
  ['a missing language', /\{( ar: الجنوب.*), ru: Юг/, '^{$1', '/members/1/names/ru', /is missing/],
  ['a list for a name', 'name: banks', 'name: ^[banks]', '/groups/0/name', /a list of 1 stands/],
  ['a text for a truth', 'exercise: true', 'exercise: ^yes', '/exercise', /true or false/],
  ['a list for the file', /[\s\S]+/, '^- a\n- b', '', /a list of 2 stands/],
  ['a capital letter', 'name: banks', 'name: ^Banks', '/groups/0/name', /lower-case/],
  [
    'an unquoted date pair',
    '"[2015-10,2015-11]"',
    '^[2015-10,2015-11]',
    '/chair/from',
    /in quotes/,
  ],
  [
    'a date of no calendar',
    'from: 2015 }',
    'from: ^2015-02-30 }',
    '/departments/0/from',
    /is no date/,
  ],
  ['a chair from some day', '"[2015-10,2015-11]"', '^autumn', '/chair/from', /is no date/],
  [
    'a rule unheard of',
    'rule: unanimity',
    'rule: ^majorty',
    '/decisions/0/rule',
    /did you mean "majority"/,
  ],
  [
    'a department unheard of',
    'name: collect',
    'name: ^colect',
    '/departments/0/name',
    /did you mean "collect"/,
  ],
  [
    'a right unheard of',
    '[submit, release]',
    '[submit, ^reign]',
    '/members/0/officers/0/rights/1',
    /one of submit/,
  ],
  ['a duration of nothing', 'P3M', '^P0M', '/chair/period', /no time at all/],
  ['an endless duration', 'P7D', '^P99999D', '/decisions/0/clock', /9999/],
  ['a reserved member', /south([\s\S]*)south/, '^joint$1joint', '/members/1/name', /centre's own/],
  ['a reserved group', 'name: banks', 'name: ^public', '/groups/0/name', /centre's own/],
  [
    'two members of one name',
    /name: south([\s\S]*), south/,
    'name: ^north$1',
    '/members/1/name',
    /taken above/,
  ],
  ['a group named as a member', 'name: banks', 'name: ^south', '/groups/0/name', /taken above/],
  ['two equal monograms', 'monogram: S', 'monogram: ^n', '/members/1/monogram', /taken above/],
  ['two equal shown names', 'en: South', 'en: ^North', '/members/1/names/en', /taken above/],
  [
    'two equal officers',
    /( +- \{ name: )(n\.one.*\n)/,
    '$1$2$1^$2',
    '/members/0/officers/1/name',
    /taken above/,
  ],
  [
    'a group of a stranger',
    'members: [north]',
    'members: [^nroth]',
    '/groups/0/members/0',
    /did you mean "north"/,
  ],
  [
    'a chair for a stranger',
    'south], period',
    'south, ^west], period',
    '/chair/order/2',
    /called "west"/,
  ],
  ['a member without a turn', '[north, south]', '^[north]', '/chair/order', /add south/],
  ['a turn twice', '[north, south]', '[north, south, ^north]', '/chair/order/2', /taken above/],
  ['a default to a stranger', 'to: []', 'to: [^soutj]', '/default/to/0', /did you mean "south"/],
  ['a default to the centre', 'to: []', 'to: [^centre]', '/default/to/0', /say "joint"/],
  [
    'a key twice',
    'exercise: true',
    'exercise: true\n^exercise: false',
    '/exercise',
    /stands twice/,
  ],
  [
    'a decision twice',
    /(.*- \{ name: )(admission.*\n)/,
    '$1$2$1^$2',
    '/decisions/1/name',
    /taken above/,
  ],
  [
    'a department twice',
    /(.*- \{ name: )(collect.*\n)/,
    '$1$2$1^$2',
    '/departments/1/name',
    /taken above/,
  ],
  ['an alias', 'monogram: S', 'monogram: ^*s', '/members/1/monogram', /write the value out/],
  ['an anchor', 'monogram: S', 'monogram: &s ^S', '/members/1/monogram', /anchor "&s"/],
  ['a tag', 'monogram: S', 'monogram: !!str ^S', '/members/1/monogram', /tag/],
  [
    'a hidden direction mark',
    'en: South',
    'en: ^"So\u202euth"',
    '/members/1/names/en',
    /direction character/,
  ],
  ['nothing', /[\s\S]+/, '^', '', /empty/],
  ['only a comment', /[\s\S]+/, '^# soon\n', '', /empty/],
  ['too much', /^/, `^# ${'a'.repeat(200_000)}\n`, '', /over 200 kB/],
  ['too much in bytes', /^/, `^# ${'ш'.repeat(100_000)}\n`, '', /over 200 kB/],
]

/** Broken YAML has no pointer: only a place. */
const BROKEN: readonly [what: string, old: string | RegExp, fresh: string, message: RegExp][] = [
  ['a tab', '    monogram: S', '^\t monogram: S', /indent/],
  ['an open bracket', /\], period(.*)\}\n/, ', period$1^}\n', /not closed/],
  ['a second document', /$/, '^---\nv: 1\n', /one charter a file/],
  ['an open quote', 'rule: unanimity', 'rule: ^"unanimity', /never closed/],
]

function withMark(old: string | RegExp, fresh: string) {
  const marked = GOOD.replace(old, fresh)
  const before = marked.slice(0, marked.indexOf('^')).split('\n')
  expect(marked).toContain('^')
  return {
    text: marked.replace('^', ''),
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  }
}

describe('each fault has its place and a remedy', () => {
  test.each(CASES)('%s', (_, old, fresh, pointer, message) => {
    const { text, line, column } = withMark(old, fresh)
    const [fault, ...rest] = faultsOf(text)
    expect([fault?.line, fault?.column, fault?.pointer, rest]).toEqual([line, column, pointer, []])
    expect(fault?.message).toMatch(message)
  })

  test.each(BROKEN)('%s', (_, old, fresh, message) => {
    const { text, line, column } = withMark(old, fresh)
    const [fault] = faultsOf(text)
    expect([fault?.line, fault?.column, fault?.pointer]).toEqual([line, column, undefined])
    expect(fault?.message).toMatch(message)
  })
})

describe('all faults at once', () => {
  test('in the order of the file, and the first in the sentence', () => {
    const text = GOOD.replace('v: 1', 'v: 2')
      .replace('exercise', 'exersise')
      .replace('monogram: S', 'monogram: N')
      .replace('P7D', 'soon')
      .replace('[north, south]', '[north, est]')
    expect(placesOf(text)).toEqual([
      [1, 4, '/v'],
      [4, 1, '/exersise'],
      [13, 15, '/members/1/monogram'],
      [16, 17, '/chair/order'],
      [16, 25, '/chair/order/1'],
      [18, 48, '/decisions/0/clock'],
    ])
    expect(() => parseCharterFile(text)).toThrow(/line 1, column 4: 2 stands .* \(and 5 more\)/)
  })

  test('at most so many, and the sentence counts the rest', () => {
    const text = `${GOOD}${Array.from({ length: 500 }, (_, n) => `key${n}: 1\n`).join('')}`
    expect(faultsOf(text)).toHaveLength(CHARTER_FAULTS_MAX)
    expect(() => parseCharterFile(text)).toThrow(/and 499 more/)
  })
})

describe('hostile files end soon', () => {
  test.each([
    ['open brackets', '['.repeat(190_000)],
    ['closed brackets', `a: ${'['.repeat(90_000)}${']'.repeat(90_000)}`],
    ['dashes', '- '.repeat(90_000)],
    ['an alias bomb', `a: &a [x, x]\nb: &b [*a, *a]\n${'c: [*b, *b, *b]\n'.repeat(5_000)}`],
    ['keys', Array.from({ length: 18_000 }, (_, n) => `a${n}: 1\n`).join('')],
    ['the same key', 'a: 1\n'.repeat(35_000)],
    ['open quotes', 'a: "\n'.repeat(35_000)],
    ['members', `members: [${Array.from({ length: 8_000 }, (_, n) => `{name: m${n}}`).join()}]\n`],
    [
      'strangers',
      GOOD.replace(
        'order: [',
        `order: [${Array.from({ length: 20_000 }, (_, n) => `w${n}`).join()},`,
      ),
    ],
    ['groups', GOOD.replace(/groups:\n/, `groups:\n${'  - { members: [w] }\n'.repeat(8_000)}`)],
    ['tabs', '\t- x\n'.repeat(35_000)],
  ])('%s', (_, text) => {
    expect(text.length).toBeLessThan(200_000)
    expect(faultsOf(text).length).toBeGreaterThan(0)
  })

  propertyTest.prop([
    fc.array(
      fc.tuple(
        fc.nat(GOOD.length),
        fc.constantFrom('', ' ', '\n', ':', '- ', '[', '}', '&a', '"', '\t', '\u0000', '\ud800'),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  ])('a charter with letters put in is read or refused with places, never broken', (cuts) => {
    let text = GOOD
    for (const [at, put] of cuts) text = text.slice(0, at) + put + text.slice(at + 1)
    for (const fault of faultsOf(text)) {
      expect(fault.message).not.toBe('')
      expect(fault.line).toBeLessThanOrEqual(text.split(/\r?\n/).length)
      expect(fault.column).toBeGreaterThan(0)
    }
  })
})

test('the table of fields names the keys of the charter type, no more, no fewer', () => {
  type Schema = { shape?: Record<string, Schema>; element?: Schema; unwrap?: () => Schema }
  const patterns = (schema: Schema, pattern: string): string[] => {
    if (schema.unwrap && !schema.element) return patterns(schema.unwrap(), pattern)
    const inner = schema.element
      ? patterns(schema.element, `${pattern}/*`)
      : Object.entries(schema.shape ?? {}).flatMap(([key, one]) =>
          patterns(one, `${pattern}/${key}`),
        )
    return [pattern, ...inner]
  }
  expect(Object.keys(CHARTER_FIELDS).toSorted()).toEqual(
    patterns(charter as unknown as Schema, '').toSorted(),
  )
})
