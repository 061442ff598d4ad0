import { Link, useParams } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import type { ImportView } from '#contract/imports.ts'
import { isAtWork, useImport, useImportAct } from '#web/api/imports.ts'
import { Audience } from '#web/base/audience.tsx'
import { Button } from '#web/base/button.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { Fact, Facts, pageClass } from '#web/base/page.tsx'
import { Problem } from '#web/base/problem.tsx'
import { T } from '#web/base/t.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { At } from '#web/base/when.tsx'
import { ReportLine } from '#web/inbox/report-line.tsx'
import { twinsOf } from '#web/titles/twins-of.ts'
import { FaultTable } from './fault-table.tsx'
import sheet from './import.module.css'
import { UndoImport } from './undo-import.tsx'

/** One import: how far it is, what came of it, and the way back. */
export function WorkPage() {
  const { id } = useParams({ from: '/import/$id' })
  const found = useImport(id)
  useTitle({ words: found.data?.name ?? '' })
  if (found.error) return <Problem of={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return null
  return <Work of={found.data} />
}

function Work({ of }: { of: ImportView }) {
  const { id, name, by, at, state, marking } = of
  return (
    <div className={pageClass('form')}>
      <h1>
        <T value={name} />
      </h1>
      <Facts>
        <Fact id="import.by">
          <T value={by} />
        </Fact>
        <Fact id="import.at">
          <At instant={at} />
        </Fact>
        <Fact id="import.to">
          <Audience of={marking.to} />
        </Fact>
      </Facts>
      <p role="status" className={sheet['lead']}>
        <Message id={`import.state.${state}`} />
      </p>
      {isAtWork(of) ? <Progress of={of} /> : <Result of={of} />}
      <div className={sheet['buttons']}>
        {of.reports.length > 0 && state !== 'undone' && (
          <a href="#imported">
            <Message id="import.show" />
          </a>
        )}
        <Link to="/import">
          <Message id="import.another" />
        </Link>
      </div>
      {of.faults.length > 0 && (
        <>
          <FaultTable faults={of.faults} more={of.faultsMore} />
          <Download id={id} />
        </>
      )}
      {of.reports.length > 0 && <Imported of={of} />}
    </div>
  )
}

function Progress({ of: { id, state, created, fresh, takenBack, toUndo } }: { of: ImportView }) {
  const text = useText()
  const stop = useImportAct(id, 'stop')
  const [done, all] = state === 'running' ? [created, fresh] : [takenBack, toUndo]
  return (
    <div className={sheet['part']}>
      <p>
        <progress
          max={Math.max(all, 1)}
          value={done}
          className={sheet['progress']}
          aria-label={text(`import.state.${state}`)}
        />{' '}
        <Message id="import.progress" values={{ done, of: all }} />
      </p>
      <p>
        <Message id="import.leave" />
      </p>
      <p>
        <Button isDisabled={stop.isPending || stop.isSuccess} onPress={() => stop.mutate()}>
          <Message id="import.stop" />
        </Button>
      </p>
      <Problem of={stop.error} />
    </div>
  )
}

function Result({ of }: { of: ImportView }) {
  const text = useText()
  const { state, rows, created, known, bad, held, takenBack } = of
  const number = (n: number) => text('import.number', { n })
  return (
    <>
      <Facts>
        <Fact id="import.rows">{number(rows)}</Fact>
        <Fact id="import.factCreated">{number(created)}</Fact>
        <Fact id="import.factKnown">{number(known)}</Fact>
        <Fact id="import.factBad">{number(bad)}</Fact>
        <Fact id="import.factHeld">{held > 0 && number(held)}</Fact>
        <Fact id="import.factTakenBack">{takenBack > 0 && number(takenBack)}</Fact>
      </Facts>
      {state === 'stopped' && (
        <p>
          <Message id="import.stoppedWords" />
        </p>
      )}
      {state === 'undo-stopped' && (
        <p>
          <Message id="import.undoStoppedWords" />
        </p>
      )}
      {state === 'undone' ? (
        <p>
          <Message id="import.undoneWords" />
        </p>
      ) : (
        created > 0 && <UndoImport id={of.id} count={created - takenBack} />
      )}
    </>
  )
}

function Download({ id }: { id: string }) {
  const { locale } = useIntl()
  return (
    <p>
      <a href={`/api/imports/${id}/errors?language=${locale}`} download>
        <Message id="import.download" />
      </a>
    </p>
  )
}

function Imported({ of: { reports, created } }: { of: ImportView }) {
  const twins = twinsOf(reports)
  return (
    <section id="imported" aria-labelledby="imported-title" className={sheet['part']} tabIndex={-1}>
      <h2 id="imported-title">
        <Message id="import.imported" />
      </h2>
      <ul className={sheet['reports']}>
        {reports.map((report) => (
          <ReportLine key={report.handle} report={report} hasTwin={twins.has(report.handle)} />
        ))}
      </ul>
      {created > reports.length && (
        <p>
          <Message id="import.importedMore" values={{ n: reports.length }} />
        </p>
      )}
    </section>
  )
}
