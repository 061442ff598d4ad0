import type { CHANNELS, PERMISSIONS } from '#domain/report.ts'
import type { Line } from './lines.ts'

export type Channel = (typeof CHANNELS)[number]
export type Permission = (typeof PERMISSIONS)[number]
/** What one sentence says of reuse. `channels` empty: it speaks of every channel alike. */
export type Rule = {
  readonly sentence: Line
  readonly permission: Permission
  readonly channels: readonly Channel[]
  readonly link: boolean
  readonly credit: boolean
  /** Whom to credit, as far as the sentence says. */
  readonly credited: string | null
}
