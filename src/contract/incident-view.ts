import { z } from 'zod'
import {
  CONFIDENCES,
  INCIDENT_STAGES,
  INCIDENT_TYPES,
  type Incident,
  PERSON_EFFECTS,
  PERSON_KINDS,
  THING_EFFECTS,
  THING_KINDS,
} from '#domain/incident.ts'
import { namedPlace } from '#domain/place.ts'
import { spanShape } from '#domain/span.ts'

const words = { words: z.string(), ...spanShape }
const hit = {
  ...words,
  count: z.strictObject({
    least: z.int().optional(),
    most: z.int().optional(),
    isAbout: z.boolean(),
  }),
  nation: z.string().optional(),
}

/** An incident as `parley read --json --incidents` prints it: what is not known is left out. */
export const incidentView = z.strictObject({
  type: z.enum(INCIDENT_TYPES),
  stage: z.enum(INCIDENT_STAGES),
  sure: z.number().min(0).max(1),
  told: z.array(z.strictObject(spanShape)),
  claims: z.array(z.string()),
  when: z.strictObject({ edtf: z.string(), ...words }).optional(),
  where: z.array(namedPlace),
  instruments: z.array(z.strictObject({ ...words, kind: z.string().optional() })),
  impliedInstrument: z.string().optional(),
  isByState: z.boolean(),
  individuals: z.array(z.strictObject(words)),
  organizations: z.array(
    z.strictObject({ ...words, confidence: z.enum(CONFIDENCES), accusers: z.array(z.string()) }),
  ),
  things: z.array(
    z.strictObject({ ...hit, kind: z.enum(THING_KINDS), effect: z.enum(THING_EFFECTS) }),
  ),
  persons: z.array(
    z.strictObject({
      ...hit,
      kind: z.enum(PERSON_KINDS),
      effect: z.enum(PERSON_EFFECTS),
      name: z.string().optional(),
      role: z.string().optional(),
    }),
  ),
})
export type IncidentView = z.infer<typeof incidentView>

/** Drops what is null, and checks the rest: nothing leaves that the page does not tell of. */
export const presentIncident = (incident: Incident): IncidentView =>
  incidentView.parse(JSON.parse(JSON.stringify(incident, (_, value) => value ?? undefined)))
