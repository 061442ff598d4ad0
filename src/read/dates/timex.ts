import type { TimeAnchor } from './time-anchor.ts'
import type { Slots } from './time-slots.ts'

export const TIME_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const
export type TimeType = (typeof TIME_TYPES)[number]

/** What a time expression means in TimeML's terms. @source TimeML 1.2.1, TIMEX3 */
export type Timex = { readonly type: TimeType; readonly value: string }

/** Tells what the slots of one kind of expression mean; null where they mean no time after all. */
export type Told = (slots: Slots, anchor: TimeAnchor) => Timex | null

/** A day with hours is a TIME, everything else on the calendar a DATE. */
export const dateTimex = (value: string): Timex => ({
  type: /[\dX]T/.test(value) ? 'TIME' : 'DATE',
  value,
})
export const lengthTimex = (value: string): Timex => ({ type: 'DURATION', value })
