import { createHmac, timingSafeEqual } from 'node:crypto'
import { Refusal } from '#domain/refusal.ts'
import type { Chance } from '#ports/effects.ts'
import { msOf } from './instants.ts'

/** A challenge is answered within five minutes. */
const CHALLENGE_MS = 5 * 60_000
/** So many tries fail within a minute from one address; then it waits. */
const TRIES_MAX = 10
const TRIES_MS = 60_000
/** So many addresses are remembered; of more the longest known is forgotten. */
const CALLERS_MAX = 10_000

const NONCE_BYTES = 16
const TIME_BYTES = 8

/**
 * What one process knows of those who want in: which challenges it gave, and whose tries failed. Gone with the process.
 *
 * A challenge carries its own end and seal, so that asking for a million of them costs no memory; only those that were answered
 * well are kept, till they end, so that none is answered twice.
 */
export class Doorkeeper {
  private readonly chance: Chance
  private readonly key: Uint8Array
  private readonly spent = new Map<string, number>()
  private readonly tries = new Map<string, readonly number[]>()

  constructor(chance: Chance) {
    this.chance = chance
    this.key = chance.bytes(32, 'challenges')
  }

  /** Bytes for a device to sign, good for one purpose: `sign in`, or an act of one session. */
  challenge(purpose: string, now: string): Uint8Array {
    const head = Buffer.alloc(NONCE_BYTES + TIME_BYTES)
    head.set(this.chance.bytes(NONCE_BYTES, 'challenge'))
    head.writeBigUInt64BE(BigInt(msOf(now) + CHALLENGE_MS), NONCE_BYTES)
    return Buffer.concat([head, this.seal(purpose, head)])
  }

  /** Whether these are bytes that were given for this purpose, in time and not yet answered. */
  isOpen(challenge: string, purpose: string, now: string): boolean {
    const bytes = Buffer.from(challenge, 'base64url')
    const head = bytes.subarray(0, NONCE_BYTES + TIME_BYTES)
    const seal = bytes.subarray(NONCE_BYTES + TIME_BYTES)
    const own = this.seal(purpose, head)
    if (seal.length !== own.length || !timingSafeEqual(seal, own)) return false
    const end = Number(head.readBigUInt64BE(NONCE_BYTES))
    return msOf(now) < end && !this.spent.has(bytes.toString('base64url'))
  }

  /** Spends a challenge that was answered well; false for whoever comes second with it. */
  spend(challenge: string, now: string): boolean {
    const at = msOf(now)
    for (const [one, end] of this.spent) if (end <= at) this.spent.delete(one)
    const name = Buffer.from(challenge, 'base64url').toString('base64url')
    if (this.spent.has(name)) return false
    this.spent.set(name, at + CHALLENGE_MS)
    return true
  }

  /** @throws {Refusal} `limit_reached` while too many tries of this address failed within the last minute */
  refuseTired(caller: string, now: string): void {
    const recent = this.recent(caller, now)
    const first = recent[recent.length - TRIES_MAX]
    if (first === undefined) return
    const wait = Math.ceil((first + TRIES_MS - msOf(now)) / 1000)
    throw new Refusal('limit_reached', { wait: `${wait} s` })
  }

  /** Notes a try that failed. */
  failed(caller: string, now: string): void {
    const tries = [...this.recent(caller, now), msOf(now)].slice(-TRIES_MAX)
    this.tries.delete(caller)
    this.tries.set(caller, tries)
    const [oldest] = this.tries.keys()
    if (this.tries.size > CALLERS_MAX && oldest !== undefined) this.tries.delete(oldest)
  }

  private recent(caller: string, now: string): readonly number[] {
    const since = msOf(now) - TRIES_MS
    return (this.tries.get(caller) ?? []).filter((at) => at > since)
  }

  private seal(purpose: string, head: Uint8Array): Buffer {
    return createHmac('sha256', this.key).update(`${purpose}\n`).update(head).digest()
  }
}
