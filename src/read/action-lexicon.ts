import type { Action } from '#domain/claim.ts'
import actions from '#model/english/actions.json' with { type: 'json' }
import relief from '#model/english/relief.json' with { type: 'json' }
import { byWord } from './by-word.ts'

export type ActionType = Action['type']

/** What a word stands for, and what must stand beside it to do so. */
export type Frame = {
  readonly type: ActionType
  readonly mode?: string
  /** Heads of the object that it takes, dictionary form; any when left out. */
  readonly objects?: ReadonlySet<string>
  readonly excludes?: ReadonlySet<string>
  /** Prepositions that bring the target. */
  readonly prepositions?: ReadonlySet<string>
  /** Heads of the subject that it takes; any when left out. */
  readonly subjects?: ReadonlySet<string>
  /** Heads of what its preposition brings. */
  readonly onto?: ReadonlySet<string>
  /** One of these words stands right behind the verb. */
  readonly particle?: ReadonlySet<string>
  /** None of these words stands right behind the verb. */
  readonly without?: ReadonlySet<string>
  /** What the subject is: "the camp opened" tells of the camp, and of nobody who acts. */
  readonly subjectIs?: 'target'
  /** What the object is, where the frame names its kinds: "treated patients" is done to them, "gave food" to others. */
  readonly objectIs?: 'target'
  /** It tells only what an action or a disaster named before did: its type is that one's. */
  readonly effect?: boolean
  /** "cancelled the convoy": that the action will not be. */
  readonly negates?: boolean
  /** "announced a convoy": that the action will be. */
  readonly foretells?: boolean
  /** It tells enough without naming anybody: "the ground shook". */
  readonly standsAlone?: boolean
  readonly needs?:
    | 'target'
    | 'person'
    | 'place'
    | 'armed'
    | 'founders'
    | 'preposition'
    | 'cause'
    | 'infinitive'
    | 'that'
    | 'passive'
    | 'several'
    | 'partners'
    | 'intransitive'
    | 'gone'
    | 'addressee'
    | 'visitor'
    | 'asked'
    | 'against'
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const LISTS = {
  objects: 'objects', excludes: 'excludes', preposition: 'prepositions', subjects: 'subjects', onto: 'onto', particle: 'particle',
  without: 'without',
} as const // biome-ignore format: one table
const NAMED: Readonly<Record<string, string>> = relief.lists
const INTRANSITIVE = set(actions.intransitive)
const PREPOSED: Readonly<Record<string, string>> = actions.preposed
const VERBS = verbFrames()
const NOUNS = nounFrames(actions.nouns)
const STATES = stateNouns()
export const LIGHTS = set(actions.lights)
export const ACTOR_LIGHTS = set(actions.actorLights)
export const DISASTER_VERBS = set(actions.disasterVerbs)
export const HAPPENS = set(actions.happens)
/** Types that a noun may name again: "the operation". */
export const ANAPHORS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(actions.anaphors).map(([noun, types]) => [noun, set(types)]),
)
/** Verbs by which somebody on the spot tells what happened. */
export const SENSES = set(actions.senses)
/** "two bursts of gunfire": nouns that only measure what stands behind their "of". */
export const MEASURES = set(actions.measures)
/** "by radio", "by road": no one who does anything. */
export const MEANS = set(actions.means)
export const FAILING = {
  barriers: set(actions.failing.barriers),
  buildings: set(actions.failing.buildings),
  breaks: set(actions.failing.breaks),
  waters: set(actions.failing.waters),
  drowns: set(actions.failing.drowns),
  land: set(actions.failing.land),
}
/** Who may pass what, and the verbs under which that is only a wish. */
export const PERMITS = {
  modals: set(relief.permits.modals),
  crosses: set(relief.permits.crosses),
  moves: set(relief.permits.moves),
  who: set(wordsOf(relief.permits.who)),
  wanted: set(relief.permits.wanted),
  passage: set(wordsOf('@passage')),
  places: set(relief.permits.places),
}
/** Words of lists and of denials: "Needed: 40 filters", "denies it". */
export const ENTRIES = {
  needed: set(relief.entries.needed),
  denies: set(relief.entries.denies),
  denied: set(relief.entries.denied),
}
export const EVALUATIVE = set(actions.evaluative)
export const EXERCISED = set(actions.exercised)
/** The mode of harm that a thing thrown or laid does; it is nobody who acts. */
export const MUNITIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(actions.munitions).flatMap(([mode, words]) =>
    words.split(' ').map((word) => [word, mode] as const),
  ),
)

const PREDICATES: Readonly<Record<string, string>> = relief.predicates
/** Verbs whose outcome the subject itself brought about: "is open", "is dead". */
export const ACTIVE = set(relief.active)

/** The verb whose outcome a predicate tells: "close" for "is closed"; null for other words. */
export function verbOfPredicate(word: string): string | null {
  return PREDICATES[word] ?? null
}

