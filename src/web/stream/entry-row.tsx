import { Link } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import type { EntryView } from '#contract/stream-views.ts'
import { Icon } from '#web/base/icon.tsx'
import { Member } from '#web/base/member.tsx'
import { knownMessage, Message, useText } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import { At } from '#web/base/when.tsx'
import sheet from './stream.module.css'

/** One entry; where a recall removed the content, the row says so, and its hash stays. */
export function EntryRow({ entry }: { entry: EntryView }) {
  const text = useText()
  return (
    <tr data-erased={entry.isErased || undefined}>
      <td data-cell="position" data-label={text('entry.position')}>
        <Token value={String(entry.position)} />
      </td>
      <td data-cell="kind" data-label={text('entry.kind')}>
        <KindCell entry={entry} />
      </td>
      <td data-cell="from" data-label={text('entry.from')}>
        <Member name={entry.from} />
      </td>
      <td data-cell="to" data-label={text('entry.to')}>
        <Member name={entry.to} />
      </td>
      <td data-cell="n" data-label={text('entry.n')}>
        <Token value={String(entry.n)} />
      </td>
      <td data-cell="at" data-label={text('entry.at')}>
        <At instant={entry.at} />
      </td>
      <td data-cell="hash" data-label={text('entry.hash')}>
        <span>
          <Token kind="hash" value={entry.hash} short={12} canCopy />
        </span>
      </td>
    </tr>
  )
}

function KindCell({ entry }: { entry: EntryView }) {
  const intl = useIntl()
  const known = knownMessage(intl, `item.${entry.kind}`)
  const kind = known ? <Message id={known} /> : <Token kind="id" value={entry.kind} />
  return (
    <div className={sheet['kind']}>
      <strong>{kind}</strong>
      {entry.isErased && (
        <span className={sheet['erased']}>
          <Icon name="cross" />
          <Message id="entry.erased" />
        </span>
      )}
      {entry.kind === 'report' && !entry.isErased ? (
        <Link to="/r/$handle" params={{ handle: entry.handle }}>
          <T value={entry.title || entry.handle} />
        </Link>
      ) : (
        <Token kind="id" value={entry.handle} />
      )}
    </div>
  )
}
