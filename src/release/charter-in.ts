import type { Charter } from '#domain/charter.ts'
import { payloads } from '#domain/item.ts'
import { CENTRE } from '#domain/names.ts'
import type { TakenEntry } from './standing-items.ts'

/** The charter that an entry of the centre brings; null for every other entry. */
export function charterIn({ item, payload }: TakenEntry): Charter | null {
  if (item.kind !== 'charter' || item.from !== CENTRE) return null
  const told = payloads.charter.safeParse(payload)
  return told.success ? told.data.charter : null
}
