import { test as law } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Judgement, LiveClaim } from '#domain/event.ts'
import { base, groups, live, type Told } from '#make/live-claims.ts'
import { boundGroups } from './bind.ts'
import { filledFrom } from './fill.ts'
import { type Fusion, fuseFromScratch, makeFusion } from './fusion.ts'
import { LIMITS, type Limits } from './limits.ts'
import { blocksOf, type NormalClaim, normalClaim } from './normalise.ts'
import { JOIN_SCORE, scoreOf } from './score-of.ts'
import { NO_SKETCH, type Sketch, sketchFrom } from './sketch.ts'
import { Stories } from './stories.ts'
import { tellingOf } from './telling.ts'
import type { Signature } from './unit.ts'

/** Reports by their readings' names: two about one thing, one near it, one about it weeks later, one about nothing known. */
const SKETCHES: ReadonlyMap<string, Sketch> = new Map(
  [
    ['r1', [1, 2, 3, 4], 7],
    ['r2', [2, 1, 3, 5], 9],
    ['r3', [3, 6, 7, 2], 15],
    ['r4', [2, 1, 3], 40],
  ].map(([reading, stems, published]) => [
    `report of ${reading}`,
    sketchFrom(
      (stems as number[]).map((stem, rank) => [stem, 9 - rank]),
      published as number,
    ),
  ]),
)
const RUNS = { numRuns: 300 }
/** Small enough that random histories run into them. */
const TIGHT: Limits = { blockMax: 3, readingMax: 4, partingMax: 2, metMax: 1 }

const fuse = (claims: readonly LiveClaim[], judgements: readonly Judgement[] = [], viewer = 'us') =>
  fuseFromScratch({ claims, judgements, viewer, sketches: SKETCHES })

