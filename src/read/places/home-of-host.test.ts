import { expect, test } from 'vitest'
import { homeOfAddress, homeOfHost } from './home-of-host.ts'

test.each([
  ['paper.example.ie', { country: 'IE' }],
  ['paper.co.uk', { country: 'GB' }],
  ['PAPER.CA', { country: 'CA' }],
  ['paper.com', {}],
  ['paper.tv', {}],
  ['ie', {}],
  [undefined, {}],
])('%s is at home in %j', (host, home) => expect(homeOfHost(host)).toEqual(home))

test.each([
  ['https://paper.example.ie/rain.html', { country: 'IE' }],
  ['http://me@paper.example.ie:80?x=.fr', { country: 'IE' }],
  ['rain.ie', {}],
  ['a mail from example.ie', {}],
  [undefined, {}],
])('%s tells %j', (address, home) => expect(homeOfAddress(address)).toEqual(home))
