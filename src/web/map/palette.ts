const NAMES = ['bg', 'sunk', 'line', 'line-strong', 'ink', 'ink-2', 'accent', 'corroborated', 'single-origin', 'announced', 'contest'] as const // biome-ignore format: one list
type Colours = Readonly<Record<(typeof NAMES)[number], string>>
/** The theme's colours, and how many times stronger than usual it draws lines. */
export type Palette = Colours & { readonly stroke: number }

/** The page's colours as the theme has them now: a map draws on its own canvas and reads no style sheet. */
export function paletteOf(element: HTMLElement): Palette {
  const probe = document.createElement('span')
  // Forced colours would make all of them one, and a canvas is not painted over by the device.
  probe.style.setProperty('forced-color-adjust', 'none')
  element.append(probe)
  const colourOf = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const colours = Object.fromEntries(NAMES.map((name) => [name, colourOf(name)])) as Colours
  const stroke = Number(getComputedStyle(probe).getPropertyValue('--stroke')) || 1
  probe.remove()
  return { ...colours, stroke }
}
