/** Keys of what can be done in the inbox, in the order of its buttons. */
export const INBOX_KEYS = ['e', 'l', 'c', 'd', 's', 'r', 'a', 'o'] as const
export type InboxKey = (typeof INBOX_KEYS)[number]
