import type { TypedPlace } from '#domain/gazetteer.ts'
import type { PlaceChoice, Precision } from '#domain/place.ts'

/** Names that officers type, asked of the same gazetteer that the reader uses. */
export type PlaceFinder = {
  /**
   * The place that a typed name stands for.
   *
   * @param asked.precision how exactly the officer says that it is known: a coarser kind of namesake is looked for
   * @throws {Refusal} `busy` when the gazetteer does not answer
   */
  find(asked: { typed: string; precision?: Precision | undefined }): Promise<TypedPlace>
  /** Places to choose from for what is typed so far, likeliest first, at most 10. @throws {Refusal} `busy` */
  offer(typed: string): Promise<readonly PlaceChoice[]>
}
