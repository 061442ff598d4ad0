import type { Marking } from '#domain/marking.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Source, SourceSettings } from '#domain/source.ts'
import { recipientsOf } from '#release/recipients-of.ts'
import { newHandle } from './append-items.ts'
import { charterOf, requireOfficer, requireRight } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { minutesAfter, newState } from './source-schedule.ts'
import { defaultMarking } from './submit-report.ts'

/** The sources of the asking officer's own member; no other member's are ever named. */
export async function listSources(centre: Centre, asking: Officer | null): Promise<Source[]> {
  const officer = requireOfficer(asking)
  return await centre.store.sources.list(officer.member)
}

/**
 * Follows a feed from now on, in the name of the asking officer. It is asked for the first time at the next poll.
 *
 * @throws {Refusal} `not_allowed` without the right to submit, or to release where its items go further than the member;
 *   `url_refused`, `field_invalid` with the field
 */
export async function addSource(
  centre: Centre,
  asking: Officer | null,
  settings: SourceSettings,
): Promise<Source> {
  const officer = requireRight(asking, 'submit')
  const source: Source = {
    ...checkedSettings(centre, officer, settings),
    id: newHandle(centre, 'source'),
    member: officer.member,
    by: officer.name,
    state: newState(centre.clock.now()),
  }
  await centre.store.sources.add(source)
  return source
}

/**
 * Settles anew how a source is followed; from now on in the name of the asking officer.
 *
 * Another address begins from the start, but what was taken is not taken again.
 *
 * @throws {Refusal} as adding does; `not_found`
 */
export async function changeSource(
  centre: Centre,
  asking: Officer | null,
  change: { id: string; settings: SourceSettings },
): Promise<Source> {
  const officer = requireRight(asking, 'submit')
  const settings = checkedSettings(centre, officer, change.settings)
  const now = centre.clock.now()
  const changed = await centre.store.sources.change(
    { stream: officer.member, id: change.id },
    ({ id, member, state, url }) => {
      const soonest = minutesAfter(now, settings.every)
      const { itemsTaken, seen } = state
      const isSame = url === settings.url && state.lastIssue?.code !== 'right_lost'
      const kept = { ...state, nextDue: state.nextDue < soonest ? state.nextDue : soonest }
      const anew = { ...newState(now), itemsTaken, seen }
      return { ...settings, id, member, by: officer.name, state: isSame ? kept : anew }
    },
  )
  if (!changed) throw new Refusal('not_found')
  return changed
}

/** Stops following a source; the reports that came from it stay. @throws {Refusal} `not_found`, `not_allowed` */
export async function dropSource(centre: Centre, asking: Officer | null, id: string) {
  const officer = requireRight(asking, 'submit')
  if (!(await centre.store.sources.drop({ stream: officer.member, id })))
    throw new Refusal('not_found')
}

/** Where a source's items go, when it is not simply the centre's default. */
export function markingOf(centre: Centre, { marking, terms }: SourceSettings): Marking | undefined {
  if (!marking && !terms) return undefined
  return { ...(marking ?? defaultMarking(centre)), ...(terms ? { terms } : {}) }
}

/** Whether an officer may hand in what a source brings: the same rights as by hand. @throws {Refusal} `not_allowed` */
export function requireSourceRights(
  centre: Centre,
  officer: Officer,
  settings: SourceSettings,
): void {
  requireRight(officer, 'submit')
  const to = markingOf(centre, settings)?.to ?? []
  if (to.some((one) => one !== officer.member)) requireRight(officer, 'release')
}

function checkedSettings(
  centre: Centre,
  officer: Officer,
  settings: SourceSettings,
): SourceSettings {
  requireSourceRights(centre, officer, settings)
  recipientsOf(charterOf(centre), officer.member, settings.marking?.to ?? [])
  return { ...settings, url: checkedAddress(centre, settings.url) }
}

/** The address in its plain spelling, without what stands after "#". */
function checkedAddress(centre: Centre, text: string): string {
  try {
    centre.feeds.check(text)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const message = String(error.facts['reason'])
    throw new Refusal(error.code, error.facts, [{ pointer: '/url', message }])
  }
  const url = new URL(text)
  url.hash = ''
  return url.href
}
