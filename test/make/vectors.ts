import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Test vectors of others, which are no part of this project: they may lie beside it, or where this variable says. */
const FOLDER = process.env['PARLEY_VECTORS'] ?? '../shared/vectors'

/** A folder of vectors, or null when they do not lie here; then the test that asks is skipped, and says so. */
export function vectorsOf(name: string): string | null {
  const folder = join(FOLDER, name)
  if (existsSync(folder)) return folder
  process.stderr.write(
    `skipped: no vectors "${name}" in ${FOLDER} (PARLEY_VECTORS names their folder)\n`,
  )
  return null
}
