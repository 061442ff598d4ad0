import { z } from 'zod'
import { ACTION_TYPES, KINDS, KNOWLEDGE, MODALITIES, STANCES, VOICE_KINDS } from '#domain/claim.ts'

const words = z.string().min(1).max(2000)
const name = z.string().min(1).max(300)
const shortWords = z.string().min(1).max(200)

/** Left out is the same as null: not every endpoint holds a model to the schema. */
const orNull = <T extends z.ZodType>(of: T) => of.nullable().default(null as never)
const listOf = <T extends z.ZodType>(of: T, most: number) => z.array(of).max(most).default([])

const party = z.object({ words: name, name: orNull(name) })
const toldVoice = party.extend({
  kind: z.enum(VOICE_KINDS),
  knowledge: z.enum(KNOWLEDGE),
  stance: z.enum(STANCES),
  mode: orNull(z.enum(['direct', 'indirect', 'mixed'])),
  cue: orNull(shortWords),
})
const toldCount = z.object({
  what: z.string().min(1).max(60),
  of: orNull(shortWords),
  least: orNull(z.int().min(0).max(1e12)),
  most: orNull(z.int().min(0).max(1e12)),
  approx: z.boolean().default(false),
  words: shortWords,
})

/** A claim as an endpoint tells it: words only, no offsets. Keys beyond these are not looked at. */
export const toldClaim = z.object({
  quote: words,
  kind: z.enum(KINDS),
  polarity: z.enum(['affirmed', 'negated']),
  modality: z.enum(MODALITIES),
  // The type is checked against the list by itself, so that an unknown one can be told from a broken claim.
  action: orNull(
    z.object({
      type: z
        .string()
        .max(40)
        .meta({ enum: [...ACTION_TYPES] }),
      mode: orNull(z.string().max(40)),
      words: shortWords,
    }),
  ),
  actors: listOf(party, 40),
  targets: listOf(party, 40),
  when: orNull(shortWords),
  where: listOf(z.object({ words: shortWords, role: z.enum(['at', 'from', 'to']) }), 20),
  counts: listOf(toldCount, 40),
  limits: listOf(z.object({ kind: z.enum(['excludes', 'until', 'only']), words }), 20),
  voices: listOf(toldVoice, 6),
})
export type ToldClaim = z.infer<typeof toldClaim>
export type ToldParty = z.infer<typeof party>
export type ToldVoice = z.infer<typeof toldVoice>
export type ToldCount = z.infer<typeof toldCount>

/** Bounds and defaults are ours to check: strict endpoints refuse schemas that carry them. */
const OURS = ['default', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'] // biome-ignore format: one list

/** The answer's JSON Schema: every key required, none beside them, as strict endpoints want it. */
export const ANSWER_SCHEMA: Readonly<Record<string, unknown>> = answerSchema()

function answerSchema(): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(z.object({ claims: z.array(toldClaim) }), {
    override: ({ jsonSchema }) => {
      for (const key of OURS) delete (jsonSchema as Record<string, unknown>)[key]
    },
  })
  return schema
}

/**
 * The claims in an endpoint's answer, each still unknown; null when there is no JSON of that shape in it.
 *
 * Words around the JSON, such as a fence or spoken thoughts, are passed over.
 */
export function claimsInAnswer(answer: string): readonly unknown[] | null {
  const said = answer.slice(answer.lastIndexOf('</think>') + 1)
  const within = said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1)
  for (const text of [answer, within]) {
    const parsed = jsonOf(text)
    const claims = Array.isArray(parsed) ? parsed : (parsed as { claims?: unknown } | null)?.claims
    if (Array.isArray(claims)) return claims
  }
  return null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
