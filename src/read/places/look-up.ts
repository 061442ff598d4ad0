import type { Candidate, Gazetteer } from '#domain/gazetteer.ts'

/** Gives the places of a name. */
export type LookUp = (name: string) => readonly Candidate[]

const KEPT_MAX = 20_000

/** A text says its names again and again; each is looked up once. */
export function rememberedLookUp(gazetteer: Gazetteer): LookUp {
  const known = new Map<string, readonly Candidate[]>()
  return (name) => {
    const held = known.get(name)
    if (held) return held
    const found = gazetteer.find(name)
    if (known.size < KEPT_MAX) known.set(name, found)
    return found
  }
}
