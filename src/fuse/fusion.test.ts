import { test as law } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReleasedClaim } from '#domain/claim.ts'
import type { Judgement, LiveClaim } from '#domain/event.ts'
import { boundGroups } from './bind.ts'
import type { Cluster } from './cluster.ts'
import { filledFrom } from './fill.ts'
import { type Fusion, fuseFromScratch, makeFusion } from './fusion.ts'
import type { Limits } from './limits.ts'
import { LIMITS } from './limits.ts'
import { blocksOf, type NormalClaim, normalClaim } from './normalise.ts'
import { JOIN_SCORE, scoreOf } from './score-of.ts'
import { tellingOf } from './telling.ts'
import type { Signature } from './unit.ts'

const span = { start: 0, end: 1 }
const party = (name: string) => ({ name, words: name, ...span })
const RUNS = { numRuns: 300 }
/** Small enough that random histories run into them. */
const TIGHT: Limits = { blockMax: 3, readingMax: 4 }

type Told = {
  type?: NonNullable<ReleasedClaim['action']>['type']
  day?: string
  city?: string
  country?: string
  actor?: string
  target?: string
  killed?: number
  happening?: string
  isDenial?: boolean
  modality?: ReleasedClaim['modality']
  quote?: string
}

function claimOf(told: Told): ReleasedClaim {
  const { city, country = 'ZZ' } = told
  const place = city
    ? { name: city, precision: 'city' as const, country }
    : { name: country, precision: 'country' as const, country }
  return {
    part: 'body',
    quote: told.quote ?? 'The quarry road was shelled.',
    ...span,
    status: 'asserted',
    polarity: told.isDenial ? 'negated' : 'affirmed',
    modality: told.modality ?? 'actual',
    kind: 'event',
    attribution: [
      { voice: 'Mira Dol', role: 'speaker', kind: 'person', knowledge: 'own', stance: 'says' },
    ],
    action: { type: told.type ?? 'ASSAULT', words: 'shelled', ...span },
    actors: told.actor ? [party(told.actor)] : [],
    targets: told.target ? [party(told.target)] : [],
    ...(told.happening ? { happening: told.happening } : {}),
    ...(told.day ? { when: { edtf: told.day, words: told.day, ...span } } : {}),
    where: { ...place, words: place.name, ...span },
    ...(told.killed === undefined
      ? {}
      : {
          counts: [{ what: 'killed', least: told.killed, most: told.killed, words: '', ...span }],
        }),
  }
}

const live = (name: string, told: Told, reading = `reading of ${name}`): LiveClaim => ({
  name,
  claim: claimOf(told),
  report: `report of ${reading}`,
  reading,
  from: 'north',
  madeBy: { kind: 'reader', name: 'made', version: '1' },
  text: reading,
  source: { author: [], title: '' },
  isWithdrawn: false,
})

const groups = (clusters: readonly Cluster[]) =>
  clusters.map((cluster) => cluster.claims.map((claim) => claim.name).join(''))
const fuse = (claims: readonly LiveClaim[], judgements: readonly Judgement[] = [], viewer = 'us') =>
  fuseFromScratch({ claims, judgements, viewer })

const base: Told = { day: '2031-05-04', city: 'Qalun', actor: 'Sarvan Brigade', target: 'quarry' }

