import { describe, expect, test } from 'vitest'
import { readServerSettings } from './server-settings.ts'

const read = (address?: string, proxies?: string) =>
  readServerSettings({ PARLEY_ADDRESS: address, PARLEY_PROXIES: proxies }, 8015)

describe('the address that officers open', () => {
  test.each([
    [undefined, 'http://localhost:8015'],
    ['', 'http://localhost:8015'],
    ['https://Centre.example', 'https://centre.example'],
    ['https://centre.example:8443/', 'https://centre.example:8443'],
    ['http://127.0.0.1:9000', 'http://127.0.0.1:9000'],
  ])('%s is %s', (given, address) => expect(read(given).address).toBe(address))

  test.each([
    'centre.example',
    'http://centre.example',
    'https://centre.example/parley',
    'https://centre.example?x',
    'https://me@centre.example',
    'ftp://localhost',
  ])('%s is refused', (given) =>
    expect(() => read(given)).toThrow(expect.objectContaining({ code: 'setting_refused' })),
  )
})

describe('the proxies in front', () => {
  test('are addresses and networks, with commas', () =>
    expect(read(undefined, '10.0.0.2, 10.1.0.0/16,fd00::1').proxies).toEqual([
      '10.0.0.2',
      '10.1.0.0/16',
      'fd00::1',
    ]))
  test.each(['proxy.example', '10.0.0.2 10.0.0.3', '*'])('%s is refused', (given) =>
    expect(() => read(undefined, given)).toThrow(
      expect.objectContaining({ code: 'setting_refused' }),
    ),
  )
})
