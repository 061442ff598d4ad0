import type { StandingView } from '#contract/views.ts'
import { Member } from '#web/base/member.tsx'
import { T } from '#web/base/t.tsx'

/** A party as the charter names it: a member by the name it gives itself. */
export function SideName({ of }: { of: StandingView['sides']['of'][number] }) {
  return of.isMember ? <Member name={of.name} /> : <T value={of.name} />
}
