import { test as law } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Voice } from '#domain/claim.ts'
import type { LiveClaim } from '#domain/event.ts'
import { ReportKin } from './kinship/report-kin.ts'
import { originsOf } from './origins-of.ts'

const FERRY = [
  'A ferry with ninety people on board ran aground off Oster late on Monday after its rudder jammed in heavy swell.',
  'Fishing boats took off most of the passengers before the coast guard came, and four were brought to hospital with cuts.',
  'The harbour office has opened an inquiry into why the vessel sailed in spite of a warning that went out at noon.',
]
const OWN = [
  'Wet and cold, families waited on the quay until long after midnight for news of a boat that never docked.',
  'One grandmother held a thermos for a boy who, she learned at dawn, had swum to a trawler with his shoes on.',
]

type Made = {
  readonly name: string
  readonly outlet: string
  readonly text: string
  /** The words that the claim stands on. */
  readonly quote: string
  readonly published?: string
  readonly voice?: Pick<Voice, 'voice' | 'kind' | 'knowledge'>
}

/** One claim of one report. Who tells it was there, so that words alone can tell a copy. */
function claimOf({ name, outlet, text, quote, published, voice }: Made): LiveClaim {
  const start = text.indexOf(quote)
  const teller = voice ?? { voice: outlet, kind: 'outlet', knowledge: 'own' }
  return {
    ...{ name, report: `report ${name}`, reading: `reading ${name}`, from: 'north' },
    madeBy: { kind: 'reader', name: 'made', version: '1' },
    text: `bytes ${name}`,
    source: { author: [], title: '', outlet, ...(published ? { published } : {}) },
    isWithdrawn: false,
    claim: {
      ...{ part: 'body', quote, start, end: start + quote.length, status: 'asserted' },
      ...{ polarity: 'affirmed', modality: 'actual', kind: 'event', actors: [], targets: [] },
      attribution: [{ ...teller, role: 'speaker', stance: 'says' }],
    },
  }
}

function originsIn(made: readonly Made[]) {
  const kin = new ReportKin()
  for (const { name, text } of made) kin.hold(`report ${name}`, text)
  return originsOf(made.map(claimOf), undefined, kin)
}

const story = FERRY.join(' ')
/** Short words: alone they are alike by chance. */
const first = {
  name: 'a',
  outlet: 'Tebir Gazette',
  text: story,
  quote: 'ran aground',
  published: '2031-05-04',
}
const later = { ...first, name: 'b', outlet: 'Umar Herald', published: '2031-05-05' }

describe('whose the claim is', () => {
  test.each<[string, Made, Made, readonly string[]]>([
    ['the same words in a copied report', first, later, ['outlet:tebir gazette']],
    ['other words of the copied passage', first, { ...later, quote: 'late on Monday' }, ['outlet:tebir gazette']],
    ['a copy that was cut and signed anew', first, { ...later, text: `By Olan Ves.\n${FERRY[0]}` }, ['outlet:tebir gazette']],
    ['words of its own beside a copied passage', first, { ...later, text: `${story} ${OWN[0]}`, quote: 'never docked' }, ['outlet:tebir gazette', 'outlet:umar herald']],
    ['copied words beside a passage of its own', first, { ...later, text: `${OWN[0]} ${story}` }, ['outlet:tebir gazette']],
    ['a text of its own', first, { ...later, text: OWN.join(' '), quote: 'never docked' }, ['outlet:tebir gazette', 'outlet:umar herald']],
    ['published earlier, it is the source', first, { ...later, published: '2031-05-03' }, ['outlet:umar herald']],
    ['without a date it is the later', { ...first, published: '' }, later, ['outlet:umar herald']],
    ['of one day, who credits the other is the later', { ...first, text: `${story} The Umar Herald was first to tell.` }, { ...later, published: '2031-05-04' }, ['outlet:umar herald']],
    ['a name within a word is no credit', { ...first, text: `${story} Umar Heralds sang.` }, { ...later, published: '2031-05-04' }, ['outlet:tebir gazette']],
    ['whom the copy names stays that person', first, { ...later, voice: { voice: 'Mira Dol', kind: 'person', knowledge: 'own' } }, ['outlet:tebir gazette', 'person:mira dol']],
    ['nobody, in a copied text', first, { ...later, voice: { voice: 'a resident', kind: 'anonymous', knowledge: 'own' } }, ['outlet:tebir gazette']],
  ])('%s', (_, a, b, origins) => {
    expect(originsIn([a, b]).map(({ origin }) => origin)).toEqual(origins)
  }) // biome-ignore format: one row a case

  test('without the texts, short words tell nothing', () => {
    expect(originsOf([claimOf(first), claimOf(later)])).toHaveLength(2)
  })

  test('a text that is no longer held tells nothing', () => {
    const kin = new ReportKin()
    const held = ['a', 'b'].map((name) => kin.hold(`report ${name}`, story))
    const count = () => originsOf([claimOf(first), claimOf(later)], undefined, kin).length
    const counts = [count()]
    expect([...held, kin.hold('report a', story)]).toEqual([true, true, false])
    expect([kin.hold('report a', null), kin.hold('report a', null)]).toEqual([true, false])
    expect([...counts, count()]).toEqual([1, 2])
  })
})

