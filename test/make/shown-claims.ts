import type { AccountView, ClaimView } from '#contract/views.ts'
import type { Claim } from '#domain/claim.ts'

/** An invented claim for tests, with what a test cares for laid over it. */
export function makeClaim(over: Partial<Claim> = {}): Claim {
  return {
    id: '0000000000000001',
    part: 'body',
    quote: 'The ferry left at dawn.',
    start: 0,
    end: 23,
    status: 'asserted',
    polarity: 'affirmed',
    modality: 'actual',
    kind: 'event',
    attribution: [
      {
        voice: 'Harbour office',
        role: 'speaker',
        kind: 'authority',
        knowledge: 'own',
        stance: 'says',
      },
    ],
    actors: [],
    targets: [],
    ...over,
  }
}

export function makeClaimView(over: Partial<ClaimView> = {}): ClaimView {
  return {
    ...makeClaim(),
    name: '000000000000000a',
    from: 'north',
    madeBy: { kind: 'reader', name: 'english', version: '1' },
    isWithdrawn: false,
    report: { handle: '00000000000000hh', title: 'The ferry' },
    ...over,
  }
}

export function makeAccount(over: Partial<ClaimView> = {}): AccountView {
  return {
    origin: 'harbour-office',
    voice: 'Harbour office',
    kind: 'authority',
    hasOwnKnowledge: true,
    denies: false,
    isWithdrawn: false,
    copies: 0,
    tellers: [],
    claims: [makeClaimView(over)],
  }
}
