import { useState } from 'react'
import { useMay } from '#web/api/session.ts'
import { useSources } from '#web/api/sources.ts'
import { Button } from '#web/base/button.tsx'
import { Empty } from '#web/base/empty.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { pageClass } from '#web/base/page.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { SourceDialog } from './source-dialog.tsx'
import { SourceRow } from './source-row.tsx'
import sheet from './sources.module.css'

/** The feeds that the own member follows, how each is doing, and the way to one more. */
export function SourcesPage() {
  const page = useSources()
  const maySubmit = useMay('submit')
  const [isOpen, setOpen] = useState(false)
  const { sources = [], most = 0 } = page.data ?? {}
  useTitle('rail.sources')
  const add = maySubmit && (
    <Button look="main" onPress={() => setOpen(true)} isDisabled={sources.length >= most}>
      <Icon name="plus" />
      <Message id="sources.add" />
    </Button>
  )
  return (
    <div className={pageClass('form')}>
      <div className={sheet['top']}>
        <div>
          <h1>
            <Message id="sources.title" />
          </h1>
          <p className={sheet['lead']}>
            <Message id="sources.lead" />
          </p>
        </div>
        {sources.length > 0 && add}
      </div>
      {page.isError && <Problem of={page.error} onRetry={() => page.refetch()} />}
      {page.isPending && <div aria-busy="true" />}
      {page.data && sources.length === 0 && (
        <Empty why={<Message id="sources.none" />} action={add} />
      )}
      {sources.length > 0 && (
        <>
          <ul className={sheet['list']}>
            {sources.map((source) => (
              <SourceRow key={source.id} source={source} />
            ))}
          </ul>
          <p className={sheet['count']}>
            <Message id="sources.count" values={{ n: sources.length, most }} />
          </p>
        </>
      )}
      {isOpen && <SourceDialog source={null} onClose={() => setOpen(false)} />}
    </div>
  )
}
