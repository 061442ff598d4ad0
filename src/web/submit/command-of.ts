import type { SubmitCommand } from '#contract/commands.ts'
import type { FileGiven, Sent } from '#web/api/reports.ts'
import { EMPTY_GIVEN, type Given, givenOf } from './given-part.tsx'
import { EMPTY_OBSERVATION, type ObservationForm, observationOf } from './observation-part.tsx'

export const WAYS = ['paste', 'file', 'url', 'form'] as const
export type Way = (typeof WAYS)[number]

/** Everything that has been typed, whichever tab is open: nothing is lost by looking at another. */
export type Input = {
  readonly text: string
  readonly url: string
  readonly file: File | null
  readonly observation: ObservationForm
  readonly given: Given
}

export const EMPTY_INPUT: Input = {
  text: '',
  url: '',
  file: null,
  observation: EMPTY_OBSERVATION,
  given: EMPTY_GIVEN,
}

/**
 * What would be sent; null while the least that is needed is missing.
 *
 * @param sent where it goes: as marked, or to all who hold the report that it takes the place of
 */
export function commandOf(way: Way, input: Input, sent: Sent): SubmitCommand | FileGiven | null {
  const given = givenOf(input.given)
  const how = { ...sent, ...(Object.keys(given).length > 0 ? { given } : {}) }
  if (way === 'paste') return input.text.trim() === '' ? null : { way, text: input.text, ...how }
  if (way === 'url') return input.url.trim() === '' ? null : { way, url: input.url.trim(), ...how }
  if (way === 'file') return input.file ? { file: input.file, given, ...sent } : null
  const observation = observationOf(input.observation)
  return observation ? { way, observation, ...how } : null
}

/** The report that is replaced, with the reason where one was given. */
export function replacing(handle: string, reason: string): Sent {
  const words = reason.trim()
  return { corrects: { handle, ...(words === '' ? {} : { reason: words }) } }
}
