import { keyOf } from './key-of.ts'

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'
>

/** Whether a press is Ctrl, or the command key of a Mac, with this letter, whatever the layout. */
export function isCommand(pressed: Pressed, letter: string): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey, isComposing } = pressed
  // On many layouts AltGr is sent as Ctrl with Alt: it types a sign.
  if (ctrlKey === metaKey || altKey || shiftKey || isComposing) return false
  return keyOf(pressed) === letter
}
