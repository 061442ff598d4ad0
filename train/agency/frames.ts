import actions from '#model/english/actions.json' with { type: 'json' }
import agency from '#model/english/agency.json' with { type: 'json' }
import catenatives from '#model/english/catenatives.json' with { type: 'json' }
import { isVerb } from './verb-forms.ts'
import { entries, isMass, nounTag, pluralOf } from './word-lists.ts'

/** What stands in a place of a frame: a kind of phrase ("people"), "ing" for a verb, or phrases to choose from. */
export type Slot = string | readonly string[]

/** A phrase behind a preposition, and what it hangs on. */
type Part = { preposition: string; relation: 'obl' | 'nmod'; slot: Slot; isPair: boolean }

/** A verb with what stands behind it. */
export type Frame = {
  readonly verb: string
  particle?: string
  object?: Slot
  recipient?: Slot
  /** "hold somebody hostage", "shoot somebody dead" */
  result?: string
  /** A clause behind it: "to leave", "that it left", "leaving". */
  ending?: 'to' | 'that' | 'ing'
  readonly parts: Part[]
}

type Subject = keyof typeof agency.frames | 'told'

function isKnown({ verb }: Frame): boolean {
  return isVerb(verb)
}

/** "impose [sanctions|a ban] @on {land}": "+" a particle, "@" a part of the verb, "&" one of the object, "~" a recipient. */
function frameOf(line: string): Frame {
  const tokens = line.match(/\[[^\]]*\]|\S+/g) ?? []
  const [verb = ''] = tokens
  const frame: Frame = { verb: verb.replace('~', ''), parts: [] }
  let pending: Pick<Part, 'preposition' | 'relation'> | null = null
  for (const token of tokens.slice(1)) {
    if (/^[@&]/.test(token)) pending = pendingOf(token)
    else if (pending && isSlot(token)) {
      frame.parts.push({ ...pending, slot: slotOf(token), isPair: false })
      pending = null
    } else take(frame, token, verb.endsWith('~'))
  }
  return frame
}

const isSlot = (token: string) => /^[{[]|^ing$/.test(token)
const pendingOf = (token: string) => ({
  preposition: token.slice(1).replaceAll('_', ' '),
  relation: token.startsWith('@') ? ('obl' as const) : ('nmod' as const),
})

function slotOf(token: string): Slot {
  return token.startsWith('[') ? token.slice(1, -1).split('|') : token.replace(/^\{|\}$/g, '')
}

function take(frame: Frame, token: string, hasRecipient: boolean): void {
  const last = frame.parts.at(-1)
  if (token.startsWith('+')) frame.particle = token.slice(1)
  else if (token.startsWith('=')) frame.result = token.slice(1)
  else if (token === 'and' && last) last.isPair = true
  else if (token === 'to' || token === 'that' || token === 'ing') frame.ending = token
  else if (hasRecipient && frame.recipient === undefined) frame.recipient = slotOf(token)
  else frame.object = slotOf(token)
}

type Told = (typeof actions.framed)[number] & {
  objects?: string
  preposition?: string
  onto?: string
  particle?: string
  needs?: string
}

const PARTICLES = /^(?:up|down|off|out|over|in|back|aside)$/
const ON_NOUN = /^(?:with|between|for|by|about|over|of|from)$/
const ASKED = new Set(entries(catenatives.objectRequests))

function framesOfActions(): Frame[] {
  const plain = Object.values(actions.verbs).flatMap((modes) =>
    Object.values(modes).flatMap(entries),
  )
  const without = new Set([...entries(actions.intransitive), ...Object.keys(actions.preposed)])
  const transitive = plain.filter((verb) => verb !== '' && !without.has(verb))
  const preposed = Object.entries(actions.preposed)
  return [
    ...transitive.map((verb): Frame => ({ verb, object: 'target', parts: [] })),
    ...preposed.map(
      ([verb, preposition]): Frame => ({
        verb,
        parts: [
          {
            preposition: preposition.split(' ')[0] ?? 'with',
            relation: 'obl',
            slot: 'side',
            isPair: false,
          },
        ],
      }),
    ),
    ...actions.framed.flatMap((told) => framesTold(told as Told)),
  ]
}

/** One frame a verb and preposition of an entry that says enough of what stands behind. */
function framesTold(told: Told): Frame[] {
  const { verb, particle, onto } = told
  const isOther = particle !== undefined && !PARTICLES.test(particle)
  const isEmpty = onto !== undefined && nounPhrases(onto).length === 0
  if (isOther || isEmpty || verb === 'be' || verb.includes('-')) return []
  return verb.split(' ').flatMap((one) => framesOfVerb(one, told))
}

function framesOfVerb(verb: string, told: Told): Frame[] {
  const { particle, needs, preposition } = told
  if (needs === 'infinitive') return [infinitiveOf(verb)]
  const object = objectOf(told)
  const base = { verb, ...(particle && { particle }), ...(object && { object }) }
  if (preposition === undefined) return object === undefined ? [] : [{ ...base, parts: [] }]
  return preposition
    .split(' ')
    .filter((word) => word !== particle && word !== 'as')
    .map((word): Frame => ({ ...base, parts: [partOf(word, told)] }))
}

const infinitiveOf = (verb: string): Frame =>
  ASKED.has(verb) && verb !== 'appeal' && verb !== 'call'
    ? { verb, object: 'target', ending: 'to', parts: [] }
    : { verb, ending: 'to', parts: [] }

function partOf(preposition: string, told: Told): Part {
  const slot = told.onto === undefined ? 'side' : nounPhrases(told.onto)
  const relation = told.objects !== undefined && ON_NOUN.test(preposition) ? 'nmod' : 'obl'
  return { preposition, relation, slot, isPair: preposition === 'between' }
}

const AS_OBJECT: Readonly<Record<string, Slot>> = {
  target: 'target',
  person: 'people',
  place: 'land',
  cause: 'event',
}

function objectOf({ objects, needs = '' }: Told): Slot | undefined {
  if (objects === undefined) return AS_OBJECT[needs]
  const phrases = nounPhrases(objects)
  return phrases.length > 0 ? phrases : undefined
}

/** "a raid", "raids" and "aid" of a list of nouns. */
function nounPhrases(nouns: string): readonly string[] {
  return nouns
    .split(' ')
    .filter(
      (noun) => /^[a-z-]+$/.test(noun) && !/^(?:somebody|million|billion|dollar|us)$/.test(noun),
    )
    .map((noun) => noun.replaceAll('-', ' '))
    .flatMap((noun) => {
      if (isMass(noun) || nounTag(noun) === 'NOUN NNS') return [noun]
      return [`${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`, pluralOf(noun), `the ${noun}`]
    })
}

/** The frames of a kind of subject, from our list; those of actors also from what `actions.json` says of verbs ("told"). */
export const FRAMES: Readonly<Record<Subject, readonly Frame[]>> = {
  actor: agency.frames.actor.map(frameOf).filter(isKnown),
  told: framesOfActions().filter(isKnown),
  event: agency.frames.event.map(frameOf).filter(isKnown),
  bomb: agency.frames.bomb.map(frameOf).filter(isKnown),
}
