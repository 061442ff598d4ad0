import { describe, expect, test } from 'vitest'
import { EDIT_NAMES, editedCopy } from './edited-copies.ts'

const text = [
  'A ferry ran aground off Oster.',
  'Boats took off the passengers, Mira Dol said.',
  'An inquiry was opened.',
  'Its owner had been fined twice, the harbour office added.',
].join(' ')
const other = 'It snowed in Norland. Trains stood still. Schools shut. Nobody complained.'
const edited = (edit: string, seed = 'a') => editedCopy(text, { edit, seed, other })
const lettersOf = (one: string) => [...one.replace(/\s/g, '')].sort().join('')

describe('editedCopy', () => {
  test.each(EDIT_NAMES)('%s: another text, and the same for the same seed', (edit) => {
    const texts = ['a', 'b', 'c'].map((seed) => edited(edit, seed))
    expect(texts.filter((one) => one !== text).length).toBeGreaterThan(0)
    expect(edited(edit)).toBe(texts[0])
  })

  test('cut: begins alike and is shorter', () => {
    expect(text.startsWith(edited('cut'))).toBe(true)
    expect(edited('cut').length).toBeLessThan(text.length * 0.8)
  })

  test('reordered: the same letters', () => {
    expect(lettersOf(edited('reordered'))).toBe(lettersOf(text))
  })

  test('byline: another first line, one added at the end', () => {
    expect(edited('byline')).toMatch(/^By .+\nBoats took .+\n.+ will follow this story\.$/)
  })

  test('noise: as many words, some of them misread', () => {
    const long = text.repeat(20)
    const noisy = editedCopy(long, { edit: 'noise', seed: 'a', other }).split(' ')
    const changed = noisy.filter((word, at) => word !== long.split(' ')[at]).length / noisy.length
    expect(noisy).toHaveLength(long.split(' ').length)
    expect(changed).toBeGreaterThan(0.03)
    expect(changed).toBeLessThan(0.13)
  })

  test('verbs: only what is said is said otherwise', () => {
    const verb = /\b(said|stated|told reporters|announced|confirmed|added|noted)\b/g
    expect(edited('verbs').replace(verb, '')).toBe(text.replace(verb, ''))
  })

  test('pasted: half of it within the other text', () => {
    const pasted = edited('pasted')
    expect(pasted.startsWith('It snowed in Norland. Trains stood still. Schools shut. ')).toBe(true)
    expect(pasted.endsWith(' Nobody complained.')).toBe(true)
    expect(pasted).toContain('Boats took off')
  })

  test('an edit that is none is refused', () => {
    expect(() => edited('sung')).toThrow('there is no edit "sung"')
  })
})
