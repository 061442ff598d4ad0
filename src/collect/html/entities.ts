import vocabulary from '#model/collect/html.json' with { type: 'json' }

const NAMED: Readonly<Record<string, string>> = vocabulary.entities
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));?/g
/** Numbers 128 to 159 mean what windows-1252 has there. */
const OLD_CODES = new TextDecoder('windows-1252')

/**
 * Text with its character references resolved. The commonest names are known; another stays as it is written.
 *
 * @source HTML Living Standard, section 13.2.5.80
 * @cost linear
 */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole
    return letterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
  })
}

function letterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return OLD_CODES.decode(new Uint8Array([code]))
  const isLetter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isLetter ? String.fromCodePoint(code) : '\ufffd'
}
