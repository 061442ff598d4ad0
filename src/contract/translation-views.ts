import { z } from 'zod'
import { handle, streamName } from '#domain/names.ts'
import { TRANSLATION_TEXT_MAX } from '#domain/report.ts'

/** A report's words in another language, by a named person, with the member whose officer kept it. */
export const translationView = z.strictObject({
  handle,
  from: z.string(),
  at: z.string(),
  /** BCP 47. */
  language: z.string(),
  by: z.string(),
  note: z.string().optional(),
  text: z.string(),
  /** The member's own translations of its own reports only: the streams it was released to. */
  audience: z.array(z.string()).optional(),
})
export type TranslationView = z.infer<typeof translationView>

/** `to`: of the streams to which the own member released the report. */
export const translateCommand = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/),
  by: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(TRANSLATION_TEXT_MAX),
  note: z.string().max(500).optional(),
  to: z.array(streamName).max(100).default([]),
})
export type TranslateCommand = z.infer<typeof translateCommand>
