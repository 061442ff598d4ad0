import { assert } from '#lib/assert.ts'
import { Scorer } from './scorer.ts'

/** What is judged: the kind of incident of a sentence, the part of a phrase, then both again with the whole report in view. */
export const JUDGED = [
  'sentence', 'phrase', 'incident', 'part', 'thingKind', 'personKind', 'thingEffect', 'personEffect',
] as const // biome-ignore format: one list
export type Judged = (typeof JUDGED)[number]
export type IncidentModel = Readonly<Record<Judged, Scorer>>

/** The head of a model file: JSON behind a number for its length; the weights of each scorer follow, a byte each. */
export type IncidentModelHead = {
  readonly format: typeof INCIDENT_FORMAT
  readonly scorers: Readonly<
    Record<
      Judged,
      { readonly answers: readonly string[]; readonly scale: number; readonly size: number }
    >
  >
}

export const INCIDENT_FORMAT = 'parley-incidents-1'
export const INCIDENT_HEAD_AT = 4

/** A model from the bytes of its file. @throws when the bytes are no such model or are cut short */
export function incidentModelFrom(file: Uint8Array): IncidentModel {
  const length = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(0, true)
  let at = INCIDENT_HEAD_AT + length
  assert(at < file.length, 'a whole incident model')
  const head = JSON.parse(
    new TextDecoder().decode(file.subarray(INCIDENT_HEAD_AT, at)),
  ) as IncidentModelHead
  assert(head.format === INCIDENT_FORMAT, 'an incident model of this version')
  const scorers = JUDGED.map((name) => {
    const { answers, scale, size } = head.scorers[name]
    const weights = new Int8Array(file.buffer, file.byteOffset + at, size)
    at += size
    return [name, new Scorer(answers, weights, scale)] as const
  })
  assert(at === file.length, 'a whole incident model')
  return Object.fromEntries(scorers) as IncidentModel
}
