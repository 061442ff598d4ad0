import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ImportTrialView } from '#contract/imports.ts'
import type { ImportMapping } from '#domain/import.ts'
import type { Marking } from '#domain/marking.ts'
import { useBeginImport, useTryImport } from '#web/api/imports.ts'
import { useSession } from '#web/api/session.ts'
import { AudienceChoice } from '#web/base/audience-choice.tsx'
import { Button } from '#web/base/button.tsx'
import { TextField } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { Fact, Facts, pageClass } from '#web/base/page.tsx'
import { Problem } from '#web/base/problem.tsx'
import { Token } from '#web/base/token.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { ColumnChoices } from './column-choices.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { FaultTable } from './fault-table.tsx'
import { FileChoice } from './file-choice.tsx'
import sheet from './import.module.css'
import { Previews } from './previews.tsx'

/** A table comes in: file, columns, a trial that keeps nothing, who may see it. Each part appears when the one before is done. */
export function ImportPage() {
  const trial = useTryImport()
  const [file, setFile] = useState<File | null>(null)
  const [mapping, setMapping] = useState<ImportMapping | null>(null)
  const [isChanged, setChanged] = useState(false)
  useTitle('import.title')

  function run(chosen: File, by?: ImportMapping) {
    trial.mutate(
      { file: chosen, mapping: by },
      {
        onSuccess: (found) => {
          setMapping(found.mapping)
          setChanged(false)
        },
      },
    )
  }
  function choose(chosen: File) {
    setFile(chosen)
    setMapping(null)
    trial.reset()
    run(chosen)
  }
  const found = trial.data
  return (
    <div className={pageClass('form')}>
      <h1>
        <Message id="import.title" />
      </h1>
      <p>
        <Message id="import.lead" />
      </p>
      <FileChoice file={file} onChoose={choose} />
      {trial.isPending && !found && (
        <p role="status">
          <Message id="import.reading" />
        </p>
      )}
      <Problem of={trial.error} />
      {file && found && mapping && (
        <>
          <Columns
            found={found}
            mapping={mapping}
            isChanged={isChanged}
            onChange={(next) => {
              setMapping(next)
              setChanged(true)
            }}
            onTry={() => run(file, mapping)}
          />
          {found.mapping.columns.what !== undefined && !isChanged && (
            <>
              <Outcome of={found} isAskedFor={trial.variables?.mapping !== undefined} />
              <Begin key={file.name} file={file} mapping={mapping} fresh={found.counts.fresh} />
            </>
          )}
        </>
      )}
      <EarlierImports />
      <p>
        <Link to="/submit">
          <Message id="import.toSubmit" />
        </Link>
      </p>
    </div>
  )
}

const DELIMITERS = { ',': 'import.comma', ';': 'import.semicolon', '\t': 'import.tab' } as const

type ColumnsProps = {
  readonly found: ImportTrialView
  readonly mapping: ImportMapping
  readonly isChanged: boolean
  readonly onChange: (mapping: ImportMapping) => void
  readonly onTry: () => void
}

function Columns({ found, mapping, isChanged, onChange, onTry }: ColumnsProps) {
  const text = useText()
  return (
    <section aria-labelledby="import-columns" className={sheet['part']}>
      <h2 id="import-columns">
        <Message id="import.columns" />
      </h2>
      <Facts>
        <Fact id="import.rows">{text('import.number', { n: found.counts.rows })}</Fact>
        <Fact id="import.columnCount">{text('import.number', { n: found.columns.length })}</Fact>
        <Fact id="import.delimiter">
          <Message id={DELIMITERS[found.delimiter]} />
        </Fact>
        <Fact id="import.encoding">
          <Token value={found.encoding} />
        </Fact>
      </Facts>
      <p>
        <Message id="import.columnsHint" />
      </p>
      <ColumnChoices columns={found.columns} mapping={mapping} onChange={onChange} />
      {isChanged && (
        <div className={sheet['buttons']}>
          <Button look="main" onPress={onTry} isDisabled={mapping.columns.what === undefined}>
            <Message id="import.try" />
          </Button>
          <span>
            <Message id="import.changed" />
          </span>
        </div>
      )}
    </section>
  )
}

type OutcomeProps = { readonly of: ImportTrialView; readonly isAskedFor: boolean }

/** What the trial found. Asked for by a button that is gone then, it takes the focus over from it. */
function Outcome({ of, isAskedFor }: OutcomeProps) {
  const { counts, faults, faultsMore, previews } = of
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isAskedFor) head.current?.focus()
  }, [isAskedFor])
  return (
    <section aria-labelledby="import-outcome" className={sheet['part']}>
      <h2 id="import-outcome" ref={head} tabIndex={-1}>
        <Message id="import.outcome" />
      </h2>
      <p role="status" className={sheet['lead']}>
        <Message id="import.canTake" values={counts} />{' '}
        {counts.known > 0 && <Message id="import.known" values={{ n: counts.known }} />}
      </p>
      <p>
        <Message id="import.nothingKept" />
      </p>
      {faults.length > 0 && <FaultTable faults={faults} more={faultsMore} />}
      {previews.length > 0 && <Previews of={previews} />}
    </section>
  )
}

type BeginProps = { readonly file: File; readonly mapping: ImportMapping; readonly fresh: number }

function Begin({ file, mapping, fresh }: BeginProps) {
  const { centre } = useSession()
  const text = useText()
  const navigate = useNavigate()
  const begin = useBeginImport()
  const [name, setName] = useState(file.name.replace(/\.[a-z]{3}$/i, '').slice(0, 150))
  const [marking, setMarking] = useState<Marking>(centre?.default ?? { to: [], tlp: 'amber' })

  async function send() {
    const { id } = await begin.mutateAsync({ file, name: name.trim(), mapping, marking })
    navigate({ to: '/import/$id', params: { id } })
  }
  return (
    <form
      className={sheet['part']}
      onSubmit={(event) => {
        event.preventDefault()
        send().catch(() => {})
      }}
    >
      <TextField
        label={text('import.name')}
        hint={<Message id="import.nameHint" />}
        value={name}
        max={150}
        isRequired
        onChange={setName}
      />
      <div className={sheet['audience']}>
        <AudienceChoice marking={marking} onChange={setMarking} />
      </div>
      <Problem of={begin.error} />
      <div className={sheet['buttons']}>
        <Button
          look="main"
          type="submit"
          isDisabled={fresh === 0 || name.trim() === '' || begin.isPending}
        >
          <Message id="import.begin" values={{ n: fresh }} />
        </Button>
      </div>
    </form>
  )
}
