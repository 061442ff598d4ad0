/** A piece of a line: its words, each in the order of speech, and where it begins from the left, in points. */
type Placed = { readonly text: string; readonly left: number }

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const LTR = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u
const FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]+/g
type Side = 'rtl' | 'ltr' | 'number' | 'neutral'

/**
 * The words of one printed line in the order of speech. Files paint Arabic and Persian letter by letter from the left, in
 * the shapes that letters take in print; plain letters come back, from the right. Latin words and numbers keep their order.
 *
 * A line without such letters is taken as it is painted.
 *
 * @source Unicode UAX 9 read backwards, for one level of embedding
 * @cost one sort of the line's pieces
 */
export function wordsInOrder(pieces: readonly Placed[]): string {
  const painted = pieces.map(({ text }) => text).join('')
  if (!RTL.test(painted)) return painted
  const seen = pieces.filter(({ text }) => text !== '').toSorted((a, b) => a.left - b.left)
  const runs = runsOf(seen)
  const isRtl = countOf(painted, RTL) >= countOf(painted, LTR)
  const spoken = isRtl ? fromRight(runs) : fromLeft(runs)
  return spoken.join('').replace(FORMS, plainLetters)
}

type Run = { side: Side; texts: string[] }

/** Neighbours of one side; a neutral between two Latin words, or inside a number such as "14:05", belongs to them. */
function runsOf(pieces: readonly Placed[]): Run[] {
  const runs: Run[] = []
  for (const { text } of pieces) {
    const side = sideOf(text)
    const last = runs.at(-1)
    const before = runs.at(-2)
    if (last && last.side === side) last.texts.push(text)
    else if (last && before && isBridged(before, last, side)) {
      before.texts.push(...last.texts, text)
      runs.pop()
    } else runs.push({ side, texts: [text] })
  }
  return runs
}

function isBridged(before: Run, between: Run, side: Side): boolean {
  if (between.side !== 'neutral' || before.side !== side) return false
  return side !== 'number' || /^[.,:/٫٬]$/.test(between.texts.join(''))
}

function fromRight(runs: readonly Run[]): string[] {
  return runs.toReversed().flatMap(({ side, texts }) => {
    const isKept = side === 'ltr' || side === 'number'
    return isKept ? texts : texts.toReversed()
  })
}

/** In a line of Latin words only the stretches of Arabic are turned, the numbers and blanks within them too. */
function fromLeft(runs: readonly Run[]): string[] {
  const sides = runs.map(({ side }) => side[0]).join('')
  const spoken: string[] = []
  let at = 0
  for (const { index, 0: stretch } of sides.matchAll(/r(?:[^l]*r)?/g)) {
    const end = index + stretch.length
    spoken.push(...runs.slice(at, index).flatMap(({ texts }) => texts))
    spoken.push(...fromRight(runs.slice(index, end)))
    at = end
  }
  return [...spoken, ...runs.slice(at).flatMap(({ texts }) => texts)]
}

function sideOf(text: string): Side {
  if (RTL.test(text))
    return /^[\u0660-\u0669\u06f0-\u06f9\u066b\u066c]+$/.test(text) ? 'number' : 'rtl'
  if (LTR.test(text)) return 'ltr'
  return /\p{N}/u.test(text) ? 'number' : 'neutral'
}

/** A mark that stands alone in print carries a blank, which is no blank between words. */
function plainLetters(forms: string): string {
  return forms.normalize('NFKC').replace(/ (?=\p{M})/gu, '')
}

function countOf(text: string, letter: RegExp): number {
  let count = 0
  for (const one of text) if (letter.test(one)) count++
  return count
}
