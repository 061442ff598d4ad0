import type { FastifyRequest } from 'fastify'
import { LANGUAGES, type Language } from '#domain/charter.ts'

/** The first language that the asker names, if it is one of the centre's; else English. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = (request.headers['accept-language'] ?? 'en').slice(0, 2)
  return LANGUAGES.find((one) => one === wanted) ?? 'en'
}
