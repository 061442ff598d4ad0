/** The lists that an inbox shows. `mine`: assigned to the asking officer and open; `ours`: handed in by the member. */
export const QUEUES = [
  'triage', 'mine', 'snoozed', 'done', 'rejected', 'all', 'ours', 'unread',
] as const // biome-ignore format: one line
export type Queue = (typeof QUEUES)[number]

/** Why a report does not concern the member. `other` is explained in words. */
export const REJECT_REASONS = ['off-topic', 'no-source', 'unreadable', 'other'] as const
export type RejectReason = (typeof REJECT_REASONS)[number]

/** What an officer can say of a report's place in the inbox: five states, and who takes care of it, apart from them. */
export const TRIAGE_STATES = ['open', 'done', 'rejected', 'duplicate', 'snoozed'] as const
export type TriageState = (typeof TRIAGE_STATES)[number]
