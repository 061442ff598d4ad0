import { Link } from '@tanstack/react-router'
import type { ReportRow as Row } from '#contract/views.ts'
import { Audience } from '#web/base/audience.tsx'
import { classes } from '#web/base/classes.ts'
import { Member } from '#web/base/member.tsx'
import { Message } from '#web/base/message.tsx'
import row from '#web/base/row.module.css'
import { T } from '#web/base/t.tsx'
import { At, When } from '#web/base/when.tsx'
import sheet from './reports.module.css'

const css = classes(sheet)
const list = classes(row)

type Props = { readonly report: Row; readonly at: number; readonly isCurrent: boolean }

/** One report in the list: its title, who published and who brought it, when, how much was read in it. */
export function ReportRow({ report, at, isCurrent }: Props) {
  return (
    <li data-row={at} className={`${list('row', isCurrent && 'current')} ${css('row')}`}>
      <div>
        <Link
          to="/r/$handle"
          params={{ handle: report.handle }}
          className={list('title', report.isWithdrawn && 'struck')}
        >
          {report.title ? (
            <T value={report.title} lang={report.language} />
          ) : (
            <Message id="report.untitled" />
          )}
        </Link>
        <p className={list('meta')}>
          {report.outlet && <T value={report.outlet} />}
          {report.published && <When edtf={report.published} />}
          {report.isWithdrawn && <Message id="status.withdrawn" />}
          <span>
            {report.isRead ? (
              <Message id="reports.claims" values={{ n: report.claimCount }} />
            ) : (
              <strong>
                <Message id="report.unread" />
              </strong>
            )}
          </span>
        </p>
      </div>
      <div className={css('side')}>
        <Member name={report.from} />
        <At instant={report.at} />
      </div>
      <div>{report.audience && <Audience of={report.audience} />}</div>
    </li>
  )
}
