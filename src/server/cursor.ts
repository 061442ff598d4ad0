import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import { Refusal } from '#domain/refusal.ts'

/**
 * Seals a page's last key, so that a cursor says nothing and fits only the query it was made for.
 *
 * The nonce follows from key and query: the same page gives the same cursor, and no count or clock shows in it.
 */
export class Cursors {
  private readonly key: Buffer

  /** @param key 32 bytes, drawn at each start: cursors do not outlive the process */
  constructor(key: Uint8Array) {
    this.key = Buffer.from(key)
  }

  /** @param scope everything that the cursor belongs to: who asks, which list, which filter */
  seal(last: unknown, scope: string): string {
    const plain = JSON.stringify(last)
    const nonce = createHmac('sha256', this.key)
      .update(`${scope}\n${plain}`)
      .digest()
      .subarray(0, 12)
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce)
    cipher.setAAD(Buffer.from(scope))
    const sealed = Buffer.concat([
      cipher.update(plain, 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ])
    return Buffer.concat([nonce, sealed]).toString('base64url')
  }

  /** @throws {Refusal} `request_malformed` for anything but a cursor of this very query */
  open<T>(cursor: string | undefined, scope: string): T | undefined {
    if (cursor === undefined) return undefined
    const bytes = Buffer.from(cursor, 'base64url')
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12))
      decipher.setAAD(Buffer.from(scope))
      decipher.setAuthTag(bytes.subarray(-16))
      const plain = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
      return JSON.parse(plain.toString('utf8')) as T
    } catch {
      throw new Refusal('request_malformed', {
        reason:
          'the cursor belongs to another query or an earlier start; begin with the first page',
      })
    }
  }
}
