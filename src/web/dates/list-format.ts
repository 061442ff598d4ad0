const formats = new Map<string, Intl.ListFormat>()

/** "A, B and C", "A, B or C" or "A, B, C" as a language joins it; kept, since making one costs more than using it. */
export function listFormat(
  locale: string,
  type: 'conjunction' | 'disjunction' | 'unit',
): Intl.ListFormat {
  const key = `${locale} ${type}`
  const format = formats.get(key) ?? new Intl.ListFormat(locale, { type })
  formats.set(key, format)
  return format
}
