import { damaged, type ZipEntry } from './zip-entries.ts'

const LOCAL_MARK = 0x04034b50
const LOCAL_BYTES = 30

/**
 * The bytes of one file of an archive. Stops as soon as more comes out than the directory declares, so that a directory
 * that lies costs no memory.
 *
 * @throws {Refusal} `report_binary` when the file is not as it is declared
 */
export async function unpackEntry(archive: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const packed = packedBytesOf(archive, entry)
  if (!entry.isPacked) {
    if (packed.length !== entry.unpackedBytes) throw damaged()
    return packed
  }
  const unpacked = new Uint8Array(entry.unpackedBytes)
  let length = 0
  for await (const chunk of inflated(packed)) {
    if (length + chunk.length > unpacked.length) throw damaged()
    unpacked.set(chunk, length)
    length += chunk.length
  }
  if (length !== unpacked.length) throw damaged()
  return unpacked
}

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
  try {
    yield* stream
  } catch {
    throw damaged()
  }
}

function packedBytesOf(archive: Uint8Array, { at, packedBytes }: ZipEntry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  if (at + LOCAL_BYTES > archive.length || view.getUint32(at, true) !== LOCAL_MARK) throw damaged()
  const start = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packedBytes > archive.length) throw damaged()
  return archive.subarray(start, start + packedBytes)
}
