import { fsyncSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type FsOptions = Parameters<NodeFS['init']>[1]
type Prepare = NonNullable<FsOptions['preRun']>[number]
/** The part of Emscripten's file system that is patched: its types leave stream operations out. */
type NodeStreams = { stream_ops: { fsync?: (stream: { nfd?: number | null }) => number } }

/**
 * Files of the embedded database whose fsync reaches the disk.
 *
 * As it ships, the database never calls fsync: a power cut would lose what was acknowledged. `DURABLE_PARAMETERS` must go
 * with it, because its fdatasync is a stub.
 */
export class DurableFiles extends NodeFS {
  override async init(lite: PGlite, options: FsOptions): ReturnType<NodeFS['init']> {
    const ready = await super.init(lite, options)
    const patch: Prepare = (module) => {
      const files = module.FS.filesystems.NODEFS as unknown as NodeStreams
      files.stream_ops.fsync = (stream) => {
        if (stream.nfd != null) fsyncSync(stream.nfd)
        return 0
      }
    }
    const { emscriptenOpts } = ready
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), patch] },
    }
  }
}

/** Replaces the shipped `-F` (fsync off). */
export const DURABLE_PARAMETERS = ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'] as const
