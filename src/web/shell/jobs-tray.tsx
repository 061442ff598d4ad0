import { lazy } from 'react'
import { useIntl } from 'react-intl'
import { Icon } from '#web/base/icon.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { HeaderPanel } from './header-panel.tsx'
import sheet from './panels.module.css'
import { useEnded, useJobs } from './use-jobs.ts'

/** Fetched when it is first opened. */
const JobsPanel = lazy(async () => ({ default: (await import('./jobs-panel.tsx')).JobsPanel }))

/** What goes on behind the pages, with how many on its badge; it is there again after a reload. */
export function JobsTray() {
  const text = useText()
  const intl = useIntl()
  const jobs = useJobs()
  const ended = useEnded(jobs)
  const count = jobs.filter(({ isAtWork }) => isAtWork).length
  const badge = (
    <>
      <Icon name="jobs" />
      {count > 0 && (
        <span className={sheet['badge']} aria-hidden="true">
          {intl.formatNumber(count)}
        </span>
      )}
    </>
  )
  return (
    <>
      <HeaderPanel
        title={text('jobs.title')}
        label={text('jobs.open', { n: count })}
        button={badge}
      >
        {(close) => <JobsPanel jobs={jobs} close={close} />}
      </HeaderPanel>
      <span role="status" className="unseen">
        {ended.map(({ id, name, state }) => (
          <span key={id}>
            <T value={name ?? ''} /> {state && <Message id={`import.state.${state}`} />}
          </span>
        ))}
      </span>
    </>
  )
}
