import { useIntl } from 'react-intl'
import type { EventView } from '#contract/views.ts'
import { knownMessage, Message } from '#web/base/message.tsx'
import { Names } from '#web/base/says.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import { claimAnchor, goToClaim } from './claim-walk.ts'
import { letterOf } from './compare.ts'
import sheet from './event.module.css'

type Reason = EventView['standing']['reasons'][number]

/** Links of one reason at most; its sentence names the voices. */
const LINKS_MAX = 6
/** What carries the standing first, then what contests it, then what was not counted. */
const LAST = ['reason.copies_collapse', 'reason.may_be_one_of_them', 'reason.independence_unknown']
const FIRST = ['reason.all_withdrawn', 'reason.two_origins', 'reason.one_origin', 'reason.nobody_with_own_knowledge'] // biome-ignore format: one list

/** Why it stands so: each reason a sentence with the voices that it names, and ways to the claims that decided. */
export function Reasons({ event }: { event: EventView }) {
  const intl = useIntl()
  const inOrder = event.standing.reasons.toSorted((a, b) => rankOf(a) - rankOf(b))
  return (
    <ul className={sheet['reasons']}>
      {inOrder.map((reason) => {
        const known = knownMessage(intl, `reason.${reason.code}`)
        const values = {
          n: reason.voices.length,
          names: <Names of={reason.voices} most={8} />,
          field: reason.field ? <Message id={`reason.field.${reason.field}`} /> : '',
        }
        return (
          <li key={`${reason.code} ${reason.field} ${reason.voices}`} data-reason={reason.code}>
            <Message id={known ?? 'reason.other'} values={values} />{' '}
            <Deciders of={reason} accounts={event.accounts} />
          </li>
        )
      })}
    </ul>
  )
}

function rankOf({ code }: Reason): number {
  if (FIRST.includes(`reason.${code}`)) return 0
  return LAST.includes(`reason.${code}`) ? 2 : 1
}

/** The claims that decided, each by the letter of its account: one claim of an account leads to it. */
function Deciders({ of, accounts }: { of: Reason } & Pick<EventView, 'accounts'>) {
  const found = accounts.flatMap((account, column) => {
    const claim = account.claims.find(({ name }) => of.claims.includes(name))
    return claim ? [{ name: claim.name, voice: account.voice, letter: letterOf(column) }] : []
  })
  return found.slice(0, LINKS_MAX).map(({ name, voice, letter }) => (
    <a
      key={name}
      href={`#${claimAnchor(name)}`}
      className={sheet['decider']}
      onClick={(event) => {
        if (goToClaim(name)) event.preventDefault()
      }}
    >
      <span aria-hidden="true">{letter}</span>
      <span className="unseen">
        <Message id="reason.claim" values={{ letter, name: <VoiceName of={voice} /> }} />
      </span>
    </a>
  ))
}
