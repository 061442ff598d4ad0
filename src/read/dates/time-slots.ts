import type { Tokens } from './date-tokens.ts'

/** What the words of a time expression name, by slot; numbers and TIMEX3's own codes. */
export type Slots = {
  /** Years before Christ are negative: 490 BC is -490. */
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** Sunday is 0. */
  readonly weekday?: number
  /** First three digits of a decade, two of a century; with "BC" before them where it is so. */
  readonly decade?: string
  /** A date in digits, as ISO 8601 writes it. */
  readonly iso?: string
  /** Hours and minutes, `HH:MM`; hours alone where no more was said. */
  readonly clock?: string
  readonly partOfDay?: string
  readonly season?: string
  readonly half?: string
  readonly ordinal?: number
  readonly phase?: string
  readonly edge?: string
  readonly step?: number
  readonly told?: number
  readonly stretched?: number
  readonly shift?: number
  readonly unit?: string
  /** "X" where the words count without a number. */
  readonly count?: number | 'X'
  readonly isHalfMore?: boolean
  /** How often in a unit: "three times a day". TIMEX3's value does not hold it. */
  readonly times?: number | 'X'
  readonly dayWord?: number
  readonly noon?: string
  readonly often?: string
  readonly weekdays?: number
  readonly holiday?: string
  readonly vague?: string
}

/** Slots that were read at some place, and the place after them. */
export type Match = { readonly to: number; readonly slots: Slots }
/** Reads slots from tokens; null where they are not of its kind. */
export type Reader = (tokens: Tokens, at: number) => Match | null