describe('one event or two', () => {
  test.each<[string, Told, Told, boolean]>([
    ['the same words', base, base, true],
    ['an actor left open', base, { ...base, actor: 'gunmen' }, true],
    ['a day beside', base, { ...base, day: '2031-05-05' }, true],
    ['a day beside, and nothing else', { day: '2031-05-04', city: 'Qalun' }, { day: '2031-05-05', city: 'Qalun' }, false],
    ['two days on', base, { ...base, day: '2031-05-06' }, false],
    ['another city', base, { ...base, city: 'Tebir' }, false],
    ['another city of that name', base, { ...base, country: 'YY' }, false],
    ['another target', base, { ...base, target: 'bakery' }, false],
    ['another actor, the same target', base, { ...base, actor: 'Orlan Guard' }, true],
    ['another actor, nothing else shared', { ...base, target: '' }, { ...base, target: '', actor: 'Orlan Guard' }, false],
    ['another family', base, { ...base, type: 'PROTEST' }, false],
    ['a plan and a deed', base, { ...base, modality: 'planned' }, false],
    ['a month and a named target', base, { day: '2031-05', target: 'quarry' }, true],
    ['a month and nothing that selects', base, { day: '2031-05' }, false],
    ['a month and a large count', { ...base, killed: 40 }, { day: '2031-05', actor: 'Sarvan Brigade', killed: 40 }, true],
    ['a month and a small count', { ...base, killed: 4 }, { day: '2031-05', actor: 'Sarvan Brigade', killed: 4 }, false],
    ['its denial', base, { ...base, isDenial: true }, true],
    ['a denial that names nothing', base, { isDenial: true }, false],
    ['both undated, other words', { target: 'quarry' }, { target: 'quarry', quote: 'Shells fell.' }, false],
    ['both undated, one wording', { target: 'quarry' }, { target: 'quarry' }, true],
    ['a state and its organs', { ...base, actor: 'French jets' }, { ...base, actor: 'the Defence Ministry of France' }, true],
    ['two statements of a day', { ...base, type: 'STATEMENT', target: 'truce' }, { ...base, type: 'STATEMENT', target: 'harvest' }, false],
    ['one statement, retold', { ...base, type: 'STATEMENT', target: 'truce' }, { ...base, type: 'STATEMENT', target: 'truce', city: 'Tebir' }, true],
  ])('%s', (_, a, b, isOne) => {
    expect(fuse([live('a', a), live('b', b)])).toHaveLength(isOne ? 1 : 2)
  }) // biome-ignore format: one row a case

  test('a vague claim joins none of two events that fit alike', () => {
    const vague = live('v', { day: '2031-05', target: 'quarry' })
    const two = [live('a', base), live('b', { ...base, day: '2031-05-20' })]
    expect(groups(fuse([...two, vague]))).toEqual(['a', 'b', 'v'])
  })

  test('a vague claim chains no two events', () => {
    const chain = [4, 5, 6, 7].map((day) => live(`a${day}`, { ...base, day: `2031-05-0${day}` }))
    expect(fuse(chain).length).toBeGreaterThan(1)
  })

  test('a denial founds nothing: the event bears the name of what it denies', () => {
    const denial = live('a', { ...base, isDenial: true })
    expect(fuse([denial, live('b', { ...base, actor: 'gunmen' })])[0]?.id).toBe('b')
  })

  test('headline and body of one happening fill each other', () => {
    const headline = live('a', { target: 'quarry', happening: 'h1' }, 'r')
    const body = live('b', { ...base, happening: 'h1', quote: 'Shells hit the quarry.' }, 'r')
    expect(groups(fuse([headline, body]))).toEqual(['ab'])
    expect(groups(fuse([headline]))).toEqual(['a'])
  })

  test('a report keeps its happenings apart, unless their signatures agree', () => {
    const first = live('a', { ...base, happening: 'h1' }, 'r')
    const later = { ...base, actor: 'gunmen' }
    const second = live('b', { ...later, happening: 'h2' }, 'r')
    expect(groups(fuse([first, second]))).toEqual(['a', 'b'])
    expect(groups(fuse([first, live('b', later)]))).toEqual(['ab'])
    expect(groups(fuse([first, live('b', { ...base, happening: 'h2' }, 'r')]))).toEqual(['ab'])
  })
})

