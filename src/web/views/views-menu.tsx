import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button as Trigger } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useIntl } from 'react-intl'
import type { SavedView } from '#contract/saved-views.ts'
import type { PictureSearch } from '#web/api/pictures.ts'
import { useDropView, useKeepView, useViews, type ViewToKeep } from '#web/api/views.ts'
import buttonSheet from '#web/base/button.module.css'
import { Button } from '#web/base/button.tsx'
import { classes } from '#web/base/classes.ts'
import { TextField } from '#web/base/field.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Problem } from '#web/base/problem.tsx'
import { T } from '#web/base/t.tsx'
import { searchOf, writeAddress } from '#web/picture/picture-search.ts'
import { byName } from './by-name.ts'
import sheet from './views-menu.module.css'

const css = classes(buttonSheet)

type Props = { readonly search: PictureSearch }

/** The officer's own filters by name: open one, keep the one that is set now, delete one and take that back. */
export function ViewsMenu({ search }: Props) {
  const text = useText()
  return (
    <DialogTrigger>
      <Trigger className={css('button', 'quiet')}>
        <Icon name="bookmark" />
        <Message id="views.open" />
      </Trigger>
      <Popover className={sheet['popover'] ?? ''} placement="bottom end">
        <Dialog className={sheet['dialog'] ?? ''} aria-label={text('views.title')}>
          {({ close }) => <Views search={search} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

type InsideProps = Props & { readonly close: () => void }

function Views({ search, close }: InsideProps) {
  const text = useText()
  const views = useViews()
  const drop = useDrop(close)
  const list = byName(views.data?.views ?? [], useIntl().locale)
  const current = writeAddress(searchOf(search))
  return (
    <>
      <h2 className={sheet['title']}>
        <Message id="views.title" />
      </h2>
      {views.data && list.length === 0 && (
        <p className={sheet['none']}>
          <Message id="views.none" />
        </p>
      )}
      {list.length > 0 && (
        <ul className={sheet['list']}>
          {list.map(({ name, query }) => (
            <li key={name} className={sheet['row']}>
              <Link
                to="/picture"
                search={searchOf(query)}
                aria-current={writeAddress(searchOf(query)) === current || undefined}
                onClick={close}
              >
                <T value={name} />
              </Link>
              <Button
                look="quiet"
                label={text('views.drop', { name })}
                onPress={() => drop.run({ name, search: searchOf(query) })}
              >
                <Icon name="cross" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Problem of={views.error ?? drop.error} />
      <KeepForm search={search} views={list} close={close} />
    </>
  )
}

/** Deletes at once; the note that says so can take it back. */
function useDrop(close: () => void) {
  const drop = useDropView()
  const keep = useKeepView()
  async function run(view: ViewToKeep) {
    await drop.mutateAsync(view.name)
    close()
    showNotice({
      words: <Message id="views.dropped" values={{ name: <T value={view.name} /> }} />,
      undo: () => keep.mutate(view),
    })
  }
  return { run: (view: ViewToKeep) => void run(view).catch(() => {}), error: drop.error }
}

type KeepProps = InsideProps & { readonly views: readonly SavedView[] }

/** A name for what is set now. One that is there already keeps its name and gets the new filters. */
function KeepForm({ search, views, close }: KeepProps) {
  const text = useText()
  const keep = useKeepView()
  const drop = useDropView()
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const before = views.find((view) => view.name === name)

  async function run() {
    await keep.mutateAsync({ name, search })
    close()
    showNotice({
      words: <Message id="views.saved" values={{ name: <T value={name} /> }} />,
      undo: () =>
        before ? keep.mutate({ name, search: searchOf(before.query) }) : drop.mutate(name),
    })
  }
  return (
    <form
      className={sheet['form']}
      onSubmit={(event) => {
        event.preventDefault()
        run().catch(() => {})
      }}
    >
      <TextField label={text('views.name')} value={typed} onChange={setTyped} max={80} />
      <Button look="main" type="submit" isDisabled={name === '' || keep.isPending}>
        <Message id={before ? 'views.saveOver' : 'views.save'} />
      </Button>
      <Problem of={keep.error} />
    </form>
  )
}
