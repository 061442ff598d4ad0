import { keep, kept } from '#web/choices/kept.ts'
import { keyOf } from './key-of.ts'

/** What a key does, such as `x` or `Shift+x`; `false` passes it on to the layer below. Without its own act Shift changes nothing. */
export type KeyAction = () => unknown
export type KeyLayer = Readonly<Record<string, KeyAction | undefined>>

const CHORD_MS = 1200

let layers: readonly (() => KeyLayer)[] = []
let chord: { readonly keys: KeyLayer; readonly until: number } | null = null
let areOn = kept('keys') !== 'off'

/** The layer on top is asked first. @returns how to take it off */
export function addLayer(layer: () => KeyLayer): () => void {
  layers = [...layers, layer]
  return () => {
    layers = layers.filter((one) => one !== layer)
  }
}

/** The next key, within a moment, is one of these: `g` then `p`. */
export function startChord(keys: KeyLayer): void {
  chord = { keys, until: Date.now() + CHORD_MS }
}

export const areKeysOn = () => areOn

/** Single keys can be turned off; Escape and the keys of widgets stay. */
export function turnKeys(isOn: boolean): void {
  areOn = isOn
  keep('keys', isOn ? 'on' : 'off')
}

/** Gives a key press to the first layer that knows it. Never while somebody types or a dialog is open. */
export function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  const key = keyOf(event)
  if (isTyping(event.target) || (!areOn && key !== 'Escape')) return
  if (document.querySelector('dialog[open], [role=dialog]')) return
  if (key === 'Enter' && isControl(event.target)) return

  const asked =
    chord && Date.now() < chord.until ? [chord.keys] : layers.map((layer) => layer()).reverse()
  chord = null
  const acts = asked.map((layer) => (event.shiftKey && layer[`Shift+${key}`]) || layer[key])
  if (acts.some((act) => act && act() !== false)) event.preventDefault()
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // Menus and lists find their items by letters.
  if (target.closest('[role=menu], [role=listbox]')) return true
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button'].includes(target.type)
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
}

const isControl = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('a, button, summary, input, [role=tab]') !== null
