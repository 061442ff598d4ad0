import type { Source } from '#domain/source.ts'

/** A source of a member that was never polled; its address bears member and id. */
export const makeSource = (member: string, id = 'a', over: Partial<Source> = {}): Source => ({
  id,
  member,
  by: 'ana',
  url: `https://${member}.example/${id}`,
  every: 30,
  full: false,
  state: { nextDue: '2026', failures: 0, breaker: 'closed', itemsTaken: 0, skipped: [], seen: [] },
  ...over,
})