const maybe = <T>(value: fc.Arbitrary<T>, freq = 4) => fc.option(value, { nil: undefined, freq })
const pick = (...names: string[]) => fc.constantFrom(...names)
const anyTold = fc.record({
  type: fc.constantFrom('ASSAULT' as const, 'ASSAULT' as const, 'CONSULT' as const, 'STATEMENT' as const),
  day: maybe(pick('2031-05-03', '2031-05-04', '2031-05-05', '2031-05-31', '2031-06-01', '2031-05-04/2031-05-06', '2031-05', '2031')),
  city: maybe(pick('Qalun', 'Qalun', 'Tebir')),
  actor: maybe(pick('Sarvan Brigade', 'Orlan Guard', 'gunmen'), 2),
  target: maybe(pick('quarry', 'bakery'), 2),
  killed: maybe(fc.constantFrom(3, 4, 30), 1),
  isDenial: fc.constantFrom(false, false, false, true),
  happening: maybe(pick('h1', 'h2', 'h3'), 2),
  quote: pick('Shells fell.', 'The quarry road was shelled.'),
  act: maybe(pick('shelled', 'raided', ''), 1),
}) // biome-ignore format: one line a field
/** One city in one bad week: much that almost fits, so that anchors come, go and compete. */
const crowdedTold = fc.record({
  day: pick(
    '2031-05-03',
    '2031-05-04',
    '2031-05-05',
    '2031-05-05',
    '2031-05-04/2031-05-05',
    '2031-05',
  ),
  mode: maybe(pick('restrict', 'demo'), 1),
  modality: pick('actual', 'actual', 'planned'),
  quote: pick('Shells fell.', 'The quarry road was shelled.', 'Nobody could pass the quarry road.'),
  city: fc.option(pick('Qalun'), { nil: undefined, freq: 5 }),
  actor: maybe(pick('Sarvan Brigade', 'Orlan Guard'), 2),
  target: maybe(pick('quarry', 'bakery'), 2),
  killed: maybe(fc.constantFrom(3, 30, 32, 60), 1),
  isDenial: fc.constantFrom(false, false, false, false, false, true),
  happening: fc.option(pick('h1', 'h2'), { nil: undefined, freq: 2 }),
  act: maybe(pick('shelled', 'raided'), 1),
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
const anyLimits = fc.constantFrom(LIMITS, TIGHT, { ...LIMITS, partingMax: 2, metMax: 1 })
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
  if (now.delete(claim.name)) return fusion.remove([claim.name])
  now.set(claim.name, claim)
  fusion.add([claim], SKETCHES.get(claim.report))
}

/** Plays a history, and keeps a table of events by what was told of as changed. */
function play(claims: readonly LiveClaim[], steps: readonly Step[], limits: Limits) {
  const played: Played = { fusion: makeFusion('us', { limits }), now: new Map(), judged: new Map() }
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

describe('the four laws, judgements included', { timeout: 120_000 }, () => {
  law.prop([anyClaims, anySteps, anyLimits], RUNS)(
    'pure, removable, incremental: any history equals its live set from scratch',
    (claims, steps, limits) => {
      const { fusion, ...set } = play(claims, steps, limits)
      const built = [...fusion.clusters()].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(built).toEqual(fuseFromScratch({ ...set, viewer: 'us', limits, sketches: SKETCHES }))
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
        fuseFromScratch({
          claims: turned.reverse(),
          judgements: mirrored,
          viewer: 'us',
          limits,
          sketches: SKETCHES,
        }),
      ).toEqual(fuseFromScratch({ claims, judgements, viewer: 'us', limits, sketches: SKETCHES }))
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

function toldSlowly(claims: readonly LiveClaim[]) {
  const stories = new Stories(LIMITS.metMax)
  for (const { report } of claims) stories.hold(report, SKETCHES.get(report) ?? NO_SKETCH)
  return claims.map((claim) => ({
    claim,
    told: tellingOf(claim.claim, { story: stories.of(claim.report) }),
  }))
}

/** The rule without blocks, queues or marks: every signature in order against every anchor before it. */
function slowly(claims: readonly LiveClaim[]): string[] {
  const told = toldSlowly(claims)
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
  const joined = new Map<Slow, Slow[]>()
  const sorted = [...signatures.values()].sort((a, b) => a.normal.order - b.normal.order)
  for (const signature of sorted) {
    const fits = anchors
      .filter(
        (anchor) =>
          shareBlock(signature.normal, anchor.normal) &&
          !joined.get(anchor)?.some((one) => arePartedSlowly(signature.claims, one.claims)),
      )
      .map((anchor) => ({ anchor, score: scoreOf(signature.normal, anchor.normal) }))
      .filter((fit) => fit.score >= JOIN_SCORE)
      .sort((a, b) => b.score - a.score || a.anchor.normal.order - b.anchor.normal.order)
    const [best, second] = fits
    const isUnclear = signature.normal.tier > 0 && best && second && best.score - second.score < 1
    if (best && !isUnclear) joined.get(best.anchor)?.push(signature)
    else joined.set(signature, [signature])
    if (!best && signature.normal.tier < 4) anchors.push(signature)
  }
  return [...joined.values()]
    .map((all) =>
      all
        .flatMap((one) => one.claims.map((claim) => claim.name))
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
        (!one.isSelective || a.tier > 0 || b.tier > 0),
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

test('what scores hang on tells signatures apart, so that none speaks for whoever came first', () => {
  const pact = { ...base, type: 'AGREE' as const, killed: 5 }
  const claims = [live('a', pact), live('b', { ...pact, type: 'COOPERATE' }), live('c', { type: 'AGREE', day: '2031-05-04', city: 'Qalun' })] as const
  const wide = structuredClone(live('d', base)) as { claim: { where: { radiusKm: number } } }
  wide.claim.where.radiusKm = 40
  for (const set of [claims, [live('a', base), wide as unknown as LiveClaim]])
    expect(new Set(set.map((one) => normalClaim(tellingOf(one.claim)).key)).size).toBe(set.length)
}) // biome-ignore format: one claim a line

describe('limits', () => {
  test('of a crowded block the first take part, in whatever order they came', () => {
    const crowd = Array.from({ length: 12 }, (_, index) =>
      live(String.fromCharCode(97 + index), { ...base, target: '', killed: index * 50 }),
    )
    const limits = { ...LIMITS, blockMax: 5 }
    const forth = fuseFromScratch({
      claims: crowd,
      judgements: [],
      viewer: 'us',
      limits,
      sketches: SKETCHES,
    })
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

  test('who comes in again when a crowded block empties is found by those beside it', () => {
    const fusion = makeFusion('us', { limits: { ...LIMITS, blockMax: 1 } })
    fusion.add([live('x', { ...base, target: 'bakery', killed: 5 })])
    fusion.add([live('z', { ...base, actor: 'Orlan Guard' })])
    fusion.add([live('y', { ...base, actor: 'Orlan Guard', target: '', day: '2031-05-05' })])
    expect(fusion.size()).toBe(3)
    fusion.remove(['x'])
    expect(groups([...fusion.clusters()])).toEqual(['yz'])
  })

  test('a reading that grows too long to part its happenings parts none, not even by claims that moved on', () => {
    const limits = { ...LIMITS, readingMax: 4 }
    const day = '2031-05-03'
    const same = { day, city: 'Qalun', actor: 'Orlan Guard' }
    const claims = [
      live('a', { ...same, target: 'bakery', happening: 'h2' }, 'r'),
      live('f', { day, actor: 'Orlan Guard', target: 'quarry', happening: 'h1' }, 'r'),
      live('k', same),
      live('p', { day, happening: 'h1' }, 'r'),
      live('u', { day: '2031-05-05', city: 'Qalun', target: 'bakery', happening: 'h1' }, 'r'),
      live('z', { day, actor: 'Sarvan Brigade', happening: 'h1' }, 'r'),
    ]
    const back = {
      claims: claims.toReversed(),
      judgements: [],
      viewer: 'us',
      limits,
      sketches: SKETCHES,
    }
    expect(fuseFromScratch({ ...back, claims })).toEqual(fuseFromScratch(back))
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
