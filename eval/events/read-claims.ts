import { createHash } from 'node:crypto'
import { loadEnglishModels } from '#adapters/english-models.ts'
import { loadGazetteer } from '#adapters/gazetteer.ts'
import type { Claim } from '#domain/claim.ts'
import { makeEnglishReader } from '#read/english-reader.ts'

/** Reads the claims of one text. */
export type ReadClaims = (text: string, published: string) => Promise<readonly Claim[]>

/** The built-in reader of English over bare texts, as if each had come in alone, pasted, without title or author. */
export function makeClaimReader(): ReadClaims {
  const reader = makeEnglishReader(loadGazetteer(), loadEnglishModels())
  const { signal } = new AbortController()
  return async (text, published) => {
    const report = {
      title: '', language: 'en', author: [], republishedBy: [], text, evidence: [], arrival: { way: 'paste' as const },
      sha256: createHash('sha256').update(text).digest('hex'),
      ...(published === '' ? {} : { published }),
    } // biome-ignore format: one thought
    const { claims } = await reader.read(report, signal)
    return claims
  }
}
