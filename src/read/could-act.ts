import persons from '#model/english/persons.json' with { type: 'json' }
import { findNounFrame, singular } from './action-lexicon.ts'
import { COLLECTIVES, INSTRUMENTS } from './english-words.ts'

const ABSTRACT: ReadonlySet<string> = new Set(persons.abstract.split(' '))
const ABSTRACT_ENDING = /(?:tion|sion|ment|ness|ity|ism|ence|ance|ship|hood|ing|age|ure|cy|th)$/

/** Whether a common noun could name somebody who acts: people and weapons do; actions, thoughts, times and things do not. */
export function couldAct(head: string): boolean {
  if (COLLECTIVES.has(head) || INSTRUMENTS.has(head)) return true
  const word = singular(head)
  if (ABSTRACT.has(word) || ABSTRACT_ENDING.test(word) || findNounFrame(word) !== null) return false
  return /^\p{L}{3,}$/u.test(word)
}
