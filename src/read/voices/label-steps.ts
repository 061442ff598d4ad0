import { LABEL_COUNT, mayFollow } from './voice-labels.ts'

/** Width of a table of steps from one label to the next: every label and the border. */
export const STEPS = LABEL_COUNT + 1

/** For each label, and for the border, the labels that may stand before it. */
export const BEFORE: readonly (readonly number[])[] = Array.from({ length: STEPS }, (_, after) =>
  Array.from({ length: LABEL_COUNT }, (_, before) => before).filter((before) =>
    mayFollow(before, after),
  ),
)

/** For each label, the labels that may stand behind it. */
export const BEHIND: readonly (readonly number[])[] = Array.from(
  { length: LABEL_COUNT },
  (_, before) =>
    Array.from({ length: LABEL_COUNT }, (_, after) => after).filter((after) =>
      mayFollow(before, after),
    ),
)
