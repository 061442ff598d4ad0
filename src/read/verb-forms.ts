import verbs from '#model/english/verbs.json' with { type: 'json' }
import type { KnownForm } from './parse/known-forms.ts'
import type { VerbForm } from './tree-tokens.ts'

/** What a spelling may be: a verb's dictionary form and which of its forms. */
export type VerbReading = { readonly lemma: string; readonly forms: readonly VerbForm[] }

const DOUBLING = new Set(verbs.doubling.split(' '))
const NOUNS_TOO = new Set(verbs.nounsToo.split(' '))
const READINGS = readingsOf()

/** The verb that a lower-case word may be a form of; null when the lexicon has none. */
export function findVerb(word: string): VerbReading | null {
  return READINGS.get(word) ?? null
}

const TAG_OF: Readonly<Record<VerbForm, readonly string[]>> = {
  base: ['VERB VB', 'VERB VBP'],
  s: ['VERB VBZ'],
  past: ['VERB VBD'],
  part: ['VERB VBN'],
  ing: ['VERB VBG', 'NOUN NN'],
}
const AS_NOUN: Partial<Record<VerbForm, readonly string[]>> = {
  base: ['NOUN NN'],
  s: ['NOUN NNS'],
}

const NO_VERBS: ReadonlySet<string> = new Set(verbs.unsure.split(' '))

/** Every form of every verb with the tags that it may have; sure where the spelling is nothing but a verb. */
export function* verbTags(): Generator<KnownForm> {
  for (const [word, { lemma, forms }] of READINGS) {
    const isNoun = isNounToo(lemma)
    const tags = forms.flatMap((form) => [
      ...TAG_OF[form],
      ...(isNoun ? (AS_NOUN[form] ?? []) : []),
    ])
    const isPlain = forms.includes('base') || forms.includes('s')
    const isSure = !(isNoun && isPlain) && !forms.includes('ing') && !NO_VERBS.has(word)
    yield { word, isSure, tags }
  }
}

/** True when a verb's plain form is just as often a noun, such as "attack". */
export function isNounToo(lemma: string): boolean {
  return NOUNS_TOO.has(lemma)
}

function readingsOf(): Map<string, VerbReading> {
  const readings = new Map<string, VerbReading>()
  const put = (word: string, lemma: string, form: VerbForm) => {
    const held = readings.get(word)
    if (held && held.lemma !== lemma) return
    readings.set(word, { lemma, forms: [...(held?.forms ?? []), form] })
  }
  for (const line of verbs.irregular.split('|')) putIrregular(line.split(' '), put)
  for (const lemma of verbs.regular.split(' ')) {
    put(lemma, lemma, 'base')
    put(withS(lemma), lemma, 's')
    put(withEnding(lemma, 'ed'), lemma, 'past')
    put(withEnding(lemma, 'ed'), lemma, 'part')
    put(withEnding(lemma, 'ing'), lemma, 'ing')
  }
  return readings
}

function putIrregular(
  forms: string[],
  put: (word: string, lemma: string, form: VerbForm) => void,
): void {
  const [lemma = '', s = '', past = ''] = forms
  const ing = forms.at(-1) ?? ''
  put(lemma, lemma, 'base')
  put(s, lemma, 's')
  put(past, lemma, 'past')
  for (const part of forms.slice(forms.length > 4 ? 3 : 2, -1)) put(part, lemma, 'part')
  put(ing, lemma, 'ing')
}

function withS(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

function withEnding(lemma: string, ending: 'ed' | 'ing'): string {
  if (
    DOUBLING.has(lemma) ||
    (lemma.endsWith('l') &&
      /(?:el|al|ol)$/.test(lemma) &&
      /^(?:travel|cancel|label|level|shell?|patrol|control|signal|total)$/.test(lemma) &&
      lemma !== 'shell')
  )
    return lemma + lemma.at(-1) + ending
  if (ending === 'ed' && /[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  if (lemma.endsWith('ie') && ending === 'ing') return `${lemma.slice(0, -2)}ying`
  if (lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma)) return lemma.slice(0, -1) + ending
  return lemma.endsWith('e') && ending === 'ed' ? `${lemma}d` : lemma + ending
}
