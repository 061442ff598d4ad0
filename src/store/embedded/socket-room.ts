import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const PREFIX = 'parley-'

/**
 * Makes a folder for the database's socket that this user alone may enter.
 *
 * A socket's path may have 107 characters at most and not every disk takes one, so it does not live in the data directory,
 * which only notes where it is: what a killed process left behind is removed at the next start.
 */
export function makeSocketRoom(dataDir: string): { path: string; remove: () => void } {
  const note = join(dataDir, 'socket-folder')
  removeRoom(noted(note))
  const path = mkdtempSync(join(tmpdir(), PREFIX))
  writeFileSync(note, path, { mode: 0o600 })
  return {
    path,
    remove: () => {
      removeRoom(path)
      rmSync(note, { force: true })
    },
  }
}

function noted(note: string): string {
  try {
    return readFileSync(note, 'utf8')
  } catch {
    return ''
  }
}

/** Removes what we made and nothing else, whatever the note says. */
function removeRoom(path: string): void {
  const isOurs = dirname(path) === resolve(tmpdir()) && path.startsWith(join(tmpdir(), PREFIX))
  if (isOurs) rmSync(path, { recursive: true, force: true })
}
