import { Problem as ProblemError } from '#web/api/ask.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { Message } from './message.tsx'
import sheet from './problem.module.css'
import { T } from './t.tsx'
import { Token } from './token.tsx'

type Props = {
  readonly of: unknown
  readonly onRetry?: (() => void) | undefined
  /** Pointers that a field beside shows already. */
  readonly shownBeside?: readonly string[] | undefined
}

/** What the server refused and why, each fault with its place. */
export function Problem({ of, onRetry, shownBeside = [] }: Props) {
  if (!of) return null
  const view = of instanceof ProblemError ? of.view : null
  const faults = (view?.errors ?? []).filter((fault) => !shownBeside.includes(fault.pointer ?? '-'))
  return (
    <div role="alert" className={sheet['problem']}>
      <Icon name="warn" />
      <div className={sheet['body']}>
        <p>
          <Words of={view} />
        </p>
        {faults.length > 0 && (
          <ul className={sheet['faults']}>
            {faults.map((fault) => (
              <li key={`${fault.pointer} ${fault.line} ${fault.column} ${fault.message}`}>
                <Place of={fault} /> <T value={fault.message} />
              </li>
            ))}
          </ul>
        )}
        {onRetry && (
          <Button onPress={onRetry}>
            <Message id="problem.retry" />
          </Button>
        )}
      </div>
    </div>
  )
}

/** The server's own sentence, in the reader's language; ours where it gave none. */
function Words({ of }: { of: ProblemError['view'] | null }) {
  if (!of) return <Message id="problem.unknown" />
  return of.status === 0 ? <Message id="problem.offline" /> : <T value={of.detail} />
}

type Fault = NonNullable<ProblemError['view']['errors']>[number]

function Place({ of }: { of: Fault }) {
  if (of.line !== undefined) {
    const values = { line: of.line, column: of.column ?? 1 }
    return (
      <strong>
        <Message id="problem.line" values={values} />
      </strong>
    )
  }
  return of.pointer ? <Token kind="id" value={of.pointer} /> : null
}

/** The fault of one field, for the field to show beside itself. */
export function faultAt(problem: unknown, pointer: string): string | undefined {
  if (!(problem instanceof ProblemError)) return undefined
  return problem.view.errors?.find((fault) => fault.pointer === pointer)?.message
}
