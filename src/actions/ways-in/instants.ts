/** Milliseconds since 1970 of an instant of the centre's clock. */
export const msOf = (instant: string): number => Date.parse(`${instant.slice(0, 23)}Z`)

/** An instant some minutes after another, or before it. */
export const minutesAfter = (instant: string, minutes: number): string =>
  `${new Date(msOf(instant) + minutes * 60_000).toISOString().slice(0, 23)}000Z`
