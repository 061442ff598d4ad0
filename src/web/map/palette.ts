const NAMES = ['bg', 'sunk', 'line', 'line-strong', 'ink', 'ink-2', 'accent', 'corroborated', 'single-origin', 'announced', 'contest'] as const // biome-ignore format: one list
export type Palette = Readonly<Record<(typeof NAMES)[number], string>>

/** The page's colours as the theme has them now: a map draws on its own canvas and reads no style sheet. */
export function paletteOf(element: HTMLElement): Palette {
  const probe = document.createElement('span')
  element.append(probe)
  const colourOf = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const palette = Object.fromEntries(NAMES.map((name) => [name, colourOf(name)])) as Palette
  probe.remove()
  return palette
}
