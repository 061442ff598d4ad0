import type { MemberWordRecord } from '#domain/rows.ts'

/** Part of the store: what stands in one stream of its members' assessments and positions. */
export type MemberWords = {
  /** On any of these objects: each member's last words first, then the newest; at most 500. */
  on(query: { stream: string; objects: readonly string[] }): Promise<MemberWordRecord[]>
  find(query: { stream: string; handle: string }): Promise<MemberWordRecord | null>
}
