import { expect, test } from 'vitest'
import { wayOf } from './shell-files.ts'

const files = new Set(['/', '/icon.svg', '/assets/index-abc.js'])
const get = (path: string, mode = 'cors') => ({ method: 'GET', mode, path })

test.each([
  ['a page', get('/r/0123456789abcdef', 'navigate'), 'page'],
  ['the first page', get('/', 'navigate'), 'page'],
  ['a file of this build', get('/assets/index-abc.js'), 'file'],
  ['a file of another build', get('/assets/index-def.js'), 'line'],
  ['a download', get('/api/imports/x/errors', 'navigate'), 'line'],
  ['an answer of the centre', get('/api/picture'), 'line'],
  ['the live line', get('/api/stream'), 'line'],
  ['a public page', get('/pub/one', 'navigate'), 'line'],
  ['the log', get('/log/checkpoint', 'navigate'), 'line'],
  ['the worker itself', get('/service-worker.js'), 'line'],
  ['a page whose name only begins so', get('/logistics', 'navigate'), 'page'],
  ['a writing', { method: 'POST', mode: 'cors', path: '/' }, 'line'],
])('%s', (_, asked, wanted) => expect(wayOf(asked, files)).toBe(wanted))