describe('judgements', () => {
  const verdict = (a: string, b: string, verdict: Judgement['verdict'], by = 'north') => ({
    by,
    a,
    b,
    verdict,
  })
  const far = { ...base, city: 'Tebir' } // biome-ignore format: one line each

  test('"same" makes one event of two, with all that joined either', () => {
    const claims = [live('a', base), live('b', far), live('c', { ...far, actor: 'gunmen' })]
    expect(groups(fuse(claims))).toEqual(['a', 'bc'])
    expect(groups(fuse(claims, [verdict('a', 'b', 'same')]))).toEqual(['abc'])
  })

  test('"different" parts two that would join, and says so', () => {
    const [one] = fuse([live('a', base), live('b', { ...base, actor: 'gunmen' })], [verdict('a', 'b', 'different')])
    expect(one).toMatchObject({ id: 'a', suspended: [['a', 'b']] })
  }) // biome-ignore format: one line each

  test('"different" parts two of one signature, and the rest stays with one of them', () => {
    const claims = ['a', 'b', 'c'].map((name) => live(name, base))
    const found = groups(fuse(claims, [verdict('a', 'b', 'different')]))
    expect(found).toHaveLength(2)
    expect(found.some((names) => names.includes('a') && names.includes('b'))).toBe(false)
  })

  test('an explicit "different" beats a "same" that only follows', () => {
    const claims = [live('a', base), live('b', far), live('c', { ...base, city: 'Umar' })]
    const judged = [verdict('a', 'b', 'same'), verdict('b', 'c', 'same'), verdict('a', 'c', 'different')]
    const found = fuse(claims, judged)
    expect(groups(found)).toEqual(['ab', 'c'])
    expect(found[0]?.suspended).toEqual([['a', 'c'], ['b', 'c']])
  }) // biome-ignore format: one line each

  test('judgements that cannot all hold give the same events in whatever order they came', () => {
    const cities = ['Qalun', 'Tebir', 'Umar', 'Vask']
    const claims = cities.map((city, index) => live('abcd'[index] ?? '', { ...base, city }))
    const judged = [
      verdict('a', 'b', 'same'),
      verdict('b', 'c', 'same'),
      verdict('c', 'd', 'same'),
      verdict('d', 'a', 'same'),
      verdict('a', 'c', 'different'),
    ]
    const found = groups(fuse(claims, judged))
    expect(found).toEqual(['abd', 'c'])
    for (const [at] of judged.entries()) {
      const turned = [...judged.slice(at), ...judged.slice(0, at)]
      expect(groups(fuse(claims.toReversed(), turned.toReversed()))).toEqual(found)
      expect(groups(fuse(claims, turned))).toEqual(found)
    }
  })

  test.each([
    ['north', ['ab']],
    ['south', ['a', 'b']],
    ['west', ['a', 'b']],
  ])('members disagree: as %s sees it', (viewer, expected) => {
    const judged = [verdict('a', 'b', 'same', 'north'), verdict('a', 'b', 'different', 'south')]
    const found = fuse([live('a', base), live('b', far)], judged, viewer)
    expect(groups(found)).toEqual(expected)
    expect(found[0]?.suspended).toEqual([['a', 'b']])
  })

  test('a verdict taken back leaves no trace', () => {
    const fusion = makeFusion('us')
    fusion.add(live('a', base))
    fusion.add(live('b', far))
    fusion.judge(verdict('a', 'b', 'same'))
    expect(fusion.size()).toBe(1)
    fusion.takeChanged()
    fusion.judge({ ...verdict('a', 'b', 'same'), verdict: 'open' })
    expect(fusion.takeChanged()).toEqual(['a', 'b'])
    expect([...fusion.clusters()].map((one) => one.suspended)).toEqual([[], []])
  })
})

const maybe = <T>(value: fc.Arbitrary<T>, freq = 4) => fc.option(value, { nil: undefined, freq })
const pick = (...names: string[]) => fc.constantFrom(...names)
const anyTold = fc.record({
  type: fc.constantFrom('ASSAULT' as const, 'ASSAULT' as const, 'CONSULT' as const, 'STATEMENT' as const),
  day: maybe(pick('2031-05-03', '2031-05-04', '2031-05-05', '2031-05-31', '2031-06-01', '2031-05', '2031')),
  city: maybe(pick('Qalun', 'Qalun', 'Tebir')),
  actor: maybe(pick('Sarvan Brigade', 'Orlan Guard', 'gunmen'), 2),
  target: maybe(pick('quarry', 'bakery'), 2),
  killed: maybe(fc.constantFrom(3, 4, 30), 1),
  isDenial: fc.constantFrom(false, false, false, true),
  happening: maybe(pick('h1', 'h2', 'h3'), 2),
  quote: pick('Shells fell.', 'The quarry road was shelled.'),
}) // biome-ignore format: one line a field
/** One city in one bad week: much that almost fits, so that anchors come, go and compete. */
const crowdedTold = fc.record({
  day: pick('2031-05-03', '2031-05-04', '2031-05-05', '2031-05-05', '2031-05'),
  city: fc.option(pick('Qalun'), { nil: undefined, freq: 5 }),
  actor: maybe(pick('Sarvan Brigade', 'Orlan Guard'), 2),
  target: maybe(pick('quarry', 'bakery'), 2),
  killed: maybe(fc.constantFrom(3, 30, 32, 60), 1),
  isDenial: fc.constantFrom(false, false, false, false, false, true),
  happening: fc.option(pick('h1', 'h2'), { nil: undefined, freq: 2 }),
})
const claimsFrom = (told: fc.Arbitrary<object>) =>
  fc
    .array(fc.tuple(told, pick('r1', 'r2', 'r3', 'r4', 'r5')), {
      minLength: 1,
      maxLength: 28,
      size: 'max',
    })
    .map((all) =>
      all.map(([one, reading], index) => live(nameAt(index), dropUndefined(one), reading)),
    )
