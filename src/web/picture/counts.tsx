import { Link } from '@tanstack/react-router'
import type { PictureView } from '#contract/views.ts'
import type { PictureSearch } from '#web/api/pictures.ts'
import { Message } from '#web/base/message.tsx'
import { At } from '#web/base/when.tsx'
import sheet from './picture.module.css'

type Props = { readonly of: PictureView; readonly search: PictureSearch }

/** How many events the filters leave, and how many of them have no place or no time; each count leads to them. */
export function Counts({ of, search }: Props) {
  const { events, withoutPlace, withoutTime } = of.counts
  return (
    <p className={sheet['countLine']}>
      <strong>
        <Message id="counts.events" values={{ n: events }} />
      </strong>
      <Without what="place" n={withoutPlace} search={search} />
      <Without what="time" n={withoutTime} search={search} />
      <span className={sheet['asOf']}>
        <Message id="counts.asOf" values={{ at: <At instant={of.asOf} /> }} />
      </span>
    </p>
  )
}

type WithoutProps = Pick<Props, 'search'> & { readonly what: 'place' | 'time'; readonly n: number }

function Without({ what, n, search }: WithoutProps) {
  const words = (
    <Message id={what === 'place' ? 'counts.withoutPlace' : 'counts.withoutTime'} values={{ n }} />
  )
  const isOn = search.without === what
  if (n === 0 && !isOn) return <span>{words}</span>
  return (
    <Link
      to="/picture"
      search={{ ...search, without: isOn ? undefined : what }}
      aria-current={isOn || undefined}
    >
      {words}
    </Link>
  )
}
