import type { Candidate, Gazetteer } from '#domain/gazetteer.ts'
import { lone } from '#read/by-word.ts'

/** Gives the places of a name. */
export type LookUp = (name: string) => readonly Candidate[]

/** Names remembered at once, a few megabytes; more forget them and start anew. */
const KEPT_MAX = 10_000
const lookUps = new WeakMap<Gazetteer, LookUp>()

/** Texts say the same names again and again; each is looked up once. */
export function rememberedLookUp(gazetteer: Gazetteer): LookUp {
  const lookUp = lookUps.get(gazetteer) ?? remembering(gazetteer)
  lookUps.set(gazetteer, lookUp)
  return lookUp
}

function remembering(gazetteer: Gazetteer): LookUp {
  const known = new Map<string, readonly Candidate[]>()
  return (name) => {
    const held = known.get(name)
    if (held !== undefined) return held
    const found = gazetteer.find(name)
    if (known.size === KEPT_MAX) known.clear()
    known.set(lone(name), found)
    return found
  }
}
