import { describe, expect, test } from 'vitest'
import { isCommand } from './is-command.ts'

const NONE = {
  code: 'KeyK',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
}

describe('isCommand', () => {
  test.each([
    ['Ctrl and a Latin letter', { key: 'k', ctrlKey: true }, true],
    ['with capitals locked', { key: 'K', ctrlKey: true }, true],
    ['the command key of a Mac', { key: 'k', metaKey: true }, true],
    ['a Russian layout', { key: 'л', ctrlKey: true }, true],
    ['an Arabic layout', { key: 'ن', ctrlKey: true }, true],
    ['a Persian layout', { key: 'ن', metaKey: true }, true],
    ['Dvorak, where K stands elsewhere', { key: 'k', code: 'KeyV', ctrlKey: true }, true],
    ['Dvorak, another letter at the place of K', { key: 't', ctrlKey: true }, false],
    ['the letter alone', { key: 'k' }, false],
    ['AltGr', { key: 'k', ctrlKey: true, altKey: true }, false],
    ['Shift with it', { key: 'K', ctrlKey: true, shiftKey: true }, false],
    ['both command keys', { key: 'k', ctrlKey: true, metaKey: true }, false],
    ['while a word is being composed', { key: 'k', ctrlKey: true, isComposing: true }, false],
  ])('%s', (_, pressed, wanted) => {
    expect(isCommand({ ...NONE, ...pressed }, 'k')).toBe(wanted)
  })
})
