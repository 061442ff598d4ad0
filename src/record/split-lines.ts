import { concatBytes, textFromBytes } from '#lib/bytes.ts'

/** Bytes of one line at most: more than any entry takes; what is longer is cut, and so cannot pass for an entry. */
const LINE_BYTES_MAX = 64 * 1024 * 1024

const LINE_FEED = 10

/**
 * The lines of a file, split at line feeds alone.
 *
 * Not every line reader will do: a report's text may hold U+2028 as it is, which some take for the end of a line.
 *
 * @returns each line without its line feed; an empty one where the bytes are not UTF-8
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  bytesMax: number = LINE_BYTES_MAX,
): AsyncGenerator<string> {
  let parts: Uint8Array[] = []
  let size = 0
  const keep = (part: Uint8Array): void => {
    const room = Math.max(0, bytesMax - size)
    if (part.length > 0 && room > 0) parts.push(part.slice(0, room))
    size += part.length
  }
  const take = (): string => {
    const line = textFromBytes(concatBytes(...parts)) ?? ''
    parts = []
    size = 0
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    keep(chunk.subarray(start))
  }
  if (size > 0) yield take()
}
