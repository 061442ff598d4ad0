import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Voice } from '#domain/claim.ts'
import { type NameBook, nameBookOf } from '#domain/name-book.ts'
import { by, claimOf, type Made } from '#make/voiced-claims.ts'
import { countedOrigins } from './counted-origins.ts'
import { differencesIn } from './differences/differences-in.ts'
import { originsOf } from './origins-of.ts'
import { standingOf } from './standing-of.ts'

/** The rules of decision 0007, row by row: rule, example, outcome; what is said, and what comes of it. */
type Row = readonly [
  rule: string,
  example: string,
  outcome: string,
  claims: readonly Made[],
  comes: Comes,
]
type Comes = {
  readonly origins?: readonly string[]
  readonly least?: number
  readonly most?: number
}

const span = { start: 0, end: 1 }
const says = (...voices: readonly Partial<Voice>[]): Made => ({ voices })
const spokesman = by('the Defence Ministry of France', 'authority')
const witness = by('Mira Dol')
const outlet = (voice: string, knowledge: Voice['knowledge'] = 'told') =>
  ({ ...by(voice, 'outlet', knowledge), role: 'outlet' }) as const
const gazette = outlet('Tebir Gazette')
const herald = outlet('Umar Herald')
const image = by('satellite image of 4 May', 'sensor', 'told')
const party = (name: string) => ({ name, words: name, ...span })
const spoke = {
  action: { type: 'STATEMENT' as const, words: 'said', ...span },
  actors: [party('the Defence Ministry of France')],
}
const from = (outlet: string, made: Made): Made => ({ ...made, source: { outlet } })
const nameless = by('a resident', 'anonymous')
const tagged = (tag: string, made: Made): Made => ({ ...made, source: { tags: [tag] } })
const tass = by('TASS', 'outlet')
const day = (published: string, made: Made): Made => ({ ...made, published })
const shells = 'Shells fell on the quarry road at dawn and four drivers were hurt'

