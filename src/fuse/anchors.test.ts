import { describe, expect, test } from 'vitest'
import type { Judgement, LiveClaim } from '#domain/event.ts'
import { base, groups, live, type Told } from '#make/live-claims.ts'
import { fuseFromScratch, makeFusion } from './fusion.ts'

const fuse = (claims: readonly LiveClaim[], judgements: readonly Judgement[] = [], viewer = 'us') =>
  fuseFromScratch({ claims, judgements, viewer })

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
    ['a plan and the deed', base, { ...base, modality: 'planned' }, true],
    ['a wish and a deed', base, { ...base, modality: 'requested' }, false],
    ['a month and a named target', base, { day: '2031-05', target: 'quarry' }, true],
    ['a month and nothing that selects', base, { day: '2031-05' }, false],
    ['a month and a large count', { ...base, killed: 40 }, { day: '2031-05', actor: 'Sarvan Brigade', killed: 40 }, true],
    ['a month and a small count', { ...base, killed: 4 }, { day: '2031-05', actor: 'Sarvan Brigade', killed: 4 }, false],
    ['a few days and the place', base, { day: '2031-05-04/2031-05-06', city: 'Qalun' }, true],
    ['what lasts, told of later', { type: 'COERCE', mode: 'restrict', day: '2031-05-04', city: 'Qalun', target: 'ferry' }, { type: 'COERCE', mode: 'restrict', day: '2031-05-08', city: 'Qalun', target: 'the ferry' }, true],
    ['what lasts, told of later, and nothing else shared', { type: 'COERCE', mode: 'restrict', day: '2031-05-04', city: 'Qalun' }, { type: 'COERCE', mode: 'restrict', day: '2031-05-08', city: 'Qalun' }, false],
    ['what does not last, told of later', { type: 'PROTEST', mode: 'demo', day: '2031-05-04', city: 'Qalun' }, { type: 'PROTEST', mode: 'demo', day: '2031-05-08', city: 'Qalun' }, false],
    ['a flood and a landslide', { type: 'DISASTER', mode: 'flood', day: '2031-05-04', city: 'Qalun' }, { type: 'DISASTER', mode: 'landslide', day: '2031-05-04', city: 'Qalun' }, false],
    ['shells and gunfire', { ...base, mode: 'heavy-weapons' }, { ...base, mode: 'firearms' }, true],
    ['words that share nothing', { day: '2031-05-04', city: 'Qalun', target: 'a post', quote: 'Gunmen shot at wardens beside the river.' }, { day: '2031-05-04', city: 'Qalun', actor: 'a driver', target: 'the queue', quote: 'Fuel dealer beaten, petrol spilled.' }, false],
    ['one party, told in two scripts', { ...base, actor: '', target: 'post' }, { ...base, actor: '', target: 'пост' }, true],
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

  test('a report keeps its happenings apart beyond the anchor: none joins what another of them has joined', () => {
    const anchor = live('a', { ...base, killed: 3 })
    const first = live('b', { ...base, happening: 'h1' }, 'r')
    const second = live('c', { ...base, actor: 'gunmen', happening: 'h2' }, 'r')
    expect(groups(fuse([anchor, first]))).toEqual(['ab'])
    expect(groups(fuse([anchor, second]))).toEqual(['ac'])
    expect(groups(fuse([anchor, first, second]))).toEqual(['ab', 'c'])
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
    fusion.add([live('a', base)])
    fusion.add([live('b', far)])
    fusion.judge(verdict('a', 'b', 'same'))
    expect(fusion.size()).toBe(1)
    fusion.takeChanged()
    fusion.judge({ ...verdict('a', 'b', 'same'), verdict: 'open' })
    expect(fusion.takeChanged()).toEqual(['a', 'b'])
    expect([...fusion.clusters()].map((one) => one.suspended)).toEqual([[], []])
  })
})
