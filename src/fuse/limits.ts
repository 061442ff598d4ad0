/** What bounds the work that one claim can cause. Part of the fold's version: other limits, other events. */
export type Limits = {
  /**
   * Units of one block that take part. The later ones in the order of anchors neither look through that block nor are seen
   * in it: each stands alone or joins by another block. So one crowded day costs no more than this many tests.
   */
  readonly blockMax: number
  /** Claims of one reading up to which its happenings keep claims apart; a longer one, such as a table, does not. */
  readonly readingMax: number
  /** Claims of one unit up to which readings keep it apart from others: what so many tell alike is one thing to all. */
  readonly partingMax: number
  /** Reports of one week with one telling stem that are compared for being of one story: the longest. */
  readonly metMax: number
}

export const LIMITS: Limits = { blockMax: 1024, readingMax: 200, partingMax: 64, metMax: 128 }
