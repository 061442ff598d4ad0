import { assert } from './assert.ts'

/**
 * The one text of a plain JSON value: keys sorted by their UTF-16 units, no spaces, strings and numbers as ECMAScript writes
 * them. Keys without a value (undefined) are left out. Whether the value is fit to be signed is the caller's care.
 *
 * @source RFC 8785 (JCS)
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? textOfList(value) : textOfFields(value)
  assert(typeof value !== 'number' || Number.isFinite(value), 'a number in JSON is finite')
  const text = JSON.stringify(value) as string | undefined
  assert(text !== undefined, 'what is written as JSON is JSON')
  return text
}

function textOfList(list: readonly unknown[]): string {
  let text = '['
  for (const [index, one] of list.entries())
    text += (index > 0 ? ',' : '') + (one === undefined ? 'null' : canonicalJson(one))
  return `${text}]`
}

function textOfFields(fields: object): string {
  let text = ''
  for (const key of Object.keys(fields).sort()) {
    const value = (fields as Record<string, unknown>)[key]
    if (value === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(value)}`
  }
  return `{${text}}`
}
