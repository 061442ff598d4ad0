import { describe, expect, test } from 'vitest'
import type { AssessmentView } from '#contract/assessment-views.ts'
import { keyPick, undoing, wordsFrom } from './new-words.ts'

const press = (key: string, code: string) => ({ key, code, shiftKey: false })
const CLAIM = '0'.repeat(16)
const subject = (spoken: readonly AssessmentView[] = []) => ({
  claim: CLAIM,
  source: 'Ana Reis',
  spoken: spoken.map((word) => ({ about: word.of, word })),
})
const word = (from: string, grade: 'B' | 'open'): AssessmentView => ({
  ...{ handle: 'h'.repeat(16), from, at: '', of: 'source', source: 'Ana Reis', grade },
  ...{ reason: 'then', isLast: true, isOfEarlierWording: false, audience: ['south'] },
})
const marking = { to: [], tlp: 'amber' as const }

describe('keyPick', () => {
  test.each([
    ['a letter', press('b', 'KeyB'), false, { source: 'B' }],
    ['a letter by its place on a Russian layout', press('и', 'KeyB'), false, { source: 'B' }],
    ['a figure', press('2', 'Digit2'), false, { claim: '2' }],
    ['an Arabic figure', press('٢', 'Digit2'), false, { claim: '2' }],
    ['a letter past the scale', press('g', 'KeyG'), false, null],
    ['a figure past the scale', press('7', 'Digit7'), false, null],
    ['likelihood by its place', press('7', 'Digit7'), true, { event: 'almost-certain' }],
    ['a letter says nothing of an event', press('b', 'KeyB'), true, null],
  ] as const)('%s', (_, pressed, isEvent, wanted) => {
    expect(keyPick({}, { isEvent, pressed })).toEqual(wanted)
  })

  test('keeps what was chosen before', () => {
    expect(keyPick({ source: 'A' }, { isEvent: false, pressed: press('6', 'Digit6') })).toEqual({
      source: 'A',
      claim: '6',
    })
  })
})

describe('words to send', () => {
  const choice = { source: 'A', claim: '3', position: 'denies' } as const

  test('none without a reason, one for each choice with it', () => {
    expect(wordsFrom(subject(), { choice, reason: '', marking })).toEqual([])
    const said = wordsFrom(subject(), { choice, reason: 'seen', marking })
    expect(said.map(({ body }) => ('stance' in body ? body.stance : body.grade))).toEqual([
      'A',
      '3',
      'denies',
    ])
  })

  test('undone by taking back what is new, and by saying again what was said before', () => {
    const said = wordsFrom(subject(), { choice: { source: 'A' }, reason: 'seen', marking })
    const undo = (spoken: readonly AssessmentView[]) => undoing(subject(spoken), said, 'north')
    const open = { of: 'source', claim: CLAIM, source: 'Ana Reis', grade: 'open' }
    expect(undo([])).toEqual([{ kind: 'assessment', body: open }])
    expect(undo([word('south', 'B'), word('north', 'open')])).toEqual([{ kind: 'assessment', body: open }]) // biome-ignore format: one line
    const before = { reason: 'then', marking: { to: ['south'], tlp: 'amber' } }
    expect(undo([word('north', 'B')])).toEqual([
      { kind: 'assessment', body: { ...open, grade: 'B', ...before } },
    ])
  })
})
