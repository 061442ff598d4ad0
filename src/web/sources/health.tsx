import { useIntl } from 'react-intl'
import type { SourceView } from '#contract/sources.ts'
import { Icon } from '#web/base/icon.tsx'
import { knownMessage, Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import { At } from '#web/base/when.tsx'
import sheet from './sources.module.css'

type Props = { readonly of: SourceView['health'] }

/** How a feed is doing, what was wrong the last time, and which of its items became no report. */
export function Health({ of }: Props) {
  const { code, issue, movedTo, skipped } = of
  const isWell = code === 'good' || code === 'not_polled_yet'
  return (
    <div className={sheet['health']}>
      <p className={sheet['state']} data-health={code}>
        {code === 'not_polled_yet' ? null : <Icon name={isWell ? 'check' : 'warn'} />}
        <strong>
          <Message id={`sources.health.${code}`} />
        </strong>
      </p>
      {issue && issue.code !== code && (
        <p>
          <Message
            id={`sources.fault.${issue.code}`}
            values={{ status: issue.status ?? 0, n: issue.count ?? 0 }}
          />{' '}
          <span className={sheet['at']}>
            <At instant={issue.at} />
          </span>
        </p>
      )}
      {movedTo && (
        <p>
          <Message id="sources.moved" values={{ url: <T value={movedTo} dir="ltr" /> }} />
        </p>
      )}
      {skipped.length > 0 && <Skipped of={skipped} />}
    </div>
  )
}

function Skipped({ of }: { of: Props['of']['skipped'] }) {
  const intl = useIntl()
  const why = (code: string) => {
    const known = knownMessage(intl, `sources.skipped.${code}`)
    return known ? <Message id={known} /> : <Token kind="id" value={code} />
  }
  return (
    <details>
      <summary>
        <Message id="sources.skipped" values={{ n: of.length }} />
      </summary>
      <ul className={sheet['skipped']}>
        {of.map(({ position, code }) => (
          <li key={position}>
            <Message id="sources.item" values={{ position, why: why(code) }} />
          </li>
        ))}
      </ul>
    </details>
  )
}
