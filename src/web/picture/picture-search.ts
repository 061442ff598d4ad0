import type { PictureSearch } from '#web/api/pictures.ts'
import { ACTIONS } from './actions.ts'

const KINDS: Readonly<Record<string, (text: string) => boolean>> = {
  view: (text) => text === 'joint',
  q: (text) => text.length <= 200,
  type: (text) => ACTIONS.some((action) => action === text),
  support: (text) => ['announced', 'single-origin', 'corroborated'].includes(text),
  contest: (text) => ['none', 'differs', 'denied'].includes(text),
  from: (text) => /^\d{4}-\d\d-\d\d$/.test(text),
  to: (text) => /^\d{4}-\d\d-\d\d$/.test(text),
  country: (text) => /^[A-Z]{2}$/.test(text),
  without: (text) => text === 'place' || text === 'time',
  box: (text) => /^-?\d{1,3}(\.\d{1,6})?(,-?\d{1,3}(\.\d{1,6})?){3}$/.test(text),
  show: (text) => text === 'list' || text === 'map',
}

/** The filters of an address; what is none is dropped, never an error. */
export function searchOf(search: Readonly<Record<string, unknown>>): PictureSearch {
  const known = Object.entries(KINDS).flatMap(([name, isGood]) => {
    const value = search[name]
    return typeof value === 'string' && value !== '' && isGood(value) ? [[name, value]] : []
  })
  return Object.fromEntries(known) as PictureSearch
}

/** Plain `name=value` pairs, so that addresses read the same as the API's. */
export function parseAddress(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function writeAddress(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  const text = new URLSearchParams(pairs).toString()
  return text === '' ? '' : `?${text}`
}
