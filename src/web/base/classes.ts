/**
 * The class names of one style sheet, as a function: `css('row', isOpen && 'open')`.
 *
 * A name that the sheet lacks gives nothing, as in plain CSS.
 */
export function classes(sheet: Readonly<Record<string, string>>) {
  return (...names: readonly (string | false | null | undefined)[]): string =>
    names.flatMap((name) => (name && sheet[name] ? [sheet[name]] : [])).join(' ')
}
