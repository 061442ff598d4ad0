import { hash32 } from '#lib/hash32.ts'

/** Chance that a seed settles: the same number for the same place, 0 to 1. */
type Chance = (place: number | string) => number

const OUTLETS = ['The Tebir Gazette', 'Umar Herald', 'Oster Wire', 'Norland Post']
const NAMES = ['Mira Dol', 'Olan Ves', 'Jean Vall', 'Ana Kesh']
/** What a desk puts for another of them. */
const SAYING = ['said', 'stated', 'told reporters', 'announced', 'confirmed', 'added', 'noted']
const SAYING_WORD = new RegExp(`\\b(?:${SAYING.join('|')})\\b`, 'g')
/** What a scanner takes for what. */
const MISREAD: Readonly<Record<string, string>> = {
  e: 'c', a: 'o', i: 'l', l: '1', o: '0', s: '5', t: 'f', n: 'u', m: 'rn', h: 'b', c: 'e', u: 'v',
} // biome-ignore format: one table
const MISREAD_WORDS_SHARE = 0.08
const KEPT_SHARE_MIN = 0.35
const KEPT_SHARE_MAX = 0.7

type EditName = 'cut' | 'reordered' | 'byline' | 'noise' | 'verbs' | 'pasted'
type Edit = (text: string, chance: Chance, other: string) => string

/** What is done to a text to make another of it, by what it is called. `other` is a text of another affair. */
const EDITS: Readonly<Record<EditName, Edit>> = {
  cut: (text, chance) => sentencesOf(text).slice(0, keptOf(text, chance)).join(' '),
  reordered: (text, chance) => shuffled(sentencesOf(text), chance).join('\n'),
  byline: (text, chance) => {
    const [outlet, name] = [picked(OUTLETS, chance('outlet')), picked(NAMES, chance('name'))]
    return `By ${name}, ${outlet}\n${sentencesOf(text).slice(1).join(' ')}\n${outlet} will follow this story.`
  },
  noise: (text, chance) =>
    text.replace(/\p{L}{3,}/gu, (word, at: number) => misread(word, at, chance)),
  verbs: (text, chance) =>
    text.replace(SAYING_WORD, (_, at: number) => picked(SAYING, chance(`say ${at}`))),
  pasted: (text, chance, other) => {
    const [own, taken] = [sentencesOf(other), sentencesOf(text)]
    const from = Math.floor(chance('from') * taken.length * 0.5)
    const part = taken.slice(from, from + Math.ceil(taken.length / 2))
    return [...own.slice(0, 3), ...part, ...own.slice(3)].join(' ')
  },
}

/** One after the other: what is cut, set in another order, reworded, scanned and signed anew. */
const ALL: readonly EditName[] = ['cut', 'reordered', 'verbs', 'noise', 'byline']
const BY_NAME: ReadonlyMap<string, Edit> = new Map<string, Edit>([
  ...Object.entries(EDITS),
  [
    'all',
    (text, chance, other) => ALL.reduce((made, edit) => EDITS[edit](made, chance, other), text),
  ],
])

export const EDIT_NAMES: readonly string[] = [...BY_NAME.keys()]

/**
 * A text as somebody might hand it on.
 *
 * @param asked which edit, the seed, and a text of another affair to paste it into
 */
export function editedCopy(
  text: string,
  asked: { readonly edit: string; readonly seed: string; readonly other: string },
): string {
  const edit = BY_NAME.get(asked.edit)
  if (!edit) throw new Error(`there is no edit "${asked.edit}"`)
  return edit(text, (place) => hash32(`${asked.seed} ${place}`) / 2 ** 32, asked.other)
}

const sentencesOf = (text: string): readonly string[] =>
  text.split(/\n+|(?<=[.!?]["”]?) +(?=["“\p{Lu}])/u).filter((sentence) => sentence.trim() !== '')

function keptOf(text: string, chance: Chance): number {
  const share = KEPT_SHARE_MIN + chance('kept') * (KEPT_SHARE_MAX - KEPT_SHARE_MIN)
  return Math.max(1, Math.round(sentencesOf(text).length * share))
}

const picked = <Item>(items: readonly Item[], chance: number) =>
  items[Math.floor(chance * items.length)] as Item

function shuffled(sentences: readonly string[], chance: Chance): readonly string[] {
  return sentences
    .map((sentence, at) => [chance(`order ${at}`), sentence] as const)
    .sort(([one], [other]) => one - other)
    .map(([, sentence]) => sentence)
}

function misread(word: string, at: number, chance: Chance): string {
  if (chance(`word ${at}`) >= MISREAD_WORDS_SHARE) return word
  const letter = Math.floor(chance(`letter ${at}`) * word.length)
  const wrong = MISREAD[word.charAt(letter)] ?? ''
  return word.slice(0, letter) + wrong + word.slice(letter + 1)
}
