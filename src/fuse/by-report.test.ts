import { expect, test } from 'vitest'
import { live, type Told } from '#make/live-claims.ts'
import { fuseFromScratch } from './fusion.ts'

const ferry = Uint32Array.of(1, 2, 3, 4)
const again = Uint32Array.of(2, 1, 5, 3)
const mill = Uint32Array.of(7, 8, 9, 1)
const undated: Told = { act: 'raided', quote: 'The quay was raided.' }
const inOtherWords: Told = { act: 'a raid', quote: 'Nobody expected such a raid.' }

test.each<[string, Told, Told, Uint32Array, number]>([
  ['one deed in reports alike', undated, inOtherWords, again, 1],
  ['one deed in reports that are not', undated, inOtherWords, mill, 2],
  ['another deed in reports alike', undated, { ...inOtherWords, act: 'flooded' }, again, 2],
  ['kin of the deed', { ...undated, act: 'arrested' }, { ...inOtherWords, act: 'detained' }, again, 1],
  ['typed in two ways', undated, { ...inOtherWords, type: 'COERCE' }, again, 1],
  ['a wish and a deed', undated, { ...inOtherWords, modality: 'requested' }, again, 2],
  ['reports of one week', { ...undated, published: '2031-05-05' }, { ...inOtherWords, published: '2031-05-08' }, again, 1],
  ['reports of two months', { ...undated, published: '2031-05-05' }, { ...inOtherWords, published: '2031-07-08' }, again, 2],
  ['a dated and placed one beside it', { ...undated, day: '2031-05-04', city: 'Qalun' }, inOtherWords, again, 2],
])('%s', (_, a, b, about, events) => {
  const claims = [live('a', a, 'r'), live('b', b, 's')]
  const sketches = new Map([['report of r', ferry], ['report of s', about]])
  expect(fuseFromScratch({ claims, judgements: [], viewer: 'us', sketches })).toHaveLength(events)
}) // biome-ignore format: one row a case
