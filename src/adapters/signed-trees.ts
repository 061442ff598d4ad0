import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#domain/refusal.ts'
import { assert } from '#lib/assert.ts'
import type { SignedTree, Signer } from '#ports/signer.ts'

/** More than two lines, whatever they hold. */
const TAIL_BYTES = 512
const LINE = /^(0|[1-9]\d{0,14}) ([A-Za-z0-9+/]{43}=)$/
const LOG = /^[a-z]{1,32}$/

/**
 * The signer's own memory of each log: one file a log beside the keys, one line for each tree that was signed.
 *
 * It is only ever appended to, and lies outside the database, so that a database put back to an earlier day shows.
 * What a crash tore off at its end was never signed: a signature follows the flush.
 *
 * @throws {Refusal} `not_allowed` when a file holds something else
 */
export function openSignedTrees(folder: string): Pick<Signer, 'lastTree' | 'keepTree'> {
  let turn: Promise<unknown> = Promise.resolve()
  const pathOf = (log: string) => {
    assert(LOG.test(log), 'a log has a plain name')
    return join(folder, `${log}.signed`)
  }
  const keep = async (log: string, tree: SignedTree): Promise<void> => {
    const path = pathOf(log)
    const last = await lastOf(path)
    if (last?.size === tree.size && last.root === tree.root) return
    if (last && last.size >= tree.size)
      throw new Refusal('rolled_back', { log, kept: last.size, found: tree.size })
    await appendLine(path, `${tree.size} ${tree.root}`)
  }
  return {
    lastTree: (log) => lastOf(pathOf(log)),
    keepTree: (log, tree) => {
      // One after the other, so that two of different sizes cannot both follow the same last one.
      const kept = turn.then(() => keep(log, tree))
      turn = kept.catch(() => undefined)
      return kept
    },
  }
}

async function lastOf(path: string): Promise<SignedTree | null> {
  const tail = await tailOf(path)
  if (tail === null || tail === '') return null
  // After the last line feed stands nothing, or what a crash tore off.
  const line = tail
    .split('\n')
    .slice(0, -1)
    .findLast((one) => LINE.test(one))
  const [, size, root = ''] = LINE.exec(line ?? '') ?? []
  if (size !== undefined) return { size: Number(size), root }
  if (tail.length < TAIL_BYTES && !tail.includes('\n')) return null
  throw new Refusal('not_allowed', { reason: `${path} does not hold the trees that were signed` })
}

async function tailOf(path: string): Promise<string | null> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    const { size } = await file.stat()
    const start = Math.max(0, size - TAIL_BYTES)
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(size - start),
      0,
      size - start,
      start,
    )
    return buffer.subarray(0, bytesRead).toString('latin1')
  } finally {
    await file.close()
  }
}

/** Flushed before it returns; what a crash left without its line feed becomes a line that is none. */
async function appendLine(path: string, line: string): Promise<void> {
  const tail = await tailOf(path)
  const file = await open(path, 'a', 0o600)
  try {
    await file.write(`${tail && !tail.endsWith('\n') ? '\n' : ''}${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  if (tail === null) await flushFolder(join(path, '..'))
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
