import type { LanguageDetector } from '#ports/intake.ts'

/** Enough text to tell a language by. */
const SAMPLE_MAX = 20_000

/**
 * A detector of the language that a text is written in, for about sixty languages.
 *
 * Loaded on demand, because its tables take 0.3 s and 90 MB. The smallest tables are as good as the largest on text
 * longer than a sentence; on less they would rather say "und".
 *
 * @returns a function that gives a language of ISO 639-1, or "und" when it is not sure
 */
export async function loadLanguageDetector(): Promise<LanguageDetector> {
  const { eld } = await import('eld/extrasmall')
  // Addresses and mail names look like words of some language, so they go first.
  eld.enableTextCleanup(true)
  return (text) => {
    const found = eld.detect(text.slice(0, SAMPLE_MAX))
    return found.isReliable() && found.language !== '' ? found.language : 'und'
  }
}
