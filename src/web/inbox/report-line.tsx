import { Link } from '@tanstack/react-router'
import type { ReportRow } from '#contract/views.ts'
import { Audience } from '#web/base/audience.tsx'
import { classes } from '#web/base/classes.ts'
import { Member } from '#web/base/member.tsx'
import { Message } from '#web/base/message.tsx'
import row from '#web/base/row.module.css'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import { At, When } from '#web/base/when.tsx'

const list = classes(row)

type Props = {
  readonly report: ReportRow
  /** Another one in the list has its title: its own name is shown too. */
  readonly hasTwin: boolean
}

/** One report in a list where nothing is done with it. */
export function ReportLine({ report, hasTwin }: Props) {
  return (
    <li className={list('row')}>
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
        <Came report={report} hasTwin={hasTwin} />
      </div>
    </li>
  )
}

/** Who published it, how much was read in it; who brought it, and when; its own name, where the title is not enough. */
export function Came({ report, hasTwin }: Props) {
  return (
    <>
      <p className={list('meta')}>
        {report.outlet && <T value={report.outlet} />}
        {report.published && <When edtf={report.published} />}
        {report.isWithdrawn && <Message id="status.withdrawn" />}
        {report.isRead ? (
          <span>
            <Message id="reports.claims" values={{ n: report.claimCount }} />
          </span>
        ) : (
          <strong>
            <Message id="report.unread" />
          </strong>
        )}
      </p>
      <p className={list('meta')}>
        <Member name={report.from} />
        <At instant={report.at} />
        {report.audience && <Audience of={report.audience} />}
        {hasTwin && <Token kind="id" value={report.handle} />}
      </p>
    </>
  )
}