const ROWS: readonly Row[] = [
  ['R1 saying is not the fact', 'two papers quote one ministry', 'one origin, the ministry',
    [from('Tebir Gazette', says(spokesman, gazette)), from('Umar Herald', says(spokesman, herald))], { origins: ['government:fr'], least: 1, most: 1 }],
  ['R1 that it was said', 'two papers tell that the ministry spoke', 'two origins, the papers',
    [{ ...says(spokesman, gazette), claim: spoke }, { ...says(spokesman, herald), claim: spoke }], { origins: ['outlet:tebir gazette', 'outlet:umar herald'], least: 2, most: 2 }],
  ['R1 its own word', 'only the ministry tells that it spoke', 'one origin, the ministry',
    [{ ...says(spokesman), claim: spoke }], { origins: ['government:fr'], least: 1 }],
  ['R2 press conference', 'a reporter there heard the witness say so, who was told it', 'the witness, who does not know',
    [says({ ...witness, knowledge: 'told' }, { ...by('Ada Brenn'), role: 'reporter' })], { origins: ['person:mira dol'], least: 0 }],
  ['R2 own observation', 'a reporter there who saw it beside the speaker', 'two origins',
    [says(spokesman, gazette), says({ ...by('Ada Brenn'), role: 'reporter' })], { least: 2 }],
  ['R3 the nearest that knows', 'an aide was told by the witness Mira Dol', 'Mira Dol',
    [says(by('an aide', 'anonymous', 'told'), witness)], { origins: ['person:mira dol'], least: 1 }],
  ['R3 one government', 'ministry, minister and army of one country', 'one origin',
    [says(spokesman), says(by('French Foreign Minister Paul Orde')), says(by('the French army', 'authority'))], { origins: ['government:fr'], least: 1, most: 1 }],
  ['R3 own observation', 'the ministry, and a minister: "I saw the smoke"', 'two origins',
    [says(spokesman), { ...says(by('French Foreign Minister Paul Orde')), quote: 'I saw the smoke' }], { origins: ['government:fr', 'person:paul orde'], least: 2 }],
  ['R3 nobody knows whose', '"the health ministry" beside a government', 'unknown: no second',
    [says(spokesman), says(by('the health ministry', 'authority'))], { least: 1, most: 2 }],
  ['R4 image and witness', 'a satellite image and a person', 'two origins',
    [says({ ...image, knowledge: 'own' }), says(witness)], { least: 2 }],
  ['R4 one image', 'two analysts of one image', 'one origin, the image',
    [says(by('Ada Brenn'), image), says(by('Olan Ves'), image)], { origins: ['sensor:satellite image of 4 may'], least: 1, most: 1 }],
  ['R4 shown', 'a witness who shows the image that an analyst reads', 'one origin, the image',
    [says(witness, image), says(by('Olan Ves'), image)], { origins: ['sensor:satellite image of 4 may'], least: 1, most: 1 }],
  ['R4 wide words', '"satellite image" beside "satellite image of 4 May"', 'unknown: no second',
    [says({ ...image, voice: 'satellite image', knowledge: 'own' }), says({ ...image, knowledge: 'own' })], { least: 1, most: 2 }],
  ['R5 without a name', 'a resident, twice', 'one origin', [says(nameless), says(nameless)], { least: 1, most: 1 }],
  ['R5 of two kinds', 'a resident and a doctor', 'unknown: no second', [says(nameless), says(by('a doctor', 'anonymous'))], { least: 1, most: 2 }],
  ['R5 beside a name', 'a resident and Mira Dol', 'unknown: no second', [says(nameless), says(witness)], { least: 1, most: 2 }],
  ['R5 mere words', 'a person of whom only words are given ("one of the drivers")', 'as without a name', [says(by('one of the drivers')), says(witness)], { least: 1, most: 2 }],
  ['R6 state media', 'an agency of `model/assess/state-media.json` in its own voice, beside its government', 'one origin, the government',
    [says(tass), says(by('the Russian foreign ministry', 'authority'))], { origins: ['government:ru'], least: 1, most: 1 }],
  ['R6 dated', 'the same in a text from before the entry begins', 'two origins',
    [day('1991-06-01', says(tass)), says(by('the Russian foreign ministry', 'authority'))], { origins: ['government:ru', 'outlet:tass'], least: 2 }],
  ['R6 contested', 'the charter lists "Tebir Radio", an outlet, as a party', 'a party of its own', [says(by('Tebir Radio', 'outlet'))], { origins: ['authority:tebir radio'] }],
  ['R6 whom it names', 'Mira Dol, quoted by that agency alone, beside it', 'two origins', [says(witness, { ...tass, knowledge: 'told' }), says(tass)], { least: 2 }],
  ['R7 presence', '"our correspondent saw": a paper with own knowledge', 'one origin, the paper', [says(outlet('Umar Herald', 'own'))], { origins: ['outlet:umar herald'], least: 1 }],
  ['R7 no presence', 'two papers that do not say that they were there', 'nobody knows', [says(outlet('Tebir Gazette', 'unknown')), says(outlet('Umar Herald', 'unknown'))], { least: 0, most: 0 }],
  ['R7 narrators', 'a paper that was not there and adds no particular, later', 'a copy',
    [day('2031-05-04', says(witness)), day('2031-05-05', says(outlet('Umar Herald', 'unknown')))], { origins: ['person:mira dol'], least: 1 }],
  ['R7 words', 'near-equal quotes of 8 words or more under two bylines', 'a copy',
    [{ ...day('2031-05-04', says(outlet('Tebir Gazette', 'own'))), quote: shells }, { ...day('2031-05-05', says(outlet('Umar Herald', 'own'))), quote: `${shells}, police said` }], { origins: ['outlet:tebir gazette'], least: 1 }],
  ['R7 same words, two names', 'near-equal quotes of two persons', 'unknown: no second', [{ ...says(witness), quote: shells }, { ...says(by('Olan Ves')), quote: shells }], { least: 1, most: 2 }],
  ['R8 circle', 'each of two papers has it from the other', 'one origin, which does not know',
    [from('Tebir Gazette', says(outlet('Umar Herald', 'own'), gazette)), from('Umar Herald', says(outlet('Tebir Gazette', 'own'), herald))], { origins: ['circle:outlet:tebir gazette'], least: 0, most: 0 }],
  ['R8 no circle', 'a paper cites one that tells what it saw', 'one origin, the paper that saw',
    [from('Tebir Gazette', says(outlet('Umar Herald', 'own'), gazette)), from('Umar Herald', says(outlet('Umar Herald', 'own')))], { origins: ['outlet:umar herald'], least: 1 }],
  ['R8 earlier', 'a paper that was not there, published before the witness', 'its own voice',
    [day('2031-05-04', says(witness)), day('2031-05-03', says(outlet('Umar Herald', 'unknown')))], { origins: ['outlet:umar herald', 'person:mira dol'], least: 1 }],
  ['R9 background', 'a paragraph of background', 'nobody in it knows', [{ ...says(witness), claim: { part: 'background' } }], { least: 0, most: 0 }],
  ['R10 withheld', 'somebody left unnamed who "saw it"', 'nobody, however many', [says(by('unnamed', 'anonymous')), says(witness)], { least: 1, most: 1 }],
  ['R10 affiliated', '"its drivers say", told by it alone or under its name', 'unknown: no second',
    [says(by('Hill Water Board', 'authority')), says(by('drivers of the Hill Water Board'))], { least: 1, most: 2 }],
  ['tag', 'two unnamed sources under one blind tag', 'one origin', [tagged('k7', says(nameless)), tagged('k7', says(by('a doctor', 'anonymous')))], { origins: ['anonymous:#k7'], least: 1, most: 1 }],
  ['tag and name', 'a person whom a tagged text names', 'that person', [tagged('k7', says(witness)), tagged('k7', says(by('Olan Ves')))], { least: 2 }],
  ['names', '`known_as` of the charter, in any language; who speaks for a party', 'the party', [says(by('Ines Ara')), says(by('Hill Water Board', 'authority'))], { origins: ['authority:hill water board'], least: 1, most: 1 }],
  ['names of a state', 'a member that is a state, and its army', 'one origin', [says(by('Italy', 'authority')), says(by('the Italian army', 'authority'))], { origins: ['government:it'], least: 1, most: 1 }],
] // biome-ignore format: one row a rule

