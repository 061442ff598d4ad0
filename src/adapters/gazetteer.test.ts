import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OfferingGazetteer } from '#domain/gazetteer.ts'
import { loadGazetteer } from './gazetteer.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-gazetteer-'))
const cacheFile = join(folder, 'deep', 'gazetteer.bin')
let gazetteer: OfferingGazetteer

beforeAll(() => {
  gazetteer = loadGazetteer({ cacheFile })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const first = (name: string, precision: string) =>
  gazetteer.find(name).find((place) => place.precision === precision)

describe('loadGazetteer', () => {
  test.each([
    ['Homs', 'city', 'SY', 'SY-HI'],
    ['حمص', 'city', 'SY', 'SY-HI'],
    ['Хомс', 'city', 'SY', 'SY-HI'],
    ['Deir Ezzor', 'city', 'SY', 'SY-DY'],
    ['Kobani', 'city', 'SY', 'SY-HL'],
    ['کوبانی', 'city', 'SY', 'SY-HL'],
    ['Ракка', 'city', 'SY', 'SY-RA'],
    ['al-Raqqa', 'city', 'SY', 'SY-RA'],
    ['Sana’a', 'city', 'YE', 'YE-SN'],
    ['Anbar', 'province', 'IQ', 'IQ-AN'],
    ['Rif Dimashq', 'province', 'SY', 'SY-RD'],
    ['Khuzestan', 'province', 'IR', 'IR-10'],
    ['Dagestan', 'province', 'RU', 'RU-DA'],
    ['Donetsk', 'province', 'UA', 'UA-14'],
    ['North Darfur', 'province', 'SD', 'SD-DN'],
    ['Texas', 'province', 'US', 'US-TX'],
    ['England', 'province', 'GB', 'GB-ENG'],
    ['U.S.', 'country', 'US', undefined],
    ['Syrian Arab Republic', 'country', 'SY', undefined],
    ['Turkey', 'country', 'TR', undefined],
    ['روسیه', 'country', 'RU', undefined],
    ['Middle East', 'region', undefined, undefined],
    ['الشرق الأوسط', 'region', undefined, undefined],
    ['Северный Кавказ', 'region', undefined, undefined],
  ])('%s is a %s of %s %s, on the map', (name, precision, country, province) => {
    const place = first(name, precision)
    expect({ country: place?.country, province: place?.province }).toEqual({ country, province })
    expect(place?.lat).toBeTypeOf('number')
    expect(place?.radiusKm).toBeGreaterThan(0)
  })

  test('people are told from places', () => {
    expect(gazetteer.find('Syrian')[0]).toMatchObject({ matched: 'demonym', country: 'SY' })
    expect(gazetteer.find('Syria')[0]).toMatchObject({ matched: 'main', precision: 'country' })
  })

  test.each(['', ' ', 'hwms', 'QHS', 'Zzyzxville', 'x'.repeat(300)])('knows no %j', (name) =>
    expect(gazetteer.find(name)).toEqual([]),
  )

  test('gives the most populous first, at most twenty', () => {
    const found = gazetteer.find('San José')
    expect(found.length).toBe(20)
    const populations = found.map((place) => place.population)
    expect(populations).toEqual(populations.toSorted((a, b) => b - a))
  })
})

describe('a name that is begun', () => {
  test.each([
    ['Abrant', 'Abrantes', 'PT'],
    ['abrant', 'Abrantes', 'PT'],
    ['al-khali', 'Al Khalis', 'IQ'],
    ['Reykjav', 'Reykjavík', 'IS'],
    ['Aarau', 'Aarau', 'CH'],
    ['Ostersun', 'Östersund', 'SE'],
  ])('%s finds %s', (start, name, country) => {
    const found = gazetteer.beginning(start, 5).map((one) => [one.name, one.country])
    expect(found.map(([one]) => one?.normalize('NFKD').replace(/[^a-z ]/gi, ''))).toContain(
      name.normalize('NFKD').replace(/[^a-z ]/gi, ''),
    )
    expect(found.map(([, one]) => one)).toContain(country)
  })
  test('gives the most populous first, no more than asked for, and none for nothing', () => {
    const found = gazetteer.beginning('San', 7)
    expect(found).toHaveLength(7)
    const populations = found.map((place) => place.population)
    expect(populations).toEqual(populations.toSorted((a, b) => b - a))
    expect([gazetteer.beginning('', 5), gazetteer.beginning('Qzxv', 5)]).toEqual([[], []])
  })
  test('its province has a name', () => {
    expect(gazetteer.provinceName('SY-HI')).toBe('Homs')
    expect(gazetteer.provinceName('ZZ-1')).toBeNull()
  })
})

describe('the cache file', () => {
  test('gives the same answers as packing anew', () => {
    expect(statSync(cacheFile).size).toBeGreaterThan(5_000_000)
    const again = loadGazetteer({ cacheFile })
    expect([again.hash, again.wordsMax]).toEqual([gazetteer.hash, gazetteer.wordsMax])
    for (const name of ['Homs', 'Paris', 'Middle East', 'حلب'])
      expect(again.find(name)).toEqual(gazetteer.find(name))
  })

  test('is built again when a byte of it changed', () => {
    const whole = readFileSync(cacheFile)
    const damaged = Buffer.from(whole)
    damaged.writeUInt8(damaged.readUInt8(damaged.length - 9) ^ 1, damaged.length - 9)
    writeFileSync(cacheFile, damaged)
    expect(loadGazetteer({ cacheFile }).find('Homs')).toEqual(gazetteer.find('Homs'))
    expect(readFileSync(cacheFile).equals(whole)).toBe(true)
  }, 60_000)
})
