import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Tokens = Readonly<Record<string, string>>
type Rgb = readonly [number, number, number]

/** Colours of every theme as tokens.css has them: by theme, then by token. */
const css = readFileSync('src/web/style/tokens.css', 'utf8')
const usual = blockOf(':root {')
const contrast = { ...usual, ...blockOf('[data-theme="contrast"] {') }
const THEMES: Readonly<Record<string, Tokens>> = {
  light: sideOf(usual, 0),
  dark: sideOf(usual, 1),
  'high contrast, light': sideOf(contrast, 0),
  'high contrast, dark': sideOf(contrast, 1),
}

const GROUNDS = ['bg', 'sunk']
const STATUSES = ['corroborated', 'single-origin', 'announced', 'contest', 'withdrawn']

/** Whole colour blindness of each kind, in linear light (Machado, Oliveira and Fernandes 2009, severity 1). */
const EYES: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  // biome-ignore format: three matrices
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Words on what they stand on: `[words, ground]`. */
const TEXTS = [
  ...GROUNDS.flatMap((ground) =>
    ['ink', 'ink-2', 'accent', 'danger', 'contest'].map((words) => [words, ground] as const),
  ),
  ...['accent-wash', 'danger-wash', 'mark', 'mark-current'].map((wash) => ['ink', wash] as const),
  ['ink-2', 'accent-wash'],
  ['accent', 'accent-wash'],
  ['danger', 'danger-wash'],
  ['accent-ink', 'accent'],
] as const

/** Shapes and edges that carry meaning. */
const SHAPES = GROUNDS.flatMap((ground) =>
  [...STATUSES, 'line-strong', 'accent'].map((shape) => [shape, ground] as const),
)

describe.each(Object.keys(THEMES))('the theme %s', (name) => {
  const tokens = THEMES[name] ?? {}
  const colour = (token: string): string => {
    const found = tokens[token]
    if (!found) throw new Error(`no colour --${token}`)
    return found
  }
  const isStrong = name.startsWith('high')

  test.each(TEXTS)('%s on %s can be read', (words, ground) => {
    const wanted = isStrong ? 7 : 4.5
    expect(contrastOf(colour(words), colour(ground))).toBeGreaterThanOrEqual(wanted)
  })

  test.each(SHAPES)('%s on %s can be seen', (shape, ground) => {
    const wanted = isStrong ? 4.5 : 3
    expect(contrastOf(colour(shape), colour(ground))).toBeGreaterThanOrEqual(wanted)
  })

  test.each(Object.keys(EYES))('the five marks differ for %s eyes', (eyes) => {
    const seen = STATUSES.map((status) => oklabOf(seenBy(eyes, colour(status))))
    const apart = seen.flatMap((one, at) => seen.slice(at + 1).map((other) => far(one, other)))
    expect(apart).toHaveLength(10)
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(12)
  })
})

test('high contrast names every colour anew', () => {
  const isColour = (value: string) => value.startsWith('light-dark(')
  const colours = Object.keys(usual).filter((token) => isColour(usual[token] ?? ''))
  expect(colours.length).toBeGreaterThan(15)
  expect(Object.keys(blockOf('[data-theme="contrast"] {'))).toEqual(expect.arrayContaining(colours))
})

/** The custom properties between a selector and its closing brace. */
function blockOf(selector: string): Tokens {
  const start = css.indexOf(selector)
  if (start < 0) throw new Error(`no block ${selector}`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  )
}

/** @param side 0 for light, 1 for dark */
function sideOf(block: Tokens, side: 0 | 1): Tokens {
  const colours = Object.entries(block).flatMap(([token, value]) => {
    const found = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/.exec(value)
    return found ? [[token, found[side + 1] ?? '']] : []
  })
  return Object.fromEntries(colours)
}

/** Linear light, 0 to 1. */
function linearOf(hex: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

/** WCAG 2.2, 1.4.3: from 1 to 21. */
function contrastOf(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = linearOf(hex)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function seenBy(eyes: string, hex: string): Rgb {
  const rows = EYES[eyes]
  if (!rows) throw new Error(`no eyes ${eyes}`)
  const light = linearOf(hex)
  return rows.map((row) => Math.min(1, Math.max(0, dot(row, light)))) as unknown as Rgb
}

const dot = (a: Rgb, b: Rgb) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** Ottosson 2020: lightness and two axes of colour, times 100. */
function oklabOf(light: Rgb): Rgb {
  const cone = (weights: Rgb) => Math.cbrt(dot(weights, light))
  const cones: Rgb = [
    cone([0.4122214708, 0.5363325363, 0.0514459929]),
    cone([0.2119034982, 0.6806995451, 0.1073969566]),
    cone([0.0883024619, 0.2817188376, 0.6299787005]),
  ]
  return [
    100 * dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    100 * dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    100 * dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ]
}

const far = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
