import { expect, test } from 'vitest'
import { live, type Told } from '#make/live-claims.ts'
import { fuseFromScratch } from './fusion.ts'
import { type Sketch, sketchFrom } from './sketch.ts'

const about = (stems: readonly number[], published: number | null = null) =>
  sketchFrom(
    stems.map((stem, rank) => [stem, 9 - rank]),
    published,
  )
const ferry = [1, 2, 3, 4]
const again = about([2, 1, 5, 3])
const mill = about([7, 8, 9, 1])
const undated: Told = { act: 'raided', quote: 'The quay was raided.' }
const inOtherWords: Told = { act: 'a raid', quote: 'Nobody expected such a raid.' }

test.each<[string, Told, Told, Sketch, number]>([
  ['one deed in reports alike', undated, inOtherWords, again, 1],
  ['one deed in reports that are not', undated, inOtherWords, mill, 2],
  ['another deed in reports alike', undated, { ...inOtherWords, act: 'flooded' }, again, 2],
  ['kin of the deed', { ...undated, act: 'arrested' }, { ...inOtherWords, act: 'detained' }, again, 1],
  ['typed in two ways', undated, { ...inOtherWords, type: 'COERCE' }, again, 1],
  ['a wish and a deed', undated, { ...inOtherWords, modality: 'requested' }, again, 2],
  ['reports of weeks beside each other', undated, inOtherWords, about([2, 1, 5, 3], 13), 1],
  ['reports of two months', undated, inOtherWords, about([2, 1, 5, 3], 60), 2],
  ['a dated and placed one beside it', { ...undated, day: '2031-05-04', city: 'Qalun' }, inOtherWords, again, 2],
])('%s', (_, a, b, sketch, events) => {
  const claims = [live('a', a, 'r'), live('b', b, 's')]
  const sketches = new Map([['report of r', about(ferry, sketch.published && 7)], ['report of s', sketch]])
  expect(fuseFromScratch({ claims, judgements: [], viewer: 'us', sketches })).toHaveLength(events)
}) // biome-ignore format: one row a case
