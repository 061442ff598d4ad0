let at: string | null = null

/** The centre has said something, whatever it was. */
export function heard(): void {
  at = new Date().toISOString()
}

/** When the centre was last heard of on this page; null when it never was. */
export const lastHeardAt = (): string | null => at