const inFour = (en: string) => ({ en, ar: en, fa: en, ru: en })
const book: NameBook = nameBookOf({
  members: [
    { name: 'hill', names: inFour('Hill Water Board'), monogram: 'H', known_as: ['Ines Ara'] },
    { name: 'italy', names: inFour('Italy'), monogram: 'I' },
  ],
  parties: [{ known_as: ['Tebir Radio'] }, { known_as: ['Olan Teri', 'Олан Тери'] }],
})

function assess(made: readonly Made[], named?: NameBook) {
  const claims = made.map(claimOf)
  const accounts = originsOf(claims, named)
  const differences = differencesIn(accounts, claims, named)
  return { claims, accounts, standing: standingOf(accounts, claims, differences) }
}

describe('the rules of origin', () => {
  test.each(ROWS)('%s: %s', (_rule, _example, _outcome, made, comes) => {
    const { accounts, standing } = assess(made, book)
    if (comes.origins) expect(accounts.map(({ origin }) => origin)).toEqual(comes.origins)
    expect(standing.origins).toMatchObject({
      ...(comes.least === undefined ? {} : { least: comes.least }),
      ...(comes.most === undefined ? {} : { most: comes.most }),
    })
    expect(standing.support === 'corroborated').toBe(standing.origins.least > 1)
  })

  test('are the rows that decision 0007 tells, and no others but those that copies.test.ts holds', () => {
    const text = readFileSync('docs/decisions/0007-independent-origins.md', 'utf8')
    const [table = ''] = text.split('| rule | example | outcome |')[1]?.split('\n\n') ?? []
    const told = table
      .split('\n')
      .filter((line) => line.startsWith('| R') || /^\| (tag|names)/.test(line))
    const held = ROWS.map(([rule, example, outcome]) => `| ${rule} | ${example} | ${outcome} |`)
    expect(told.filter((line) => !line.startsWith('| R7 texts'))).toEqual(held)
  })
})

describe('countedOrigins', () => {
  const persons = (...names: readonly string[]) => names.map((name) => says(by(name)))
  test('counts three that are sure and leaves whom each of them may be', () => {
    const { accounts, claims } = assess([...persons('Mira Dol', 'Olan Ves', 'Ada Brenn'), says(nameless), says(by('a doctor', 'anonymous'))])
    const byName = new Map(claims.map((claim) => [claim.name, claim]))
    const { counted, mayBeOne } = countedOrigins(accounts, byName)
    expect(counted.map(({ voice }) => voice)).toEqual(['Ada Brenn', 'Mira Dol', 'Olan Ves'])
    expect(mayBeOne.map(({ voice }) => voice)).toEqual(['a doctor', 'a resident'])
  }) // biome-ignore format: one row

  test('weighs fifty of a crowd, and finds them all', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const names = letters.slice(0, 12).flatMap((a) => letters.slice(0, 5).map((b) => `Ona ${a.toUpperCase()}${b}rin`))
    expect(assess(persons(...names)).standing.origins).toEqual({ least: 50, most: 50 })
  }) // biome-ignore format: short
})

describe('what is told beside the count', () => {
  test('several who bring one voice are told of as hearers, and a cross-post of one is none', () => {
    const { accounts, standing } = assess([
      from('Tebir Gazette', says(spokesman, gazette)),
      from('Umar Herald', { ...says(spokesman, herald), text: 't' }),
      from('Umar Evening', { ...says(spokesman, herald), text: 't' }),
    ])
    expect(accounts[0]?.tellers).toHaveLength(2)
    expect(standing.reasons.map(({ code }) => code)).toContain('told_by_several')
  })

  test('a saying is shown as one', () => {
    const { standing } = assess([{ ...says(spokesman, gazette), claim: spoke }])
    expect(standing.reasons.map(({ code }) => code)).toContain('only_that_it_was_said')
  })

  test.each([
    ['one side', ['Hill Water Board', 'Ines Ara'], { of: [{ name: 'hill', isMember: true }], unknown: 0 }],
    ['both sides', ['Hill Water Board', 'Tebir Radio'], { of: [{ name: 'Tebir Radio', isMember: false }, { name: 'hill', isMember: true }], unknown: 0 }],
    ['a state by its army', ['the Italian army', 'Mira Dol'], { of: [{ name: 'italy', isMember: true }], unknown: 1 }],
    ['a person whose spelling the charter lists', ['Олан Тери', 'Ines Ara'], { of: [{ name: 'hill', isMember: true }], unknown: 1 }],
    ['nobody whom the charter names', ['Mira Dol', 'Olan Ves'], { of: [], unknown: 2 }],
  ])('%s', (_, voices, sides) => {
    const made = voices.map((voice) => says(by(voice, /army|Board|Radio/.test(voice) ? 'authority' : 'person')))
    expect(assess(made, book).standing.sides).toEqual(sides)
  }) // biome-ignore format: one row a case
})
