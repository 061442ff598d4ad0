/** An event that a coder found in a text: its type and the words for who did it to whom. */
export type GoldRecord = {
  /** One of the 16 types of PLOVER 2021; null for what is left out of scoring. */
  readonly type: string | null
  readonly sources: readonly string[]
  /** Empty for a deed that several parties did together, and for one done to nobody. */
  readonly targets: readonly string[]
}
/** A text with every record that was coded from it. */
export type CodedText = {
  readonly text: string
  /** `YYYY-MM-DD`, "" when unknown. */
  readonly published: string
  readonly records: readonly GoldRecord[]
}

/** Types of the drafts of PLOVER that its edition of 2021 has joined to others. */
const JOINED: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  FIGHT: 'ASSAULT',
}
/** "Investigate" became a mode of ACCUSE and in part none; "document" is a note on the file itself. */
const LEFT_OUT: ReadonlySet<string> = new Set(['INVESTIGATE', 'DOCUMENT'])

type RawActor = { readonly actorText?: string }
type RawRecord = {
  readonly event: string
  readonly text?: string
  readonly date?: string
  readonly source?: readonly RawActor[] | string | null
  readonly target?: readonly RawActor[] | string | null
}

/** Texts of a PLOVER file in the order of the file; a record without text is no record of any. */
export function codedTextsFrom(json: string): { texts: CodedText[]; textlessCount: number } {
  const raw = JSON.parse(json) as readonly RawRecord[]
  const texts = new Map<string, CodedText>()
  for (const record of raw) {
    const { text = '', date: published = '' } = record
    if (text === '') continue
    const known = texts.get(text)?.records ?? []
    texts.set(text, { text, published, records: [...known, recordFrom(record)] })
  }
  const textlessCount = raw.filter(({ text = '' }) => text === '').length
  return { texts: [...texts.values()], textlessCount }
}

function recordFrom({ event, source, target }: RawRecord): GoldRecord {
  return {
    type: LEFT_OUT.has(event) ? null : (JOINED[event] ?? event),
    sources: namesOf(source),
    targets: namesOf(target),
  }
}

/** A few records hold a bare word where actors belong: no actor is meant by it. */
function namesOf(actors: RawRecord['source']): string[] {
  if (!Array.isArray(actors)) return []
  return (actors as readonly RawActor[]).flatMap(({ actorText }) => actorText?.trim() || [])
}
