import { takenOf } from '#actions/fold-streams.ts'
import { PastPicture } from '#actions/history/past-picture.ts'
import type { PastFolds } from '#ports/past-folds.ts'

/** Folds the past in this very thread. */
export const pastFoldsHere: PastFolds = {
  async fold(stream, work) {
    const picture = new PastPicture(stream)
    return await work({
      take: async (entries) => picture.take(entries.map(takenOf)),
      eventOf: async (question) => picture.eventOf(question),
    })
  },
  close: async () => undefined,
}
