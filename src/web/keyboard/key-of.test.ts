import { describe, expect, test } from 'vitest'
import { keyOf } from './key-of.ts'

describe('keyOf', () => {
  test.each([
    ['a Latin letter', 'j', 'KeyJ', false, 'j'],
    ['a capital', 'J', 'KeyJ', true, 'j'],
    ['AZERTY: what is typed counts, not the place', 'a', 'KeyQ', false, 'a'],
    ['Dvorak', 'j', 'KeyC', false, 'j'],
    ['Russian: the place counts', 'о', 'KeyJ', false, 'j'],
    ['Arabic', 'ت', 'KeyJ', false, 'j'],
    ['Persian', 'ف', 'KeyT', false, 't'],
    ['Arabic with Shift, which types a sign over letters', 'ْ', 'KeyX', true, 'x'],
    ['Russian slash, which types a dot', '.', 'Slash', false, '/'],
    ['Russian question mark, which types a comma', ',', 'Slash', true, '?'],
    ['Arabic question mark', '؟', 'Slash', true, '?'],
    ['a dot of its own', '.', 'Period', false, '.'],
    ['German slash on 7', '/', 'Digit7', true, '/'],
    ['a named key', 'Enter', 'Enter', false, 'Enter'],
    ['a letter that no shortcut knows', 'ö', 'Semicolon', false, 'ö'],
  ] as const)('%s', (_, key, code, shiftKey, wanted) => {
    expect(keyOf({ key, code, shiftKey })).toBe(wanted)
  })
})
