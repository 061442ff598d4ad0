import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  bytes: Uint8Array | string
  /** What the headers say instead of the size that it has. */
  declaredBytes?: number
  isStored?: boolean
  flags?: number
}

/** A ZIP archive of these files, in this order: local headers, directory, end. Its headers lie when told to. */
export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const bytes = Buffer.from(part.bytes)
    const packed = part.isStored ? bytes : deflateRawSync(bytes)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(part.flags ?? 0, 2)
    header.writeUInt16LE(part.isStored ? 0 : 8, 4)
    header.writeUInt32LE(crc32(bytes), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(part.declaredBytes ?? bytes.length, 18)
    header.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    locals.push(Buffer.from('PK\u0003\u0004'), header, name, packed)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), header, place, name)
    at += 30 + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, listed, end]))
}
