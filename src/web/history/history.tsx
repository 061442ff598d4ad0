import { useMemo, useRef, useState } from 'react'
import { useHistory } from '#web/api/history.ts'
import type { WhoseView } from '#web/api/pictures.ts'
import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useKeys } from '#web/keyboard/use-keys.ts'
import sheet from './history.module.css'
import { StepLine, titlesOf } from './step-line.tsx'

type Props = {
  readonly event: string
  readonly view: WhoseView
  /** The entry after which the page tells the event; undefined when it tells it as it stands now. */
  readonly asof?: number
}

/** How an event's picture came about, oldest first. Computed when it is asked for, so it is not asked before. */
export function History({ event, view, asof }: Props) {
  const [isOpen, setOpen] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  const history = useHistory(event, view, isOpen)
  useKeys({
    h: () => {
      setOpen(!isOpen)
      if (isOpen) return
      title.current?.scrollIntoView({ block: 'start' })
      title.current?.focus()
    },
  })
  const pages = history.data?.pages
  const steps = useMemo(() => (pages ?? []).toReversed().flatMap((page) => page.steps), [pages])
  const titles = useMemo(() => titlesOf(steps), [steps])
  return (
    <section className={sheet['section']} aria-labelledby="history-title">
      <div className={sheet['top']}>
        <h2 id="history-title" ref={title} tabIndex={-1}>
          <Message id="history.title" />
        </h2>
        <Button look="quiet" hint="h" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
          <Message id={isOpen ? 'history.hide' : 'history.show'} />
        </Button>
      </div>
      {isOpen && (
        <>
          <p className={sheet['note']}>
            <Message id="history.note" />
          </p>
          <Problem of={history.error} onRetry={() => history.refetch()} />
          {history.hasNextPage && (
            <Button isDisabled={history.isFetching} onPress={() => history.fetchNextPage()}>
              <Message id="history.earlier" />
            </Button>
          )}
          {history.data && steps.length === 0 && <Message id="history.none" />}
          <ol className={sheet['steps']} aria-busy={history.isPending}>
            {steps.map((step, at) => (
              <StepLine
                key={step.position}
                step={step}
                before={steps[at - 1]}
                titles={titles}
                event={event}
                isShown={step.position === asof}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