const anyClaims = fc.oneof(claimsFrom(anyTold), claimsFrom(crowdedTold))
const nameAt = (index: number) => String.fromCharCode(97 + ((index * 5) % 28))
const dropUndefined = (told: object): Told =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
const anyVerdict = fc.record({
  by: pick('north', 'south', 'us'),
  a: fc.nat(27).map(nameAt),
  b: fc.nat(27).map(nameAt),
  verdict: fc.constantFrom('same' as const, 'different' as const, 'open' as const),
})
const anyLimits = fc.constantFrom(LIMITS, TIGHT)
const anySteps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.nat(27).map((index) => ({ kind: 'toggle' as const, index })) },
    { weight: 2, arbitrary: anyVerdict.map((verdict) => ({ kind: 'judge' as const, verdict })) },
  ),
  { maxLength: 120, size: 'max' },
)

type Step = typeof anySteps extends fc.Arbitrary<(infer T)[]> ? T : never
type Played = { fusion: Fusion; now: Map<string, LiveClaim>; judged: Map<string, Judgement> }

const pairOf = ({ by, a, b }: Omit<Judgement, 'verdict'>) => `${by} ${[a, b].sort().join()}`

/** A toggle adds a claim that is out, or takes out one that is in. */
function takeStep({ fusion, now, judged }: Played, step: Step, claims: readonly LiveClaim[]) {
  if (step.kind === 'judge') {
    const { verdict, ...pair } = step.verdict
    fusion.judge(step.verdict)
    if (verdict === 'open') judged.delete(pairOf(pair))
    else judged.set(pairOf(pair), { ...pair, verdict })
    return
  }
  const claim = claims[step.index % claims.length] as LiveClaim
  if (now.delete(claim.name)) return fusion.remove(claim.name)
  now.set(claim.name, claim)
  fusion.add(claim)
}

/** Plays a history, and keeps a table of events by what was told of as changed. */
function play(claims: readonly LiveClaim[], steps: readonly Step[], limits: Limits) {
  const played: Played = { fusion: makeFusion('us', limits), now: new Map(), judged: new Map() }
  const { fusion } = played
  const rows = new Map<string, string>()
  for (const step of steps) {
    takeStep(played, step, claims)
    for (const id of fusion.takeChanged()) {
      const cluster = fusion.cluster(id)
      if (cluster) rows.set(id, JSON.stringify(cluster))
      else rows.delete(id)
    }
  }
  const judgements = [...played.judged.values()]
  return { fusion, rows, claims: [...played.now.values()], judgements }
}

describe('the four laws, judgements included', () => {
  law.prop([anyClaims, anySteps, anyLimits], RUNS)(
    'pure, removable, incremental: any history equals its live set from scratch',
    (claims, steps, limits) => {
      const { fusion, ...set } = play(claims, steps, limits)
      const built = [...fusion.clusters()].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(built).toEqual(fuseFromScratch({ ...set, viewer: 'us', limits }))
      expect(fusion.size()).toBe(built.length)
    },
  )

  law.prop([anyClaims, anySteps, anyLimits], RUNS)(
    'what is told of as changed suffices to keep every event up to date',
    (claims, steps, limits) => {
      const { fusion, rows } = play(claims, steps, limits)
      const built = [...fusion.clusters()].map((cluster) => [cluster.id, JSON.stringify(cluster)])
      expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(built))
    },
  )

  law.prop(
    [anyClaims, fc.array(anyVerdict, { maxLength: 12, size: 'max' }), anyLimits, fc.nat()],
    RUNS,
  )(
    'order-free: claims and judgements in any order, in either direction of a pair',
    (claims, verdicts, limits, turn) => {
      const last = new Map(
        verdicts.map((one) => [`${one.by} ${[one.a, one.b].sort().join()}`, one]),
      )
      const judgements = [...last.values()].flatMap(({ verdict, ...pair }) =>
        verdict === 'open' ? [] : [{ ...pair, verdict }],
      )
      const turned = [
        ...claims.slice(turn % claims.length),
        ...claims.slice(0, turn % claims.length),
      ]
      const mirrored = judgements.toReversed().map(({ a, b, ...rest }) => ({ ...rest, a: b, b: a }))
      expect(
        fuseFromScratch({ claims: turned.reverse(), judgements: mirrored, viewer: 'us', limits }),
      ).toEqual(fuseFromScratch({ claims, judgements, viewer: 'us', limits }))
    },
  )

  law.prop([anyClaims], RUNS)('every claim is in exactly one event', (claims) => {
    const names = fuse(claims).flatMap((cluster) => cluster.claims.map((claim) => claim.name))
    expect(names.sort()).toEqual(claims.map((claim) => claim.name).sort())
  })

  law.prop([anyClaims], RUNS)('the pivot is what its rule says, told the slow way', (claims) => {
    expect(groups(fuse(claims)).sort()).toEqual(slowly(claims))
  })
})

