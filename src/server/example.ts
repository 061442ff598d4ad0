import type { Centre } from '#actions/centre.ts'

/** What the first page may load into an empty centre. */
export type Example = {
  load(centre: Centre, of: { name: 'exercise' | 'first-day' }): Promise<void>
  /** Moves played so far, while one is being loaded. */
  loading(): { done: number; of: number } | null
}
