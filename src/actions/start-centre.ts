import type { Charter } from '#domain/charter.ts'
import type { Payloads } from '#domain/item.ts'
import { CENTRE, JOINT } from '#domain/names.ts'
import { Refusal } from '#domain/refusal.ts'
import { base64FromBytes } from '#lib/bytes.ts'
import { FOLD_VERSION } from '#pipeline.ts'
import { appendItems, newHandle } from './append-items.ts'
import type { Centre } from './centre.ts'
import { giveLink } from './ways-in/links.ts'

/** A one-time link for the first officer of a member: printed on the console, never sent. */
export type FirstLink = { member: string; officer: string; link: string }

/**
 * The first start: keys for members that brought none, the charter and the first epoch as entries of `joint`, the
 * officers that the charter names.
 *
 * @throws {Refusal} `conflict` when the centre has a charter already
 */
export async function startCentre(centre: Centre, written: Charter): Promise<readonly FirstLink[]> {
  if (centre.charter.held)
    throw new Refusal('conflict', { reason: 'this centre has a charter already' })
  const members = []
  for (const member of written.members)
    members.push({
      ...member,
      key: member.key ?? base64FromBytes(await centre.signer.ensure(member.name)),
    })
  const centreKey = base64FromBytes(await centre.signer.ensure(CENTRE))
  const charter: Charter = { ...written, members }

  centre.charter.held = charter
  const to = [JOINT]
  try {
    await appendItems(centre, {
      from: CENTRE,
      drafts: [
        {
          kind: 'charter',
          handle: newHandle(centre, 'charter'),
          to,
          tlp: 'amber',
          payload: { charter, key: centreKey },
          isOnward: true,
        },
        {
          kind: 'epoch',
          handle: newHandle(centre, 'epoch'),
          to,
          tlp: 'amber',
          payload: { fold: FOLD_VERSION },
          isOnward: true,
        },
      ],
    })
  } catch (error) {
    centre.charter.held = null
    throw error
  }
  const links: FirstLink[] = []
  for (const member of charter.members)
    for (const [index, officer] of (member.officers ?? []).entries()) {
      await centre.store.officers.put({ member: member.name, ...officer })
      if (index === 0) {
        const link = await giveLink(centre, { member: member.name, name: officer.name })
        links.push({ member: member.name, officer: officer.title, link })
      }
    }
  centre.folding.ring()
  return links
}

/** The charter in force, from the first entry of `joint`; null before the first start. */
export async function findCharter(centre: Pick<Centre, 'store'>): Promise<Charter | null> {
  const [first] = await centre.store.entries.list({ stream: JOINT, after: 0, limit: 1 })
  if (!first?.payload) return null
  return (JSON.parse(new TextDecoder().decode(first.payload)) as Payloads['charter']).charter
}
