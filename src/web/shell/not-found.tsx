import { Link } from '@tanstack/react-router'
import { Empty } from '#web/base/empty.tsx'
import { Message } from '#web/base/message.tsx'

/** Said alike of what never was and of what is not for this reader. */
export function NotFound() {
  return (
    <Empty
      why={<Message id="notFound.why" />}
      action={
        <Link to="/picture">
          <Message id="notFound.back" />
        </Link>
      }
    />
  )
}
