/** What a task makes of one corpus: numbers by name, and lines for people; null when there is no such split. */
export type Scored = { scores: Readonly<Record<string, number>>; notes: readonly string[] } | null
type Asked = { readonly gold: string; readonly split: string }
/** Scores one corpus after the other. */
export type Task = ((asked: Asked) => (corpus: string) => Scored | Promise<Scored>) & {
  /** Names of the corpora, where they are not the folders of the gold folder. */
  readonly corporaOf?: (asked: Asked) => readonly string[]
}
