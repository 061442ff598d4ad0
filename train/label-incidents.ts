import {
  INCIDENT_TYPES,
  type IncidentType,
  type PartPlayed,
  PERSON_EFFECTS,
  PERSON_KINDS,
  THING_EFFECTS,
  THING_KINDS,
} from '#domain/incident.ts'
import { SLOT, type Template } from '#eval/muc-keys.ts'
import { gradeString } from '#eval/muc-strings.ts'
import { MUC_WORDS } from '#eval/muc-words.ts'
import type { Phrase } from '#read/incidents/noun-phrases.ts'
import type { ToldReport } from '#read/incidents/told-report.ts'
import { wordsIn } from '#read/incidents/words-of-phrase.ts'

/** The slots whose strings a phrase may be, by the part that it then plays; the first that fits is taken. */
const SLOTS_OF: readonly (readonly [number, PartPlayed])[] = [
  [SLOT.name, 'person'], [SLOT.description, 'person'], [SLOT.thing, 'thing'], [SLOT.instrument, 'instrument'],
  [SLOT.organization, 'organization'], [SLOT.individual, 'individual'],
] // biome-ignore format: one table

/** The parts that a phrase plays in the templates of its article. */
export type Hit = { readonly part: PartPlayed; readonly template: Template }

export function hitsOf(report: ToldReport, phrase: Phrase, keys: readonly Template[]): Hit[] {
  const name =
    phrase.nameFrom < phrase.to
      ? wordsIn(report, phrase, { from: phrase.nameFrom, to: phrase.to }).words
      : ''
  return SLOTS_OF.flatMap(([slot, part]) =>
    keys
      .filter((template) =>
        valuesOf(template, slot).some(
          (value) =>
            isFill(phrase.words, value) || (slot === SLOT.name && isPartOfName(name, value)),
        ),
      )
      .map((template) => ({ part, template })),
  )
}

const valuesOf = (template: Template, slot: number) =>
  (template.fills.get(slot) ?? []).flatMap(({ values }) => values)
const isFill = (words: string, value: string) => gradeString(words, value) === 'correct'

function isPartOfName(name: string, value: string): boolean {
  const [said, wanted] = [name.toLowerCase(), value.toLowerCase()]
  return (
    name !== '' &&
    (said.includes(wanted) || wanted.includes(said)) &&
    gradeString(name, value) !== 'incorrect'
  )
}

/** The type of incident that a template is of; null for those that our records have not. */
export function typeOf(template: Template): IncidentType | null {
  const values = valuesOf(template, SLOT.type).map((value) => value.toLowerCase())
  return INCIDENT_TYPES.find((type) => values[0] === type) ?? null
}

export const isOfType = (template: Template, type: IncidentType) =>
  valuesOf(template, SLOT.type).includes(type.toUpperCase())

type Kinds = {
  readonly slot: number
  readonly answers: readonly string[]
  readonly words: Readonly<Record<string, string>>
}
/** The kinds and effects of what was hit, with their slots and what the set lists call them. */
export const KINDS_OF = {
  thingKind: { slot: SLOT.thingType, answers: THING_KINDS, words: MUC_WORDS.thingKind },
  personKind: { slot: SLOT.personType, answers: PERSON_KINDS, words: MUC_WORDS.personKind },
  thingEffect: { slot: SLOT.thingEffect, answers: THING_EFFECTS, words: MUC_WORDS.thingEffect },
  personEffect: { slot: SLOT.personEffect, answers: PERSON_EFFECTS, words: MUC_WORDS.personEffect },
} as const satisfies Readonly<Record<string, Kinds>> // biome-ignore format: one table

/** The number of the answer that a template gives of a phrase; -1 where it says nothing that our records have. */
export function answerOf(
  words: string,
  template: Template,
  { slot, answers, words: named }: Kinds,
): number {
  const fill = template.fills
    .get(slot)
    ?.find(({ refs }) => refs.some((ref) => gradeString(words, ref) !== 'incorrect'))
  const value = fill?.values[0] ?? ''
  return answers.findIndex((answer) => named[answer] === value)
}
