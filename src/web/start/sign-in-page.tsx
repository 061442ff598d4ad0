import { useIntl } from 'react-intl'
import type { SessionView } from '#contract/views.ts'
import { hasPasskeys } from '#web/api/passkeys.ts'
import { homeName, useSession, useSignIn } from '#web/api/session.ts'
import { Button } from '#web/base/button.tsx'
import { Member } from '#web/base/member.tsx'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { T } from '#web/base/t.tsx'
import { WayProblem } from '#web/ways-in/way-problem.tsx'
import { Frame } from './frame.tsx'
import sheet from './start.module.css'

type Pick = NonNullable<SessionView['pick']>[number]

/** Fictional officers to pick from, by member; with real data, only the word that the console has a link. */
export function SignInPage() {
  const { centre, pick } = useSession()
  const language = useIntl().locale
  const signIn = useSignIn()
  return (
    <Frame>
      <h1>
        <T value={homeName(centre, language)} />
      </h1>
      {pick && pick.length > 0 ? (
        <>
          <p className={sheet['lead']}>
            <Message id="signIn.pick" />
          </p>
          <Problem of={signIn.error} />
          {byMember(pick).map(([member, officers]) => (
            <section key={member} className={sheet['member']}>
              <h2>
                <Member name={member} />
              </h2>
              <ul className={sheet['officers']}>
                {officers.map(({ name, title }) => (
                  <li key={name}>
                    <button
                      type="button"
                      className={sheet['officer']}
                      disabled={signIn.isPending}
                      onClick={() => signIn.mutate({ officer: name, member })}
                    >
                      <strong>
                        <T value={title} />
                      </strong>
                      <span>
                        <T value={name} />
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      ) : (
        <>
          <p className={sheet['lead']}>
            <Message id="signIn.link" />
          </p>
          <PasskeyDoor />
        </>
      )}
    </Frame>
  )
}

/** For whoever has been here before. */
function PasskeyDoor() {
  const signIn = useSignIn()
  if (!hasPasskeys()) return null
  return (
    <>
      <div>
        <Button
          look="main"
          onPress={() => signIn.mutate({ passkey: 'any' })}
          isDisabled={signIn.isPending}
        >
          <Message id="signIn.passkey" />
        </Button>
      </div>
      <WayProblem of={signIn.error} />
    </>
  )
}

function byMember(pick: readonly Pick[]): readonly (readonly [string, readonly Pick[]])[] {
  return [...Map.groupBy(pick, (officer) => officer.member)]
}
