import { fileURLToPath } from 'node:url'

/** A folder or file of this package. */
export const packageFolder = (name: string): string =>
  fileURLToPath(new URL(`../${name}`, import.meta.url))

/** The packed gazetteer, made at the first read and checked by hash at each start. */
export const GAZETTEER_CACHE = packageFolder('node_modules/.cache/parley-gazetteer.bin')

/** Compiled code of earlier runs; the runtime checks each file's bytes and version before it trusts one. */
export const CODE_CACHE = packageFolder('node_modules/.cache/parley-code')
