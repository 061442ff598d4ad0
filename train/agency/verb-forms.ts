import type { VerbForm } from '#read/tree-tokens.ts'
import { findVerb, verbTags } from '#read/verb-forms.ts'

const FORMS = formsOfVerbs()

/** A form of a verb: "fled" for the past of "flee". A verb that the lexicon lacks gets the commonest endings. */
export function verbForm(lemma: string, form: VerbForm): string {
  return (
    FORMS.get(`${lemma} ${form}`) ??
    `${lemma}${{ base: '', s: 's', past: 'ed', part: 'ed', ing: 'ing' }[form]}`
  )
}

/** True when the lexicon has the verb. */
export const isVerb = (lemma: string): boolean => FORMS.has(`${lemma} base`)

function formsOfVerbs(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const { word } of verbTags()) {
    const reading = findVerb(word)
    for (const form of reading?.forms ?? []) {
      const key = `${reading?.lemma} ${form}`
      // Of two participles the lexicon has the usual one last ("gave", "given").
      if (!forms.has(key) || (form === 'part' && word !== 'stricken')) forms.set(key, word)
    }
  }
  return forms
}
