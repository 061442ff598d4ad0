import { Link } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import type { ClaimView, ReportView } from '#contract/views.ts'
import { isGone } from '#web/api/ask.ts'
import { askReport, useReport } from '#web/api/reports.ts'
import { useNews } from '#web/api/use-news.ts'
import { Audience } from '#web/base/audience.tsx'
import { FreshPill } from '#web/base/fresh-pill.tsx'
import { Member } from '#web/base/member.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { Names } from '#web/base/says.tsx'
import { T } from '#web/base/t.tsx'
import { Voices } from '#web/base/voices.tsx'
import { At, When } from '#web/base/when.tsx'
import { Where } from '#web/base/where.tsx'
import { Original } from '#web/report/original.tsx'
import { paragraphsOf } from '#web/report/spans.ts'
import { Gone } from '#web/shell/gone.tsx'
import sheet from './inbox.module.css'

/** The report in hand, to be read beside the list: its source, its original words, what was read in them. */
export function ReadingPane({ handle }: { handle: string }) {
  const text = useText()
  const report = useReport(handle)
  const hasNews = useNews({
    key: ['report', handle],
    view: 'ours',
    shown: report.data,
    ask: (signal) => askReport(handle, signal),
  })
  return (
    <section
      className={sheet['pane']}
      aria-label={text('inbox.reading')}
      aria-busy={report.isPending}
    >
      {isGone(report.error) && <Gone of={report.error} />}
      {report.isError && !isGone(report.error) && (
        <Problem of={report.error} onRetry={() => report.refetch()} />
      )}
      <FreshPill hasNews={hasNews} onShow={() => report.refetch()} />
      {report.data && !report.isError && <Report report={report.data} />}
    </section>
  )
}

const NO_SPANS = [] as const

function Report({ report }: { report: ReportView }) {
  const pane = useRef<HTMLDivElement>(null)
  const paragraphs = useMemo(() => paragraphsOf(report.text), [report.text])
  const claims = report.readings.flatMap((reading) => reading.claims)
  return (
    <>
      <header className={sheet['source']}>
        <h2>
          <Link to="/r/$handle" params={{ handle: report.handle }}>
            {report.title ? (
              <T value={report.title} lang={report.language} />
            ) : (
              <Message id="report.untitled" />
            )}
          </Link>
        </h2>
        <p className={sheet['facts']}>
          {report.author.length > 0 && (
            <span>
              <Names of={report.author} />
            </span>
          )}
          {report.outlet && <T value={report.outlet} />}
          {report.published && <When edtf={report.published} />}
        </p>
        <p className={sheet['facts']}>
          <span>
            <Message id="report.broughtBy" values={{ member: <Member name={report.from} /> }} />
          </span>
          <At instant={report.at} />
          {report.audience && <Audience of={report.audience} />}
          {report.isWithdrawn && (
            <strong>
              <Message id="status.withdrawn" />
            </strong>
          )}
        </p>
      </header>
      <Original report={report} paragraphs={paragraphs} spans={NO_SPANS} pane={pane} />
      <h3>
        <Message id="report.claims" values={{ n: claims.length }} />
      </h3>
      <ul className={sheet['claims']}>
        {claims.map((claim) => (
          <li key={claim.name}>
            <ClaimWords claim={claim} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** One claim: who says it, the very words, when and where. Of phrasing parts alone, so that a button can hold it. */
export function ClaimWords({ claim }: { claim: ClaimView }) {
  return (
    <span className={sheet['claim']}>
      <span className={sheet['voices']}>
        <Voices chain={claim.attribution} />
      </span>
      {claim.quote !== '' && (
        <q dir="auto" className={sheet['quote']}>
          {claim.quote}
        </q>
      )}
      <span className={sheet['facts']}>
        {claim.when && <When edtf={claim.when.edtf} />}
        {claim.where && <Where at={claim.where} asWritten />}
      </span>
    </span>
  )
}
