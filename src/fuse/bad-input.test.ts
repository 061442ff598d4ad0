import { describe, expect, test } from 'vitest'
import { eventOf } from '#assess/event-of.ts'
import type { LiveClaim } from '#domain/event.ts'
import { base, groups, live, type Told } from '#make/live-claims.ts'
import { fuseFromScratch, makeFusion } from './fusion.ts'

const fuse = (claims: readonly LiveClaim[]) =>
  fuseFromScratch({ claims, judgements: [], viewer: 'us' })
const many = (count: number, one: (index: number) => LiveClaim) =>
  Array.from({ length: count }, (_, index) => one(index))
const nameAt = (index: number) => `claim ${String(index).padStart(5, '0')}`

/** The table "Bad input" of docs/reference/fusing.md, a test a row. */
describe('bad input', () => {
  test('a thousand copies of one report are one event of one origin, and taking them back leaves the first', () => {
    const copies = many(1000, (index) => ({ ...live(nameAt(index), base), text: 'one text' }))
    const fusion = makeFusion('us')
    for (const copy of copies) fusion.add([copy])
    expect(fusion.size()).toBe(1)
    // A copy has the signature of the first, so it is compared with nothing.
    expect(fusion.effort().pairTests).toBe(0)
    const [cluster] = fusion.clusters()
    const { accounts, standing } = eventOf(cluster ?? { id: '', claims: [], suspended: [] })
    expect(accounts).toHaveLength(1)
    expect(standing.support).toBe('single-origin')
    fusion.remove(copies.slice(1).map(({ name }) => name))
    expect([...fusion.clusters()]).toEqual(fuse(copies.slice(0, 1)))
  })

  test('a report of ten thousand claims has each in one event, does not part them, and goes as a whole', () => {
    const told = (index: number): Told => ({
      day: `2031-05-${String(1 + (index % 28)).padStart(2, '0')}`,
      city: `Town ${index % 40}`,
      target: `depot ${index % 9}`,
      happening: `h${index % 3000}`,
    })
    const claims = many(10_000, (index) => live(nameAt(index), told(index), 'r'))
    const other = live('other', base)
    const fusion = makeFusion('us')
    fusion.add([other])
    fusion.add(claims)
    const named = [...fusion.clusters()].flatMap((one) => one.claims.map(({ name }) => name))
    expect(named.sort()).toEqual([...claims.map(({ name }) => name), 'other'].sort())
    // Few places, days and depots: were all parted by their happenings, there would be 3,000 events.
    expect(fusion.size()).toBeLessThan(3000)
    fusion.remove(claims.map(({ name }) => name))
    expect(groups([...fusion.clusters()])).toEqual(['other'])
  })

  test('a long report is gone through a few times, however many happenings it tells of', () => {
    let asked = 0
    const claims = many(2000, (index) => {
      const one = live(nameAt(index), { ...base, city: `Town ${index}` }, 'r')
      const get = () => {
        asked += 1
        return `h${index}`
      }
      return { ...one, claim: Object.defineProperty(one.claim, 'happening', { get }) }
    })
    const fusion = makeFusion('us')
    fusion.add(claims)
    expect(fusion.size()).toBe(2000)
    expect(asked / claims.length).toBeLessThan(20)
    asked = 0
    fusion.remove(claims.map(({ name }) => name))
    expect(asked / claims.length).toBeLessThan(20)
  })

  test('dates from year 1 to 9999 are told apart by the day; a span of all of them selects nothing', () => {
    const days = ['0001-01-01', '0001-01-02', '0999-12-31', '1000-01-01', '9999-12-30', '9999-12-31']
    const dated = days.map((day, index) => live(nameAt(index), { day, city: 'Qalun', target: 'quarry' }))
    const all = live('all', { day: '0001/9999', city: 'Qalun', target: 'quarry' })
    const found = fuse([...dated, all]).map((one) => one.claims.map(({ name }) => name))
    expect(found).toContainEqual(['all'])
    // Neighbouring days of one target join, as in any other year.
    expect(found).toHaveLength(4)
    expect(fuse([all, ...dated.toReversed()])).toEqual(fuse([...dated, all]))
  }) // biome-ignore format: one claim a line

  test('places that contain each other in a circle join by their own names alone, in any order', () => {
    const names = ['Alm', 'Bor', 'Cen']
    const circle = names.map((name, index) => {
      const one = live(name, { ...base, city: name }) as { claim: { where: Record<string, unknown> } }
      // Each lies in the next, the last in the first.
      one.claim.where['province'] = names[(index + 1) % names.length]
      return one as unknown as LiveClaim
    })
    const again = { ...(circle[0] as LiveClaim), name: 'again', reading: 'another' }
    const found = groups(fuse([...circle, again]))
    expect(found.sort()).toEqual(['Almagain', 'Bor', 'Cen'])
    for (const [at] of circle.entries())
      expect(groups(fuse([again, ...circle.slice(at), ...circle.slice(0, at)])).sort()).toEqual(found)
  }) // biome-ignore format: one claim a line
})