const anyMade = fc
  .record({
    sentences: fc.shuffledSubarray([...FERRY, ...OWN], { minLength: 1 }),
    at: fc.nat(),
    outlet: fc.constantFrom('Tebir Gazette', 'Umar Herald', 'Oster Wire'),
    credit: fc.constantFrom('', ' The Umar Herald was first.', ' So Oster Wire.'),
    published: fc.constantFrom('', '2031-05-04', '2031-05-05'),
  })
  .map(({ sentences, at, outlet, credit, published }) => ({
    ...{ outlet, published, text: sentences.join(' ') + credit },
    quote: (sentences[at % sentences.length] as string).slice(4, 24),
  }))
const anyEvent = fc
  .array(anyMade, { minLength: 1, maxLength: 10 })
  .map((all) => all.map((one, at) => ({ ...one, name: `claim ${at}` })))

describe('laws', () => {
  law.prop([anyEvent, fc.nat()])('order changes nothing, of claims or of texts', (made, turn) => {
    const at = turn % made.length
    const turned = [...made.slice(at), ...made.slice(0, at)].reverse()
    expect(originsIn(turned)).toEqual(originsIn(made))
  })

  law.prop([anyEvent, anyMade])('what is taken out leaves what had been without it', (made, one) => {
    const extra = { ...one, name: 'extra' }
    const kin = new ReportKin()
    for (const { name, text } of [...made, extra]) kin.hold(`report ${name}`, text)
    originsOf([...made, extra].map(claimOf), undefined, kin)
    kin.hold('report extra', null)
    expect(originsOf(made.map(claimOf), undefined, kin)).toEqual(originsIn(made))
  }) // biome-ignore format: one law

  law.prop([anyEvent, fc.nat()])(
    'a later copy under another name adds no origin',
    (event, pick) => {
      // What has no date counts as latest of all, so a dated copy of it would be its source.
      const made = event.map((one) => ({ ...one, published: one.published || '2031-05-04' }))
      const copied = made[pick % made.length] as Made
      const copy = { ...copied, name: 'copy', outlet: 'Norland Post', published: '2031-05-06' }
      const named = (all: readonly Made[]) => originsIn(all).map(({ origin }) => origin)
      expect(named([...made, copy])).toEqual(named(made))
    },
  )
})

describe('bounds', () => {
  test('a thousand copies of one report are one origin', () => {
    const copies = Array.from({ length: 1000 }, (_, at) => ({
      ...later,
      name: `copy ${at}`,
      outlet: `Herald ${at}`,
    }))
    expect(originsIn([first, ...copies])).toMatchObject([
      { origin: 'outlet:tebir gazette', copies: 1000 },
    ])
  })

  test('ten thousand claims of a copied report are one origin', () => {
    const kin = new ReportKin()
    for (const report of ['report a', 'report b']) kin.hold(report, story)
    const claims = Array.from({ length: 10_000 }, (_, at) => ({
      ...claimOf(later),
      name: `claim ${at}`,
    }))
    expect(originsOf([claimOf(first), ...claims], undefined, kin)).toHaveLength(1)
  })
})
