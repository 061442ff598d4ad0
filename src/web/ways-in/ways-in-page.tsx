import { useWaysIn } from '#web/api/ways-in.ts'
import { Message } from '#web/base/message.tsx'
import { pageClass } from '#web/base/page.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { ColleaguesPart } from './colleagues-part.tsx'
import { PasskeysPart } from './passkeys-part.tsx'
import { SessionsPart } from './sessions-part.tsx'
import { TokensPart } from './tokens-part.tsx'
import sheet from './ways-in.module.css'

/** Every way by which the asking officer, and programs in the officer's name, get in; and colleagues', for who may invite. */
export function WaysInPage() {
  const { data, isPending, isError, error, refetch } = useWaysIn()
  useTitle('ways.title')
  return (
    <div className={pageClass('form')}>
      <h1>
        <Message id="ways.title" />
      </h1>
      <p className={sheet['lead']}>
        <Message id="ways.lead" />
      </p>
      {isError && <Problem of={error} onRetry={() => refetch()} />}
      {isPending && <div aria-busy="true" />}
      {data && (
        <>
          <PasskeysPart passkeys={data.passkeys} />
          <SessionsPart sessions={data.sessions} />
          <TokensPart tokens={data.tokens} />
          {data.colleagues && <ColleaguesPart colleagues={data.colleagues} />}
        </>
      )}
    </div>
  )
}
