/** Saved views that one officer may have. */
export const VIEWS_MAX = 100

/** A filter of the picture under an officer's name for it; `query` as JSON. */
export type SavedView = {
  readonly stream: string
  readonly officer: string
  readonly name: string
  readonly query: string
}

/** Part of the store: each officer's own, seen by no other. */
export type SavedViews = {
  /** @throws {Refusal} `field_invalid` for one more than `VIEWS_MAX` */
  put(view: SavedView): Promise<void>
  /** In the order of their names, by code point. */
  list(query: { stream: string; officer: string }): Promise<SavedView[]>
  /** False when there was none. */
  drop(query: { stream: string; officer: string; name: string }): Promise<boolean>
}
