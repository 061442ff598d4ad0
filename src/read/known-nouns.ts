import counts from '#model/english/counts.json' with { type: 'json' }
import persons from '#model/english/persons.json' with { type: 'json' }
import relief from '#model/english/relief.json' with { type: 'json' }
import { actionNouns } from './action-lexicon.ts'
import type { KnownForm } from './parse/known-forms.ts'

const NOUN_TAGS = ['NOUN NN', 'NOUN NNS', 'PROPN NNP', 'PROPN NNPS']

/** Nouns that the rules know by their spelling, so that the parser takes none of them for an adjective: "landslide", "gunmen". */
export function* nounTags(): Generator<KnownForm> {
  const people = `${persons.roles} ${persons.collectives} ${persons.organisations}`.split(' ')
  const things = `${relief.lists.convoy} ${counts.times}`.split(' ')
  for (const word of new Set([...people, ...things, ...actionNouns()])) {
    if (!/^\p{Ll}{3,}$/u.test(word)) continue
    yield { word, tags: NOUN_TAGS, isSure: false }
    yield { word: `${word}s`, tags: NOUN_TAGS, isSure: false }
  }
}
