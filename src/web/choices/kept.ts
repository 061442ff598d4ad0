/** What this browser remembers of its reader's choices; nothing of what was read. */
export function kept(name: string): string | null {
  try {
    return globalThis.localStorage?.getItem(`parley.${name}`) ?? null
  } catch {
    return null // Storage may be forbidden: then nothing is remembered.
  }
}

export function keep(name: string, value: string): void {
  try {
    globalThis.localStorage?.setItem(`parley.${name}`, value)
  } catch {
    // As above.
  }
}
