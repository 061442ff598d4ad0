type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

const BY_CODE: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Slash: ['/', '?'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
}

/**
 * The shortcut that a key press means, whatever the layout.
 *
 * Latin letters by what they type, so that AZERTY and Dvorak hold; on Arabic, Persian and Russian layouts by the place
 * of the key. Cyrillic layouts type "." and "," at the place of "/" and "?".
 */
export function keyOf({ key, code, shiftKey }: Pressed): string {
  if (key.length > 1) return key
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()

  const isCyrillicSlash = code === 'Slash' && (key === '.' || key === ',')
  const isAscii = key >= '!' && key <= '~'
  if (isAscii && !isCyrillicSlash) return key

  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return letter.toLowerCase()
  return BY_CODE[code]?.[shiftKey ? 1 : 0] ?? key
}
