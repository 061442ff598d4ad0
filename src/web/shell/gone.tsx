import { Link } from '@tanstack/react-router'
import { newerOf, wasTakenBack } from '#web/api/ask.ts'
import { Empty } from '#web/base/empty.tsx'
import { Message } from '#web/base/message.tsx'
import { NotFound } from './not-found.tsx'

/** What became of something that is not here: replaced, with the way on; taken back; or never known to this reader. */
export function Gone({ of }: { of: unknown }) {
  const newer = newerOf(of)
  if (newer !== null)
    return (
      <Empty
        why={<Message id="gone.replaced" />}
        action={
          <Link to="/r/$handle" params={{ handle: newer }}>
            <Message id="gone.newer" />
          </Link>
        }
      />
    )
  if (!wasTakenBack(of)) return <NotFound />
  return (
    <Empty
      title={<Message id="gone.takenBack" />}
      why={<Message id="gone.takenBackWords" />}
      action={
        <Link to="/picture">
          <Message id="notFound.back" />
        </Link>
      }
    />
  )
}
