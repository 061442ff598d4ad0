import { useLayoutEffect, useRef, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Input, TextField } from 'react-aria-components/TextField'
import { Icon } from '#web/base/icon.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { type Entry, matching, type Section, shownSections } from './entries.ts'
import sheet from './palette.module.css'
import { useCommands } from './use-commands.ts'
import { useFound } from './use-found.tsx'

type PaletteProps = { readonly onClose: () => void; readonly onKeys: () => void }

/** Everything that can be opened or done, found by typing: arrows move, Enter does it, Escape goes back. */
export function Palette({ onClose, onKeys }: PaletteProps) {
  const text = useText()
  const dialog = useShownModal()
  const [typed, setTyped] = useState('')
  const commands = useCommands(onKeys)
  const sections = shownSections([
    ...commands.map((one) => ({ ...one, entries: matching(one.entries, typed) })),
    ...useFound(typed),
  ])
  function run(id: unknown) {
    const entry = sections.flatMap(({ entries }) => entries).find((one) => one.id === id)
    onClose()
    entry?.run()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a press beside the dialog does
    <dialog
      ref={dialog}
      data-palette
      className={sheet['palette']}
      aria-label={text('keys.palette')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField className={sheet['field'] ?? ''} aria-label={text('keys.palette')}>
          <Icon name="search" />
          <Input
            ref={takeFocus}
            dir="auto"
            maxLength={200}
            placeholder={text('palette.hint')}
            className={sheet['input'] ?? ''}
          />
        </TextField>
        <Menu
          className={sheet['list'] ?? ''}
          aria-label={text('palette.list')}
          onAction={run}
          renderEmptyState={() => (
            <p className={sheet['none']}>
              <Message id="palette.none" />
            </p>
          )}
        >
          {sections.map((section) => (
            <Lines key={section.title} of={section} />
          ))}
        </Menu>
      </Autocomplete>
    </dialog>
  )
}

function Lines({ of: { title, entries } }: { of: Section }) {
  return (
    <MenuSection id={title} className={sheet['section'] ?? ''}>
      <Header className={sheet['title'] ?? ''}>
        <Message id={title} />
      </Header>
      {entries.map((entry) => (
        <MenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.words}
          className={sheet['line'] ?? ''}
        >
          <Line of={entry} />
        </MenuItem>
      ))}
    </MenuSection>
  )
}

function Line({ of: { icon, words, shown, keys } }: { of: Entry }) {
  return (
    <>
      <Icon name={icon} />
      <span className={sheet['words']}>{shown ?? <bdi>{words}</bdi>}</span>
      {keys && <kbd dir="ltr">{keys}</kbd>}
    </>
  )
}

/** Without the attribute a modal dialog gives the focus to what stands first in it. */
const takeFocus = (field: HTMLElement | null) => field?.setAttribute('autofocus', '')

/** The browser's own modal. It is closed while it is still in the page: only then does the focus go back where it was. */
function useShownModal() {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    if (shown && !shown.open) shown.showModal()
    return () => shown?.close()
  }, [])
  return dialog
}
