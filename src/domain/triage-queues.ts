/** The lists that an inbox shows. `mine`: assigned to the asking officer and open; `ours`: handed in by the member. */
export const QUEUES = [
  'triage', 'mine', 'snoozed', 'done', 'rejected', 'all', 'ours', 'unread',
] as const // biome-ignore format: one line
export type Queue = (typeof QUEUES)[number]
