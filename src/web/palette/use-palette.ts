import { useEffect, useState } from 'react'
import { isCommand } from '#web/keyboard/is-command.ts'

/** Opens and closes the palette by Ctrl-K or Cmd-K, from anywhere but another dialog, and while somebody types too. */
export function usePalette() {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!isCommand(event, 'k')) return
      // The browser's own command on these keys is held back even where nothing opens.
      event.preventDefault()
      const other = document.querySelector('dialog[open]:not([data-palette])')
      if (!other) setOpen((before) => !before)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) }
}
