import scales from '#model/second-reader/scales.json' with { type: 'json' }

/** Words that multiply the figure beside them, by how they begin: "3.5 million", "12 тыс.". */
const SCALES = Object.entries(scales)

/**
 * Whether words may tell a number: where they hold figures, one of them is that number, as it stands or times a word's ("3 million").
 *
 * Words without figures ("dozens", "forty") may tell any; they stand beside the number for whoever doubts it.
 */
export function mayTell(words: string, value: number): boolean {
  const figures = [...plainDigits(words).matchAll(/\d(?:[\d.,' \u00a0\u202f\u066b\u066c]*\d)?/g)]
  if (figures.length === 0) return true
  const spoken = words.toLowerCase().split(/[^\p{L}\p{M}]+/u)
  const said = SCALES.filter(([start]) => spoken.some((word) => word.startsWith(start)))
  const times = [1, ...said.map(([, scale]) => scale)]
  return figures
    .flatMap((match) => valuesOf(match[0]))
    .some((figure) => times.some((scale) => near(figure * scale, value)))
}

/** "1.200" is twelve hundred to some and a little over one to others; "3 4" is two numbers or one. */
function valuesOf(figure: string): number[] {
  const joined = figure.replace(/\D/g, '')
  const groups = figure.split(/\D+/)
  const point = figure.match(/^(\d+)[.,\u066b](\d{1,3})$/)
  return [joined, ...groups, ...(point ? [`${point[1]}.${point[2]}`] : [])].map(Number)
}

/** Arabic-Indic and Persian digits as the plain ones. */
const plainDigits = (words: string) =>
  words.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))

const near = (one: number, other: number) => Math.abs(one - other) < 1e-6 * Math.max(1, other)
