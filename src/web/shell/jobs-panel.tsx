import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { Message, useText } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { type Job, type Sample, secondsLeft } from './jobs.ts'
import sheet from './panels.module.css'

type Props = { readonly jobs: readonly Job[]; readonly close: () => void }

/** Each job with how far it is, how long it will still take, and where its result is. */
export function JobsPanel({ jobs, close }: Props) {
  const firsts = useRef(new Map<string, Sample>())
  return (
    <>
      <h2>
        <Message id="jobs.title" />
      </h2>
      {jobs.length === 0 && (
        <p className={sheet['also']}>
          <Message id="jobs.none" />
        </p>
      )}
      <ul className={sheet['items']}>
        {jobs.map((job) => (
          <li key={job.id} className={sheet['item']}>
            <strong>
              <Message
                id={`jobs.${job.kind}`}
                values={{ name: <T value={job.name ?? ''} dir="ltr" /> }}
              />
            </strong>
            {job.isAtWork && <Progress of={job} firsts={firsts.current} />}
            {!job.isAtWork && job.state && (
              <span className={sheet['also']}>
                <Message id={`import.state.${job.state}`} />
              </span>
            )}
            {job.state && (
              <Link to="/import/$id" params={{ id: job.id }} onClick={close}>
                <Message id={job.isAtWork ? 'jobs.look' : 'jobs.result'} />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Progress({ of, firsts }: { of: Job; firsts: Map<string, Sample> }) {
  const text = useText()
  const { id, kind, name = '', count } = of
  const label = text(`jobs.${kind}`, { name })
  if (!count) return <progress className={sheet['progress']} aria-label={label} />
  const now = { atMs: Date.now(), done: count.done }
  const first = firsts.get(id) ?? now
  firsts.set(id, first)
  const left = secondsLeft(first, now, count.of)
  return (
    <>
      <progress
        className={sheet['progress']}
        aria-label={label}
        max={Math.max(1, count.of)}
        value={count.done}
      />
      <span className={sheet['also']}>
        <Message id="import.progress" values={{ done: count.done, of: count.of }} />{' '}
        {left !== null && <Message id="jobs.left" values={{ n: left }} />}
      </span>
    </>
  )
}
