import { Refusal } from '#domain/refusal.ts'

/** Parts of one e-mail at most, those of forwarded e-mails included. */
export const PARTS_MAX = 200

const DASHED_LINE = /^--([^\r\n]{1,210})/gm
const BOUNDARY =
  /boundary(?:\*0?\*?)?[ \t]{0,5}=[ \t\r\n]{0,5}(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi

/**
 * Refuses an e-mail of more than 200 parts before any of them is parsed.
 *
 * Counts the lines that begin a part by any boundary that the bytes name anywhere, so that it may count a line of text
 * too many, but hardly one too few.
 *
 * @throws {Refusal} `too_large`
 * @source RFC 2046, section 5.1.1
 * @cost linear
 */
export function refuseIfManyParts(bytes: Uint8Array): void {
  const message = new TextDecoder('latin1').decode(bytes)
  const boundaries = new Set<string>()
  for (const [, quoted, bare] of message.matchAll(BOUNDARY)) boundaries.add(quoted ?? bare ?? '')
  if (boundaries.size > PARTS_MAX) throw tooManyParts()

  let partCount = 0
  for (const [, words = ''] of message.matchAll(DASHED_LINE))
    if (boundaries.has(words.trimEnd()) && ++partCount > PARTS_MAX) throw tooManyParts()
}

/** What is said of an e-mail with more parts than are taken. */
export function tooManyParts(): Refusal {
  return new Refusal('too_large', {
    size: `an e-mail of more than ${PARTS_MAX} parts`,
    most: `${PARTS_MAX} parts`,
  })
}
