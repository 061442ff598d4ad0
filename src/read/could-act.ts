import persons from '#model/english/persons.json' with { type: 'json' }
import { findNounFrame, singular } from './action-lexicon.ts'
import { byWord } from './by-word.ts'
import { COLLECTIVES, INSTRUMENTS } from './english-words.ts'

const ABSTRACT: ReadonlySet<string> = new Set(persons.abstract.split(' '))
const ABSTRACT_ENDING = /(?:tion|sion|ment|ness|ity|ism|ence|ance|ship|hood|ing|age|ure|cy|th)$/

/** Whether a common noun could name somebody who acts: people and weapons do; actions, thoughts, times and things do not. */
export const couldAct = (head: string): boolean => actsOf(head).canAct

const actsOf = byWord((head) => ({ canAct: newCouldAct(head) }))

function newCouldAct(head: string): boolean {
  if (COLLECTIVES.has(head) || INSTRUMENTS.has(head)) return true
  const word = singular(head)
  if (ABSTRACT.has(word) || ABSTRACT_ENDING.test(word) || findNounFrame(word) !== null) return false
  return /^\p{L}{3,}$/u.test(word)
}