/** Frames of a verb, the narrow ones first; empty when the verb tells of no action. */
export function framesOf(lemma: string): readonly Frame[] {
  return VERBS.get(lemma) ?? []
}

/** The action that a run of words names, such as "air strikes"; null for other nouns. */
export function findNounFrame(words: string): Frame | null {
  return NOUNS.get(words) ?? NOUNS.get(singular(words)) ?? null
}

/** Every noun of one word that names an action. */
export const actionNouns = (): Iterable<string> => [...NOUNS.keys(), ...STATES.keys()]

const lastPart = (words: string) => words.slice(words.lastIndexOf('-') + 1)
const LAST_PARTS: ReadonlySet<string> = new Set([...NOUNS.keys(), ...STATES.keys()].map(lastPart))

/** False for a word with which no noun that names an action ends, nor its plural: so most are told apart by one look. */
export const mayEndAction = (word: string): boolean => word === '-' || endOf(word).mayEnd

// A run of words is taken for a plural by more endings than a short word is, so all of them are tried.
const endOf = byWord((word) => {
  const last = lastPart(word)
  const singulars = [`${last.slice(0, -3)}y`, last.slice(0, -2), last.slice(0, -1)]
  return { mayEnd: [last, ...singulars].some((one) => LAST_PARTS.has(one)) }
})

/** The action type of a lasting state, such as "civil war"; null for other nouns. */
export function findState(words: string): ActionType | null {
  return STATES.get(words) ?? STATES.get(singular(words)) ?? null
}

/** Dictionary form of a plural noun, by its ending. */
export const singular = (word: string): string => singularOf(word).form

const singularOf = byWord((word) => ({ form: newSingular(word) }))

function newSingular(word: string): string {
  if (/ies$/.test(word) && word.length > 5) return `${word.slice(0, -3)}y`
  if (/(?:sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2)
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

function verbFrames(): Map<string, Frame[]> {
  const frames = new Map<string, Frame[]>()
  const put = (verb: string, frame: Frame) => frames.set(verb, [...(frames.get(verb) ?? []), frame])
  for (const entry of [...actions.framed, ...relief.framed] as FramedEntry[])
    for (const verb of entry.verb.split(' ')) put(verb, framedOf(entry))
  for (const { type, mode, word } of entriesOf(actions.verbs))
    put(word, plainFrame(word, type, mode))
  return frames
}

/** A table of type, mode and words as one row a word. */
function entriesOf(table: Record<string, Record<string, string>>) {
  return Object.entries(table).flatMap(([type, modes]) =>
    Object.entries(modes).flatMap(([mode, list]) =>
      list
        .split(' ')
        .filter(Boolean)
        .map((word) => ({ type: type as ActionType, mode, word })),
    ),
  )
}

function framedOf({ verb: _, ...entry }: FramedEntry): Frame {
  const { objects, excludes, preposition, subjects, onto, particle, without, ...plain } = entry
  const lists = { objects, excludes, preposition, subjects, onto, particle, without }
  const sets = Object.entries(LISTS).flatMap(([key, name]) => {
    const list = lists[key as keyof typeof LISTS]
    return list === undefined ? [] : [[name, set(wordsOf(list))] as const]
  })
  return { ...(plain as Frame), ...Object.fromEntries(sets) }
}

/** A list with "@people" in it holds the words of the list of that name. */
function wordsOf(list: string): string {
  return list.replace(/@(\w+)/g, (_, name: string) => NAMED[name] ?? '')
}

type FramedEntry = {
  verb: string
  type: string
  mode?: string
  needs?: string
  particle?: string
  objects?: string
  excludes?: string
  preposition?: string
  subjects?: string
  onto?: string
  without?: string
  subjectIs?: string
  objectIs?: string
  effect?: boolean
  negates?: boolean
  foretells?: boolean
  standsAlone?: boolean
}

function plainFrame(verb: string, type: ActionType, mode: string): Frame {
  const preposition = PREPOSED[verb]
  return {
    type,
    ...(mode === '' ? {} : { mode }),
    ...(INTRANSITIVE.has(verb) ? {} : { needs: 'target' as const }),
    ...(preposition === undefined ? {} : { prepositions: set(preposition) }),
  }
}

function nounFrames(nouns: Record<string, Record<string, string>>): Map<string, Frame> {
  const frames = new Map<string, Frame>()
  for (const { type, mode, word } of entriesOf(nouns))
    if (!frames.has(word)) frames.set(word, { type, ...(mode === '' ? {} : { mode }) })
  return frames
}

function stateNouns(): Map<string, ActionType> {
  const states = new Map<string, ActionType>()
  for (const [type, list] of Object.entries(actions.states))
    for (const noun of list.split(' ')) states.set(noun, type as ActionType)
  return states
}
