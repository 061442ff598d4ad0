import {
  INCIDENT_FORMAT,
  INCIDENT_HEAD_AT,
  type IncidentModelHead,
  JUDGED,
  type Judged,
} from '#read/incidents/incident-model.ts'
import type { LearnedScorer } from './learn-scorer.ts'

/** The bytes of a model file, as `incidentModelFrom` reads them. */
export function packIncidents(
  learned: Readonly<Record<Judged, LearnedScorer>>,
  answers: Readonly<Record<Judged, readonly string[]>>,
): Uint8Array<ArrayBuffer> {
  const scorers = Object.fromEntries(
    JUDGED.map((name) => {
      const { scale, weights } = learned[name]
      return [name, { answers: answers[name], scale, size: weights.length }]
    }),
  ) as IncidentModelHead['scorers']
  const head = new TextEncoder().encode(JSON.stringify({ format: INCIDENT_FORMAT, scorers }))
  const sizes = JUDGED.reduce((sum, name) => sum + learned[name].weights.length, 0)
  const file = new Uint8Array(INCIDENT_HEAD_AT + head.length + sizes)
  new DataView(file.buffer).setUint32(0, head.length, true)
  file.set(head, INCIDENT_HEAD_AT)
  let at = INCIDENT_HEAD_AT + head.length
  for (const name of JUDGED) {
    file.set(new Uint8Array(learned[name].weights.buffer), at)
    at += learned[name].weights.length
  }
  return file
}
