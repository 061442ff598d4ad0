import type { VerbForm } from '#read/tree-tokens.ts'
import { type Branch, leaf, withBefore } from './branch.ts'
import { verbForm } from './verb-forms.ts'

/** How a clause is told. "had" is for what was before something told in the past, "headline" the present of headlines. */
export type Tense =
  | 'past'
  | 'has'
  | 'had'
  | 'will'
  | 'is-doing'
  | 'was-doing'
  | 'headline'
  | 'would'
  | 'may'

const TAG_OF: Readonly<Record<VerbForm, string>> = {
  base: 'VERB VB',
  s: 'VERB VBZ',
  past: 'VERB VBD',
  part: 'VERB VBN',
  ing: 'VERB VBG',
}

/** A verb alone: "fled" for the past of "flee". */
export const verb = (lemma: string, form: VerbForm, relation: string): Branch =>
  leaf(verbForm(lemma, form), TAG_OF[form], relation)

/** True when a subject takes "are" and "have". */
export function isMany(subject: Branch): boolean {
  if (subject.after.some(({ relation }) => relation === 'conj')) return true
  return (
    /^(?:NNS|NNPS|CD)$/.test(subject.xpos) ||
    /^(?:police|they|we|I|both|all|some)$/.test(subject.form)
  )
}

const aux = (form: string, xpos: string): Branch => leaf(form, `AUX ${xpos}`, 'aux')

/** The verb of a clause in a tense, with its helpers before it. */
export function verbGroup(lemma: string, tense: Tense, subject: Branch): Branch {
  const many = isMany(subject)
  const plain = (form: VerbForm, ...helpers: Branch[]) =>
    withBefore(verb(lemma, form, 'root'), ...helpers)
  switch (tense) {
    case 'past':
      return plain('past')
    case 'has':
      return plain('part', many ? aux('have', 'VBP') : aux('has', 'VBZ'))
    case 'had':
      return plain('part', aux('had', 'VBD'))
    case 'is-doing':
      return plain('ing', many ? aux('are', 'VBP') : aux('is', 'VBZ'))
    case 'was-doing':
      return plain('ing', many ? aux('were', 'VBD') : aux('was', 'VBD'))
    case 'headline':
      return many ? leaf(lemma, 'VERB VBP', 'root') : plain('s')
    default:
      return plain('base', aux(tense === 'may' ? 'could' : tense, 'MD'))
  }
}

const passiveAux = (form: string, xpos: string): Branch => leaf(form, `AUX ${xpos}`, 'aux:pass')

/** The verb of a passive clause: "were killed", "have been killed", "will be killed". */
export function passiveGroup(lemma: string, tense: Tense, subject: Branch): Branch {
  const many = isMany(subject)
  const group = verb(lemma, 'part', 'root')
  const be = many ? passiveAux('were', 'VBD') : passiveAux('was', 'VBD')
  if (tense === 'has' || tense === 'had') {
    const have = tense === 'had' ? aux('had', 'VBD') : many ? aux('have', 'VBP') : aux('has', 'VBZ')
    return withBefore(group, have, passiveAux('been', 'VBN'))
  }
  if (tense === 'will' || tense === 'would')
    return withBefore(group, aux(tense, 'MD'), passiveAux('be', 'VB'))
  return withBefore(group, be)
}
