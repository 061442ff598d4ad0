import type { NameBook } from '#domain/name-book.ts'
import { foldWord } from '#domain/search-tokens.ts'
import type { VoicedClaim } from './copies.ts'
import type { ReportKin } from './kinship/report-kin.ts'
import { voiceKey } from './voice-key.ts'

/** Outlets that an account names for having brought it, and texts that are compared for that. */
const TELLERS_MAX = 16

/**
 * Outlets that bring one origin's words in texts of their own, sorted: of an outlet's own words none, of copies the first.
 *
 * @param claims of one origin, the one to show first; of more than 16 texts the first
 */
export function tellersOf(
  claims: readonly VoicedClaim[],
  { kin, book }: { kin?: ReportKin | undefined; book?: NameBook | undefined },
): readonly string[] {
  const kept = new Map<string, VoicedClaim>()
  for (const claim of claims) {
    const outlet = claim.live.source.outlet
    if (!outlet || claim.isCopy || isOwn(outlet, claim, book) || kept.has(outlet)) continue
    if (kept.size >= TELLERS_MAX) break
    const isCopied = [...kept.values()].some(
      ({ live }) => live.text === claim.live.text || kin?.repeats(claim.live, live),
    )
    if (!isCopied) kept.set(outlet, claim)
  }
  return [...kept.keys()].sort()
}

/** What the origin itself puts out is its own word, whoever is named as its outlet. */
function isOwn(outlet: string, { voice }: VoicedClaim, book: NameBook | undefined): boolean {
  if (voice.kind === 'outlet' || foldWord(outlet) === foldWord(voice.voice)) return true
  const named = { voice: outlet, kind: 'authority' } as const
  return voiceKey(named, book ? { book } : {}) === voice.key
}
