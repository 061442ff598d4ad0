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

describe('each fault has its place and a remedy', () => {
  test.each<[string, string | RegExp, string, number, number, string | undefined, RegExp]>([
    [
      'an unknown key',
      'exercise: true',
      'exercize: true',
      4,
      1,
      '/exercize',
      /did you mean "exercise"/,
    ],
    [
      'an unknown key far from all',
      'exercise: true',
      'weather: true',
      4,
      1,
      '/weather',
      /known here: v, id/,
    ],
    [
      'an unknown key of a member',
      'monogram: S',
      'monogram: S\n    colour: red',
      14,
      5,
      '/members/1/colour',
      /unknown/,
    ],
    ['a prototype', 'exercise: true', '__proto__: { a: 1 }', 4, 1, '/__proto__', /unknown/],
    [
      'a missing key',
      '    monogram: S\n',
      '',
      11,
      5,
      '/members/1/monogram',
      /is missing; write one to three/,
    ],
    ['a missing key at the top', 'id: lake.example\n', '', 1, 1, '/id', /"id" is missing/],
    [
      'an empty value',
      'monogram: S',
      'monogram:',
      13,
      5,
      '/members/1/monogram',
      /nothing stands where/,
    ],
    ['a missing language', ', ru: Юг', '', 12, 12, '/members/1/names/ru', /is missing/],
    [
      'a list for a name',
      'name: south',
      'name: [south]',
      11,
      11,
      '/members/1/name',
      /a list of 1 stands/,
    ],
    ['a text for a truth', 'exercise: true', 'exercise: yes', 4, 11, '/exercise', /true or false/],
    ['a list for the file', /[\s\S]+/, '- a\n- b', 1, 1, '', /a list of 2 stands/],
    ['a capital letter', 'name: south', 'name: South', 11, 11, '/members/1/name', /lower-case/],
    [
      'an unquoted date pair',
      '"[2015-10,2015-11]"',
      '[2015-10,2015-11]',
      16,
      51,
      '/chair/from',
      /in quotes/,
    ],
    [
      'a date of no calendar',
      'from: 2015 }',
      'from: 2015-02-30 }',
      20,
      28,
      '/departments/0/from',
      /is no date/,
    ],
    ['a chair from some day', '"[2015-10,2015-11]"', 'autumn', 16, 51, '/chair/from', /is no date/],
    [
      'a rule unheard of',
      'rule: unanimity',
      'rule: majorty',
      18,
      30,
      '/decisions/0/rule',
      /did you mean "majority"/,
    ],
    [
      'a department unheard of',
      'name: collect',
      'name: colect',
      20,
      13,
      '/departments/0/name',
      /did you mean "collect"/,
    ],
    [
      'a right unheard of',
      '[submit, release]',
      '[submit, reign]',
      10,
      63,
      '/members/0/officers/0/rights/1',
      /one of submit/,
    ],
    ['a duration of nothing', 'P3M', 'P0M', 16, 40, '/chair/period', /no time at all/],
    ['an endless duration', 'P7D', 'P99999D', 18, 48, '/decisions/0/clock', /9999/],
    ['a reserved member', 'name: south', 'name: joint', 11, 11, '/members/1/name', /centre's own/],
    ['a reserved group', 'name: banks', 'name: public', 15, 13, '/groups/0/name', /centre's own/],
    [
      'two members of one name',
      'name: south',
      'name: north',
      11,
      11,
      '/members/1/name',
      /taken above/,
    ],
    [
      'a group named as a member',
      'name: banks',
      'name: south',
      15,
      13,
      '/groups/0/name',
      /taken above/,
    ],
    [
      'two equal monograms',
      'monogram: S',
      'monogram: n',
      13,
      15,
      '/members/1/monogram',
      /taken above/,
    ],
    [
      'two equal shown names',
      'en: South',
      'en: North',
      12,
      32,
      '/members/1/names/en',
      /taken above/,
    ],
    [
      'two equal officers',
      /( +- \{ name: n\.one.*\n)/,
      '$1$1',
      11,
      17,
      '/members/0/officers/1/name',
      /taken above/,
    ],
    [
      'a group of a stranger',
      'members: [north]',
      'members: [nroth]',
      15,
      92,
      '/groups/0/members/0',
      /did you mean "north"/,
    ],
    [
      'a chair for a stranger',
      'south], period',
      'south, west], period',
      16,
      31,
      '/chair/order/2',
      /no member is called "west"/,
    ],
    ['a member without a turn', '[north, south]', '[north]', 16, 17, '/chair/order', /add south/],
    [
      'a turn twice',
      '[north, south]',
      '[north, south, north]',
      16,
      32,
      '/chair/order/2',
      /taken above/,
    ],
    [
      'a default to a stranger',
      'to: []',
      'to: [sout]',
      21,
      16,
      '/default/to/0',
      /did you mean "south"/,
    ],
    ['a default to the centre', 'to: []', 'to: [centre]', 21, 16, '/default/to/0', /say "joint"/],
    [
      'a key twice',
      'exercise: true',
      'exercise: true\nexercise: false',
      5,
      1,
      '/exercise',
      /stands twice/,
    ],
    ['an anchor', 'monogram: S', 'monogram: &s S', 13, 18, '/members/1/monogram', /anchor "&s"/],
    ['an alias', 'monogram: S', 'monogram: *s', 13, 15, '/members/1/monogram', /\*s/],
    ['a tag', 'monogram: S', 'monogram: !!str S', 13, 21, '/members/1/monogram', /tag/],
    [
      'a hidden direction mark',
      'en: South',
      'en: "So\u202euth"',
      12,
      32,
      '/members/1/names/en',
      /direction character/,
    ],
    ['a tab', '    monogram: S', '\t monogram: S', 13, 1, undefined, /indent/],
    ['an open bracket', '[north, south]', '[north, south', 17, 1, undefined, /./],
    ['a second document', /$/, '---\nv: 1\n', 22, 1, undefined, /one charter a file/],
    ['nothing', /[\s\S]+/, '', 1, 1, '', /empty/],
    ['only a comment', /[\s\S]+/, '# soon\n', 1, 1, '', /empty/],
    ['too much', /^/, `# ${'a'.repeat(200_000)}\n`, 1, 1, '', /over 200 kB/],
    ['too much in bytes', /^/, `# ${'ш'.repeat(100_000)}\n`, 1, 1, '', /over 200 kB/],
  ])('%s', (_, old, fresh, line, column, pointer, message) => {
    const text = GOOD.replace(old, fresh)
    expect(text).not.toBe(GOOD)
    const [fault, ...rest] = faultsOf(text)
    expect([fault?.line, fault?.column, fault?.pointer, rest]).toEqual([line, column, pointer, []])
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
