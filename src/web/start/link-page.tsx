import { Navigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSession, useSignIn } from '#web/api/session.ts'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { Frame } from './frame.tsx'

/** Signs in by the link that the page was opened with, once. */
export function LinkPage() {
  const { token } = useParams({ from: '/link/$token' })
  const { officer } = useSession()
  const { mutate, error } = useSignIn()
  useEffect(() => {
    if (!officer) mutate({ link: token })
  }, [officer, token, mutate])
  // Without a passkey this link was the only way in: the page that makes one comes first.
  if (officer) return <Navigate to={officer.hasPasskey ? '/picture' : '/ways-in'} replace />
  return (
    <Frame>
      <h1>
        <Message id="signIn.working" />
      </h1>
      <Problem of={error} />
    </Frame>
  )
}
