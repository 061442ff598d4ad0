import type { Named, VoiceKind } from './name-of-noun.ts'

/** Somebody the report has named, and where. */
export type Mention = {
  readonly name: string
  readonly kind: VoiceKind
  readonly role?: string
  readonly roles: readonly string[]
  readonly start: number
  readonly end: number
}

/** What a pronoun or a bare role stood for, or null when nothing fits. */
export type People = {
  note(named: Named): void
  noteSpeaker(mention: Mention): void
  /** The fullest name known for a name or surname. */
  fullOf(named: Named): Mention | null
  /** Who "he", "the analyst" or "the ministry" is, by what was last named. */
  behind(named: Named): Mention | null
}

/** Keeps the names of one report as they come, for "he", "the analyst" and bare surnames. */
export function startPeople(): People {
  const bySurname = new Map<string, Mention>()
  const byRole = new Map<string, Mention>()
  let lastPerson: Mention | null = null
  let lastSpeaker: Mention | null = null
  return {
    note(named) {
      if (named.isPronoun || (named.kind !== 'person' && named.kind !== 'authority')) return
      const mention = mentionOf(named, bySurname)
      if (!mention) return
      for (const role of [...mention.roles, ...named.roles]) byRole.set(role, mention)
      if (mention.kind === 'person') lastPerson = mention
    },
    noteSpeaker(mention) {
      if (mention.kind === 'person') lastSpeaker = mention
    },
    fullOf: (named) => bySurname.get(surnameOf(named.name)) ?? null,
    behind(named) {
      const word = named.name.toLowerCase()
      if (named.isPronoun) return /^(?:he|she)$/.test(word) ? (lastSpeaker ?? lastPerson) : null
      const head = word.split(' ').at(-1) ?? ''
      return byRole.get(head) ?? null
    },
  }

  function mentionOf(named: Named, known: Map<string, Mention>): Mention | null {
    if (!/\p{Lu}/u.test(named.name)) return null
    const { name, start, end, role } = named
    const isPerson = named.kind === 'person'
    const roles = rolesOf(named)
    const held = known.get(surnameOf(name))
    const isShorter = held !== undefined && held.name.length >= name.length
    if (isShorter) return { ...held, start, end, roles }
    const kind: VoiceKind = isPerson ? 'person' : 'authority'
    const plain = { name, kind, roles, start, end } as const
    const mention: Mention = role === undefined ? plain : { ...plain, role }
    if (isPerson) known.set(surnameOf(name), mention)
    return mention
  }
}

/** What a person is called by, or the words of an authority's name. */
function rolesOf(named: Named): readonly string[] {
  return named.kind === 'person' ? named.roles : headsOf(named.name)
}

/** Words of an authority's name by which it is called again: "ministry", "army". */
function headsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
}

function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
}
