import type { ReportView } from '#contract/views.ts'
import { Audience } from '#web/base/audience.tsx'
import { Member } from '#web/base/member.tsx'
import { Message, type MessageId } from '#web/base/message.tsx'
import { Fact, Facts } from '#web/base/page.tsx'
import { Names } from '#web/base/says.tsx'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import { At, When } from '#web/base/when.tsx'
import sheet from './source-block.module.css'

/** Where the report comes from, how it came in, and on which terms. */
export function SourceBlock({ report }: { report: ReportView }) {
  return (
    <header className={sheet['block']}>
      <h1>
        {report.title ? (
          <T value={report.title} lang={report.language} />
        ) : (
          <Message id="report.untitled" />
        )}
      </h1>
      <div className={sheet['chips']}>
        <span className={sheet['from']}>
          <Message id="report.broughtBy" values={{ member: <Member name={report.from} /> }} />
        </span>
        {report.audience && <Audience of={report.audience} />}
        <Token kind="id" value={`TLP:${report.tlp.toUpperCase()}`} />
        {report.isWithdrawn && (
          <strong>
            <Message id="status.withdrawn" />
          </strong>
        )}
      </div>
      <Facts>
        <Fact id="source.author">
          {report.author.length > 0 && <Names of={report.author} most={20} />}
        </Fact>
        <Fact id="source.outlet">{report.outlet && <T value={report.outlet} />}</Fact>
        <Fact id="source.republishedBy">
          {report.republishedBy.length > 0 && <Names of={report.republishedBy} most={10} />}
        </Fact>
        <Fact id="source.published">
          <When edtf={report.published} />
        </Fact>
        <Fact id="source.arrival">
          <ArrivalWords report={report} />
        </Fact>
        <Fact id="source.hash">
          <Token kind="hash" value={report.sha256} short={12} canCopy />
        </Fact>
      </Facts>
      {report.terms && <TermsBlock terms={report.terms} language={report.language} />}
    </header>
  )
}

function ArrivalWords({ report }: { report: ReportView }) {
  const { way, words, from } = report.arrival
  return (
    <>
      <p>
        <Message
          id="source.arrived"
          values={{ way: <Message id={`way.${way}`} />, at: <At instant={report.at} /> }}
        />
      </p>
      {from && (
        <p className={sheet['also']}>
          <T value={from} dir="ltr" />
        </p>
      )}
      {words && (
        <p className={sheet['also']}>
          <T value={words} />
        </p>
      )}
    </>
  )
}

type Terms = NonNullable<ReportView['terms']>

/** The source's conditions, what each channel may do, and the very words they were read from. */
function TermsBlock({ terms, language }: { terms: Terms; language: string }) {
  const channels = Object.entries(terms.channels ?? {})
  return (
    <details className={sheet['terms']}>
      <summary>
        <Message id="terms.title" />
      </summary>
      <ul>
        {terms.credit && (
          <li>
            <Message id="terms.credit" values={{ name: <T value={terms.credit} /> }} />
          </li>
        )}
        {terms.linkRequired && (
          <li>
            <Message id="terms.link" />
          </li>
        )}
        {channels.map(([channel, permission]) => (
          <li key={channel}>
            <Message
              id="terms.channel"
              values={{
                channel: <Message id={`channel.${channel}` as MessageId} />,
                permission: <Message id={`permission.${permission}` as MessageId} />,
              }}
            />
          </li>
        ))}
      </ul>
      {terms.quote && (
        <blockquote dir="auto" lang={language === 'und' ? undefined : language}>
          {terms.quote}
        </blockquote>
      )}
    </details>
  )
}
