import type { ReleasedClaim, Voice } from '#domain/claim.ts'
import type { LiveClaim } from '#domain/event.ts'

export type Made = Omit<Partial<LiveClaim>, 'claim' | 'source'> & {
  voices?: readonly Partial<Voice>[]
  claim?: Partial<ReleasedClaim>
  published?: string
  quote?: string
  source?: Partial<LiveClaim['source']>
}

const span = { start: 0, end: 1 }
let made = 0
/** A claim of the event in question; each is of another text unless told so. */
export function claimOf(told: Made): LiveClaim {
  const { voices = [{}], claim = {}, published, quote, source, ...live } = told
  made += 1
  const name = live.name ?? `claim${String(made).padStart(3, '0')}`
  return {
    name,
    report: `report ${name}`,
    reading: `reading ${name}`,
    from: 'north',
    madeBy: { kind: 'reader', name: 'made', version: '1' },
    text: `text ${name}`,
    source: { author: [], title: '', ...(published ? { published } : {}), ...source },
    isWithdrawn: false,
    ...live,
    claim: {
      part: 'body',
      quote: quote ?? `${name} heard shells.`,
      ...span,
      status: 'asserted',
      polarity: 'affirmed',
      modality: 'actual',
      kind: 'event',
      attribution: voices.map((voice) => ({
        voice: 'Mira Dol',
        role: 'speaker',
        kind: 'person',
        knowledge: 'own',
        stance: 'says',
        ...voice,
      })),
      actors: [],
      targets: [],
      ...claim,
    },
  }
}

/** Mira Dol, who was there, unless told otherwise. */
export const by = (
  voice: string,
  kind: Voice['kind'] = 'person',
  knowledge: Voice['knowledge'] = 'own',
) => ({ voice, kind, knowledge }) as const