/** The rule without blocks, queues or marks: every signature in order against every anchor before it. */
function slowly(claims: readonly LiveClaim[]): string[] {
  const told = claims.map((claim) => ({ claim, told: tellingOf(claim.claim) }))
  const signatures = new Map<string, { normal: NormalClaim; claims: LiveClaim[] }>()
  for (const one of told) {
    const isMate = (other: typeof one) =>
      other.claim.reading === one.claim.reading &&
      other.claim.claim.happening === one.claim.claim.happening
    const mates = one.claim.claim.happening ? told.filter(isMate).map((mate) => mate.told) : []
    const normal = normalClaim(filledFrom(one.told, mates))
    const signature = signatures.get(normal.key) ?? { normal, claims: [] }
    signature.claims.push(one.claim)
    signatures.set(normal.key, signature)
  }
  type Slow = { normal: NormalClaim; claims: LiveClaim[] }
  const anchors: Slow[] = []
  const joined = new Map<Slow, LiveClaim[]>()
  const sorted = [...signatures.values()].sort((a, b) => a.normal.order - b.normal.order)
  for (const signature of sorted) {
    const fits = anchors
      .filter(
        (anchor) =>
          shareBlock(signature.normal, anchor.normal) &&
          !arePartedSlowly(signature.claims, anchor.claims),
      )
      .map((anchor) => ({ anchor, score: scoreOf(signature.normal, anchor.normal) }))
      .filter((fit) => fit.score >= JOIN_SCORE)
      .sort((a, b) => b.score - a.score || a.anchor.normal.order - b.anchor.normal.order)
    const [best, second] = fits
    const isUnclear = signature.normal.tier > 0 && best && second && best.score - second.score < 1
    if (best && !isUnclear) joined.get(best.anchor)?.push(...signature.claims)
    else joined.set(signature, [...signature.claims])
    if (!best && signature.normal.tier < 2) anchors.push(signature)
  }
  return [...joined.values()]
    .map((all) =>
      all
        .map((claim) => claim.name)
        .sort()
        .join(''),
    )
    .sort()
}

function shareBlock(a: NormalClaim, b: NormalClaim): boolean {
  return blocksOf(a).some((one) =>
    blocksOf(b).some(
      (other) =>
        one.prefix === other.prefix &&
        Math.abs(one.at - other.at) <= one.spread &&
        (one.spread === 1 || a.tier > 0 || b.tier > 0),
    ),
  )
}

function arePartedSlowly(a: readonly LiveClaim[], b: readonly LiveClaim[]): boolean {
  const happenings = (of: readonly LiveClaim[], reading: string) =>
    of.flatMap((one) => (one.reading === reading ? (one.claim.happening ?? []) : []))
  return a.some(({ reading }) => {
    const [one, other] = [happenings(a, reading), happenings(b, reading)]
    return one.length > 0 && other.length > 0 && !one.some((name) => other.includes(name))
  })
}

describe('limits', () => {
  test('of a crowded block the first take part, in whatever order they came', () => {
    const crowd = Array.from({ length: 12 }, (_, index) =>
      live(String.fromCharCode(97 + index), { ...base, target: '', killed: index * 50 }),
    )
    const limits = { ...LIMITS, blockMax: 5 }
    const forth = fuseFromScratch({ claims: crowd, judgements: [], viewer: 'us', limits })
    const back = fuseFromScratch({
      claims: crowd.toReversed(),
      judgements: [],
      viewer: 'us',
      limits,
    })
    expect(forth).toEqual(back)
    expect(forth.map((one) => one.claims.length).sort()).toEqual([1, 1, 1, 1, 1, 1, 1, 5])
    expect(fuse(crowd)).toHaveLength(1)
  })

  test('judgements bind at most so many', () => {
    const signatures = Array.from(
      { length: 100 },
      (_, index) => ({ key: String(index) }) as Signature,
    )
    const same = signatures.slice(1).map((b, index) => ({
      a: signatures[index] as Signature,
      b,
      key: String(index).padStart(3, '0'),
    }))
    const sizes = boundGroups(signatures, { same, different: [] }).map((group) => group.length)
    expect(Math.max(...sizes)).toBe(64)
  })
})
